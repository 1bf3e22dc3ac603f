package org.coranto.store.curation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.coranto.model.Actor;
import org.coranto.model.Committed;
import org.coranto.model.EntityType;
import org.coranto.model.Happened;
import org.coranto.model.Mention;
import org.coranto.model.Quote;
import org.coranto.model.Role;
import org.coranto.model.Said;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/** Decides who is who: merges, splits and renames actors. Stateless. */
final class Casting {
  private Casting() {}

  /**
   * Makes one actor of several. Where the first one named is of another report, those here are made
   * one and take its name and identity from the values.
   */
  static List<String> merge(
      Draft draft, List<Target> all, List<Target> here, Map<String, String> identity)
      throws Draft.Aside {
    Set<String> ids = new LinkedHashSet<>();
    for (Target target : here) {
      ids.add(draft.find(target));
    }
    List<String> facts = List.copyOf(ids);
    Actor kept = draft.actors.get(draft.index(facts.get(0)));
    if (!all.get(0).report().equals(draft.report())) {
      kept = identified(kept, identity);
    }
    for (String id : facts.subList(1, facts.size())) {
      kept = joined(kept, draft.actors.get(draft.index(id)));
    }
    draft.actors.set(draft.index(kept.id()), kept);
    for (String id : facts.subList(1, facts.size())) {
      draft.actors.remove(draft.index(id));
      draft.marks.remove(id);
    }
    String to = kept.id();
    rename(draft, id -> facts.contains(id) ? to : id);
    return facts;
  }

  private static Actor identified(Actor a, Map<String, String> identity) {
    String type = identity.get("type");
    return new Actor(
        a.id(),
        identity.getOrDefault("name", a.name()),
        type == null ? a.type() : EntityType.valueOf(type.toUpperCase(java.util.Locale.ROOT)),
        identity.getOrDefault("country", a.country()),
        identity.getOrDefault("sector", a.sector()),
        a.roles(),
        identity.getOrDefault("kb", a.kb()),
        identity.containsKey("kb") ? Actor.Resolution.KNOWN : a.resolution(),
        a.mentions());
  }

  private static Actor joined(Actor kept, Actor other) {
    List<Mention> mentions = new ArrayList<>(kept.mentions());
    for (Mention mention : other.mentions()) {
      if (mentions.stream().noneMatch(m -> m.span().equals(mention.span()))) {
        mentions.add(mention);
      }
    }
    mentions.sort(java.util.Comparator.comparing(Mention::span));
    List<Role> roles = new ArrayList<>(kept.roles());
    for (Role role : other.roles()) {
      if (roles.stream().noneMatch(r -> r.title().equalsIgnoreCase(role.title()))) {
        roles.add(role);
      }
    }
    return new Actor(
        kept.id(),
        kept.name(),
        kept.type(),
        kept.country() == null ? other.country() : kept.country(),
        kept.sector() == null ? other.sector() : kept.sector(),
        roles,
        kept.kb() == null ? other.kb() : kept.kb(),
        kept.kb() == null && other.kb() != null ? other.resolution() : kept.resolution(),
        mentions);
  }

  /** Puts other actors in the place of those that facts refer to. */
  private static void rename(Draft draft, UnaryOperator<String> to) {
    draft.said.replaceAll(
        s ->
            new Said(
                s.quote(), one(s.speaker(), to), s.basis(), s.denies(), s.headingOf(), s.sameAs()));
    draft.happened.replaceAll(
        h ->
            new Happened(
                h.event(),
                h.actor().stream().map(to).distinct().toList(),
                h.recipient().stream().map(to).distinct().toList(),
                h.factuality(),
                one(h.accordingTo(), to),
                h.sameAs()));
    draft.committed.replaceAll(
        c -> new Committed(c.condition(), one(c.holder(), to), one(c.addressee(), to), c.sameAs()));
  }

  private static @Nullable String one(@Nullable String id, UnaryOperator<String> to) {
    return id == null ? null : to.apply(id);
  }

