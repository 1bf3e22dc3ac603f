package org.coranto.relate.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.coranto.model.Actor;
import org.coranto.model.Mention;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/** The actors of a report, found by the words that name them. Immutable. */
public final class Actors {
  private record At(Span span, String actor) {}

  private final List<Actor> all;
  private final List<At> index;

  /** Indexes the actors' mentions. */
  public Actors(List<Actor> all) {
    this.all = List.copyOf(all);
    List<At> places = new ArrayList<>();
    for (Actor actor : all) {
      for (Mention mention : actor.mentions()) {
        places.add(new At(mention.span(), actor.id()));
      }
    }
    places.sort(Comparator.comparing(At::span));
    this.index = List.copyOf(places);
  }

  /** All actors, in order of first mention. */
  public List<Actor> all() {
    return all;
  }

  /**
   * The actor that the words at {@code span} name: the mention equal to it, else the first mention
   * inside it, else the one that covers it.
   *
   * @return the actor's id, or null when no mention lies there
   */
  public @Nullable String at(Span span) {
    String inside = null;
    String around = null;
    for (At place : index) {
      if (place.span().start() >= span.end()) {
        break;
      }
      if (place.span().equals(span)) {
        return place.actor();
      }
      if (inside == null && span.contains(place.span())) {
        inside = place.actor();
      }
      if (around == null && place.span().contains(span)) {
        around = place.actor();
      }
    }
    return inside != null ? inside : around;
  }
}
