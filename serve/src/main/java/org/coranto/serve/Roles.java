package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.coranto.model.Actor;
import org.coranto.model.Offsets;
import org.coranto.model.Role;
import org.coranto.model.Situation;

/** The roles that a report gives actors, as JSON. */
final class Roles {
  private Roles() {}

  /**
   * Adds the roles of some actors, each title and status once a report.
   *
   * @param actors REPORT.a5
   */
  static void add(ArrayNode roles, Situation situation, Set<String> actors) {
    String report = situation.report().id();
    Set<String> known = new HashSet<>();
    for (Actor actor : situation.actors()) {
      if (!actor.roles().isEmpty() && actors.contains(report + "." + actor.id())) {
        Offsets offsets = Offsets.of(situation.report().text());
        Renderings renderings = Renderings.of(situation);
        for (Role role : actor.roles()) {
          String status = role.status().name().toLowerCase(Locale.ROOT);
          if (known.add(status + " " + role.title())) {
            int start = offsets.toCodePoints(role.span().start());
            roles
                .addObject()
                .put("title", role.title())
                .put("status", status)
                .putObject("at")
                .put("report", report)
                .put("rendering", renderings.at(start))
                .put("start", start)
                .put("end", offsets.toCodePoints(role.span().end()));
          }
        }
      }
    }
  }
}