  /**
   * Makes another actor of some mentions. What is told in words with none but those mentions of it
   * is told of the new one.
   */
  static List<String> split(Draft draft, List<Target> here, Map<String, String> values)
      throws Draft.Aside {
    String id = draft.find(here.get(0));
    Actor actor = draft.actors.get(draft.index(id));
    Set<Span> leaving = new LinkedHashSet<>();
    for (Target target : here.subList(1, here.size())) {
      leaving.add(draft.words(target));
    }
    List<Mention> gone = actor.mentions().stream().filter(m -> leaving.contains(m.span())).toList();
    List<Mention> left =
        actor.mentions().stream().filter(m -> !leaving.contains(m.span())).toList();
    if (gone.size() < leaving.size()) {
      throw new Draft.Aside("some of the mentions are no longer its own: see " + id);
    }
    if (gone.isEmpty() || left.isEmpty()) {
      throw new IllegalArgumentException("name some of the mentions of " + id + ", not all");
    }
    String fresh = draft.unusedActor();
    List<Role> staying = new ArrayList<>();
    List<Role> moving = new ArrayList<>();
    for (Role role : actor.roles()) {
      (leaving.contains(nearest(actor.mentions(), role.span())) ? moving : staying).add(role);
    }
    draft.actors.set(
        draft.index(id),
        new Actor(
            id,
            actor.name(),
            actor.type(),
            actor.country(),
            actor.sector(),
            staying,
            actor.kb(),
            actor.resolution(),
            left));
    draft.actors.add(
        new Actor(
            fresh,
            values.getOrDefault("name", fullest(draft, gone)),
            actor.type(),
            null,
            null,
            moving,
            null,
            Actor.Resolution.IN_TEXT,
            gone));
    move(draft, actor, leaving, fresh);
    return List.of(id, fresh);
  }

  private static void move(Draft draft, Actor actor, Set<Span> leaving, String fresh) {
    String id = actor.id();
    draft.said.replaceAll(
        s -> {
          Quote q = s.quote();
          boolean moves =
              id.equals(s.speaker())
                  && q.source() != null
                  && leaving.stream().anyMatch(q.source()::overlaps);
          return moves ? new Said(q, fresh, s.basis(), s.denies(), s.headingOf(), s.sameAs()) : s;
        });
    draft.happened.replaceAll(
        h -> {
          if (!only(actor, leaving, h.event().evidence())) {
            return h;
          }
          return new Happened(
              h.event(),
              h.actor().stream().map(a -> a.equals(id) ? fresh : a).toList(),
              h.recipient().stream().map(a -> a.equals(id) ? fresh : a).toList(),
              h.factuality(),
              h.accordingTo(),
              h.sameAs());
        });
    draft.committed.replaceAll(
        c ->
            only(actor, leaving, c.condition().extent())
                ? new Committed(
                    c.condition(),
                    id.equals(c.holder()) ? fresh : c.holder(),
                    id.equals(c.addressee()) ? fresh : c.addressee(),
                    c.sameAs())
                : c);
  }

  /** Whether words hold mentions of an actor, and none but those that leave. */
  private static boolean only(Actor actor, Set<Span> leaving, Span words) {
    boolean some = false;
    for (Mention mention : actor.mentions()) {
      if (words.contains(mention.span())) {
        some = true;
        if (!leaving.contains(mention.span())) {
          return false;
        }
      }
    }
    return some;
  }

  private static Span nearest(List<Mention> mentions, Span place) {
    Span nearest = mentions.get(0).span();
    for (Mention mention : mentions) {
      if (distance(mention.span(), place) < distance(nearest, place)) {
        nearest = mention.span();
      }
    }
    return nearest;
  }

  private static int distance(Span a, Span b) {
    return a.overlaps(b) ? 0 : Math.max(a.start() - b.end(), b.start() - a.end());
  }

  private static String fullest(Draft draft, List<Mention> mentions) {
    String fullest = "";
    boolean named = mentions.stream().anyMatch(m -> m.kind() == Mention.Kind.NAME);
    for (Mention mention : mentions) {
      String words = mention.span().in(draft.text());
      if ((!named || mention.kind() == Mention.Kind.NAME) && words.length() > fullest.length()) {
        fullest = words;
      }
    }
    return fullest;
  }

  static List<String> rename(Draft draft, List<Target> here, Map<String, String> values)
      throws Draft.Aside {
    String id = draft.find(here.get(0));
    Actor a = draft.actors.get(draft.index(id));
    String name = values.getOrDefault("name", "");
    if (name.isBlank()) {
      throw new IllegalArgumentException("the new name is empty");
    }
    draft.actors.set(
        draft.index(id),
        new Actor(
            id,
            name,
            a.type(),
            a.country(),
            a.sector(),
            a.roles(),
            a.kb(),
            a.resolution(),
            a.mentions()));
    return List.of(id);
  }
}
