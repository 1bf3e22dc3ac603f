package org.coranto.relate.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coranto.model.Actor;
import org.jspecify.annotations.Nullable;

/** Which actors stand on one side: the same actor, or two of one country. */
final class Sides {
  private final Map<String, Actor> byId = new HashMap<>();

  Sides(List<Actor> actors) {
    for (Actor actor : actors) {
      byId.put(actor.id(), actor);
    }
  }

  /** Whether an actor is one of the others, or of the country of one of them. */
  boolean together(String id, List<String> others) {
    if (others.contains(id)) {
      return true;
    }
    String country = country(id);
    for (String other : others) {
      if (country != null && country.equals(country(other))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String country(String id) {
    Actor actor = byId.get(id);
    return actor == null ? null : actor.country();
  }
}
