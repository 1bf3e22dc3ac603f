package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Locale;
import org.coranto.model.Actor;
import org.coranto.model.Offsets;
import org.coranto.model.Role;
import org.coranto.model.Situation;

/** The roles that a report gives an actor, as JSON. */
final class Roles {
  private Roles() {}

  static ArrayNode of(Situation situation, String id, Renderings renderings) {
    ArrayNode roles = Json.array();
    Offsets offsets = Offsets.of(situation.report().text());
    for (Actor actor : situation.actors()) {
      if (actor.id().equals(id)) {
        for (Role role : actor.roles()) {
          int start = offsets.toCodePoints(role.span().start());
          roles
              .addObject()
              .put("title", role.title())
              .put("status", role.status().name().toLowerCase(Locale.ROOT))
              .putObject("at")
              .put("report", situation.report().id())
              .put("rendering", renderings.at(start))
              .put("start", start)
              .put("end", offsets.toCodePoints(role.span().end()));
        }
      }
    }
    return roles;
  }
}
