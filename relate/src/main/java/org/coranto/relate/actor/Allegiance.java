package org.coranto.relate.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coranto.knowledge.RoleNoun;
import org.coranto.model.Actor;
import org.coranto.model.EntityType;
import org.coranto.model.Mention;
import org.coranto.model.Role;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whom the holder of an office acts for, where no country stands beside the office: the body named
 * in the role ("UN secretary-general"), else the only country that the report names ("the interior
 * minister" or "demonstrators" in a report about Peru). A report that names several countries
 * leaves it open.
 */
final class Allegiance {
  /** Offices that are held in or for a foreign country as often as at home. */
  private static final Set<String> ABROAD =
      Set.of(
          "ambassador",
          "envoy",
          "diplomat",
          "consul",
          "representative",
          "special representative",
          "delegate",
          "negotiator",
          "chief negotiator",
          "mediator",
          "conciliator",
          "intermediary",
          "advocate",
          "adviser",
          "advisor",
          "aide",
          "counterpart",
          "secretary general",
          "secretary-general",
          "embassy",
          "consulate");

  /** Sectors whose people are as often foreigners as at home. */
  private static final Set<String> ROVING = Set.of("JRN", "BUS", "EDU", "ART", "CRM");

  private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "LEG", "JUD");

  private final KnownActors known;

  Allegiance(KnownActors known) {
    this.known = known;
  }

  /** The actors, in the same order, with the countries and sectors that their offices tell. */
  List<Actor> of(List<Actor> actors) {
    List<Actor> bodies = new ArrayList<>();
    for (Actor actor : actors) {
      if (actor.kb() != null && actor.kb().startsWith("org:")) {
        bodies.add(actor);
      }
    }
    String only = onlyCountry(actors);
    List<Actor> settled = new ArrayList<>();
    for (Actor actor : actors) {
      settled.add(actor.country() != null ? actor : settle(actor, bodies, only));
    }
    return settled;
  }

  private Actor settle(Actor actor, List<Actor> bodies, @Nullable String only) {
    Actor body = body(actor, bodies);
    if (body != null) {
      String sector = body.country() == null ? body.sector() : actor.sector();
      return with(actor, body.country(), sector == null ? actor.sector() : sector);
    }
    return only != null && actor.kb() == null && domestic(actor)
        ? with(actor, only, actor.sector())
        : actor;
  }

  /** The organisation named inside one of the actor's roles, or null. */
  private static @Nullable Actor body(Actor actor, List<Actor> bodies) {
    for (Role role : actor.roles()) {
      for (Actor body : bodies) {
        if (!body.id().equals(actor.id()) && namedIn(role.span(), body)) {
          return body;
        }
      }
    }
    return null;
  }

  private static boolean namedIn(Span role, Actor body) {
    for (Mention mention : body.mentions()) {
      if (mention.kind() == Mention.Kind.NAME && role.contains(mention.span())) {
        return true;
      }
    }
    return false;
  }

  private boolean domestic(Actor actor) {
    if (actor.type() == EntityType.PERSON) {
      for (Role role : actor.roles()) {
        if (ofState(known.headOf(role.title()))) {
          return true;
        }
      }
      return false;
    }
    for (Mention mention : actor.mentions()) {
      if (mention.kind() == Mention.Kind.NAME) {
        return false;
      }
    }
    RoleNoun noun = known.headOf(actor.name());
    return ofState(noun) || (noun != null && noun.plural() && crowd(noun));
  }

  /** Groups that are made of the people of the place: "demonstrators", "rebels", "students". */
  static boolean crowd(RoleNoun noun) {
    return noun.stands() == RoleNoun.Stands.PERSON
        && !noun.stateBound()
        && noun.sector() != null
        && !ROVING.contains(noun.sector());
  }

  private static boolean ofState(@Nullable RoleNoun noun) {
    return noun != null
        && noun.stateBound()
        && noun.sector() != null
        && STATE.contains(noun.sector())
        && !noun.lemma().startsWith("spokes")
        && !ABROAD.contains(noun.lemma());
  }

  /** The one country that the report names as a state, or null. */
  private static @Nullable String onlyCountry(List<Actor> actors) {
    String only = null;
    for (Actor actor : actors) {
      String country = actor.country();
      if (country != null) {
        if (only != null && !only.equals(country)) {
          return null;
        }
        only = country;
      }
    }
    return only;
  }

  private static Actor with(Actor actor, @Nullable String country, @Nullable String sector) {
    return new Actor(
        actor.id(),
        actor.name(),
        actor.type(),
        country,
        sector,
        actor.roles(),
        actor.kb(),
        actor.resolution(),
        actor.mentions());
  }
}
