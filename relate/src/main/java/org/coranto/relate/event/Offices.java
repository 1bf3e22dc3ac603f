package org.coranto.relate.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coranto.model.Actor;
import org.coranto.model.EntityType;
import org.coranto.model.GivenUp;
import org.coranto.model.Mention;
import org.coranto.model.Role;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * For whom officials commit: a minister who tells that "the crossings will be opened" binds the
 * state or body of the office; one who says "he will return" binds himself.
 */
final class Offices {
  private final List<Actor> actors;
  private final Map<String, Actor> byId = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();

  Offices(List<Actor> actors) {
    this.actors = List.copyOf(actors);
    for (Actor actor : actors) {
      GivenUp.check();
      byId.put(actor.id(), actor);
      if (actor.type() == EntityType.COUNTRY && actor.country() != null) {
        states.putIfAbsent(actor.country(), actor.id());
      }
    }
  }

  /** Who is bound by what {@code holder} tells in {@code promise}. */
  String committed(String holder, Span promise) {
    Actor actor = byId.get(holder);
    if (actor == null || actor.type() != EntityType.PERSON || isIn(promise, actor)) {
      return holder;
    }
    for (Role role : actor.roles()) {
      if (role.status() != Role.Status.FORMER) {
        String body = body(role, holder);
        if (body != null) {
          return body;
        }
      }
    }
    String state =
        actor.roles().isEmpty() || !"GOV".equals(actor.sector()) ? null : state(actor.country());
    return state == null ? holder : state;
  }

  private @Nullable String state(@Nullable String country) {
    return country == null ? null : states.get(country);
  }

  private static boolean isIn(Span promise, Actor actor) {
    for (Mention mention : actor.mentions()) {
      if (promise.contains(mention.span())) {
        return true;
      }
    }
    return false;
  }

  /** The organisation named in the words of a role, or null. */
  private @Nullable String body(Role role, String holder) {
    for (Actor other : actors) {
      GivenUp.check();
      if (other.id().equals(holder) || other.type() != EntityType.ORGANIZATION) {
        continue;
      }
      for (Mention mention : other.mentions()) {
        if (mention.kind() == Mention.Kind.NAME && role.span().contains(mention.span())) {
          return other.id();
        }
      }
    }
    return null;
  }
}
