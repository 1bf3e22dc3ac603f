package org.coranto.relate.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coranto.model.Actor;
import org.coranto.model.Mention;
import org.coranto.model.Role;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/** The actors of a report, found by the words that name them. Immutable. */
public final class Actors {
  private record At(Span span, String actor, Mention mention) {}

  private final List<Actor> all;
  private final Map<String, Actor> byId = new HashMap<>();
  private final List<At> index;
  private final int longest;

  /** Indexes the actors' mentions. */
  public Actors(List<Actor> all) {
    this.all = List.copyOf(all);
    List<At> places = new ArrayList<>();
    int length = 0;
    for (Actor actor : all) {
      byId.put(actor.id(), actor);
      for (Mention mention : actor.mentions()) {
        places.add(new At(mention.span(), actor.id(), mention));
        length = Math.max(length, mention.span().length());
      }
    }
    places.sort(Comparator.comparing(At::span));
    this.index = List.copyOf(places);
    this.longest = length;
  }

  /** All actors, in order of first mention. */
  public List<Actor> all() {
    return all;
  }

  /** The actor with this id, or null. */
  public @Nullable Actor byId(String id) {
    return byId.get(id);
  }

  /** The mentions that lie inside {@code words}, by place; each with its actor. */
  public List<Map.Entry<Actor, Mention>> inside(Span words) {
    List<Map.Entry<Actor, Mention>> inside = new ArrayList<>();
    for (int i = firstFrom(words.start()); i < index.size(); i++) {
      At place = index.get(i);
      if (place.span().start() >= words.end()) {
        break;
      }
      Actor actor = byId.get(place.actor());
      if (words.contains(place.span()) && actor != null) {
        inside.add(Map.entry(actor, place.mention()));
      }
    }
    return inside;
  }

  /**
   * The actor that the words at {@code span} name: the mention equal to it, else the head of the
   * phrase, else the mention that covers it. The head of "the Turkish minister Hakan Demir" is the
   * person, not the country inside his role; of "the spokesman of the army" it is the spokesman.
   *
   * @return the actor's id, or null when no mention lies there
   */
  public @Nullable String at(Span span) {
    List<At> inside = new ArrayList<>();
    At around = null;
    for (int i = firstFrom(span.start() - longest); i < index.size(); i++) {
      At place = index.get(i);
      if (place.span().start() >= span.end()) {
        break;
      }
      if (place.span().equals(span)) {
        return place.actor();
      }
      if (span.contains(place.span())) {
        inside.add(place);
      } else if (place.span().contains(span)
          && (around == null || place.span().length() < around.span().length())) {
        around = place;
      }
    }
    At head = head(inside);
    return head != null ? head.actor() : around == null ? null : around.actor();
  }

  private int firstFrom(int offset) {
    int low = 0;
    int high = index.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (index.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first mention that is part of no other one's role; nationalities only if nothing else. */
  private static @Nullable At head(List<At> inside) {
    At adjective = null;
    for (At place : inside) {
      if (isInner(place, inside)) {
        continue;
      }
      if (place.mention().kind() != Mention.Kind.ADJECTIVE) {
        return place;
      }
      adjective = adjective == null ? place : adjective;
    }
    return adjective;
  }

  private static boolean isInner(At place, List<At> all) {
    for (At other : all) {
      if (other.span().equals(place.span())) {
        continue;
      }
      if (other.span().contains(place.span()) && other.span().length() > place.span().length()) {
        return true;
      }
      for (Role role : other.mention().roles()) {
        if (role.span().contains(place.span())) {
          return true;
        }
      }
    }
    return false;
  }
}
