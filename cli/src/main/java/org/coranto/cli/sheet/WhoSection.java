package org.coranto.cli.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coranto.model.Actor;
import org.coranto.model.EntityType;
import org.coranto.model.Mention;
import org.coranto.model.Role;
import org.coranto.model.Situation;

/** Who: the actors, those with the most to say and do first. */
final class WhoSection {
  private static final int MOST = 16;

  private final Situation situation;
  private final boolean all;

  WhoSection(Situation situation, boolean all) {
    this.situation = situation;
    this.all = all;
  }

  void print(Page page) {
    List<Actor> actors = new ArrayList<>();
    for (Actor actor : situation.actors()) {
      if (all || weight(actor) > 0) {
        actors.add(actor);
      }
    }
    if (actors.isEmpty()) {
      return;
    }
    actors.sort(Comparator.comparingInt((Actor a) -> -weight(a)));
    int shown = all ? actors.size() : Math.min(MOST, actors.size());
    int hidden = situation.actors().size() - shown;
    page.heading("WHO", hidden > 0 ? hidden + " more: --all" : "");
    for (Actor actor : actors.subList(0, shown)) {
      page.item(2, actor.name() + about(actor), alsoWritten(actor));
    }
  }

  /** How much of the situation hangs on an actor; places and passers-by weigh nothing. */
  private int weight(Actor actor) {
    String id = actor.id();
    long part =
        situation.said().stream().filter(s -> id.equals(s.speaker())).count() * 3
            + situation.happened().stream()
                    .filter(h -> h.actor().contains(id) || h.recipient().contains(id))
                    .count()
                * 2;
    boolean named = actor.mentions().stream().anyMatch(m -> m.kind() == Mention.Kind.NAME);
    if (named && actor.type() != EntityType.PLACE) {
      part += actor.mentions().size();
    }
    return (int) part;
  }

  private static String about(Actor actor) {
    Set<String> facts = new LinkedHashSet<>();
    for (Role role : actor.roles()) {
      String status =
          role.status() == Role.Status.CURRENT
                  || role.title().toLowerCase(Locale.ROOT).contains(lower(role.status()))
              ? ""
              : lower(role.status()) + " ";
      facts.add(status + Words.brief(role.title(), 50).toLowerCase(Locale.ROOT));
      if (facts.size() == 2) {
        break;
      }
    }
    String country = actor.country();
    if (country != null && actor.type() != EntityType.COUNTRY) {
      facts.add(country);
    }
    if (actor.sector() != null && actor.type() != EntityType.COUNTRY) {
      facts.add(actor.sector());
    }
    if (actor.type() != EntityType.PERSON) {
      facts.add(lower(actor.type()));
    }
    if (actor.resolution() == Actor.Resolution.AMBIGUOUS) {
      facts.add("who exactly is unclear");
    }
    return facts.isEmpty() ? "" : ", " + String.join(", ", facts);
  }

  private String alsoWritten(Actor actor) {
    Set<String> seen = new LinkedHashSet<>();
    List<String> forms = new ArrayList<>();
    seen.add(actor.name().toLowerCase(Locale.ROOT));
    for (Mention mention : actor.mentions()) {
      if (mention.kind() != Mention.Kind.NAME) {
        continue;
      }
      String form = Words.line(mention.span().in(situation.report().text()));
      if (seen.add(form.toLowerCase(Locale.ROOT)) && forms.size() < 6) {
        forms.add(form);
      }
    }
    return forms.isEmpty() ? "" : "written " + String.join(" | ", forms);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
