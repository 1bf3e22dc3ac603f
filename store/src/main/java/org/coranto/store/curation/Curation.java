package org.coranto.store.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.model.Committed;
import org.coranto.model.Happened;
import org.coranto.model.Said;
import org.coranto.model.Situation;
import org.jspecify.annotations.Nullable;

/** Puts people's decisions on what a report was read to say. Stateless. */
public final class Curation {
  private Curation() {}

  /**
   * What a situation is with decisions on it. Decisions that do not fit are left out and told in
   * the effects; the reading stays as it is.
   *
   * @param reading as it was read
   * @param decisions about this report that count, in order; targets in other reports are ignored
   */
  public static Curated apply(Situation reading, List<Decision> decisions) {
    if (decisions.isEmpty()) {
      return Curated.untouched(reading);
    }
    Draft draft = new Draft(reading);
    List<Curated.Effect> effects = new ArrayList<>();
    Map<String, String> settled = new HashMap<>();
    for (Decision decision : decisions) {
      if (decision.target().stream().noneMatch(t -> t.report().equals(draft.report()))) {
        continue;
      }
      try {
        List<String> facts = apply(draft, decision);
        for (String subject : subjects(decision, facts)) {
          String earlier = settled.put(subject, decision.id());
          if (earlier != null && !settled.containsValue(earlier)) {
            overrule(effects, earlier, decision);
          }
        }
        effects.add(new Curated.Effect(decision.id(), State.APPLIED, "", facts));
      } catch (Draft.Aside | IllegalArgumentException e) {
        effects.add(
            new Curated.Effect(
                decision.id(), State.ASIDE, String.valueOf(e.getMessage()), List.of()));
      }
    }
    regroup(draft);
    return new Curated(draft.situation(), draft.marks, effects);
  }

  /** Which decisions count: those that no counting undo names. An undo names an earlier one. */
  public static List<Decision> counting(List<Decision> ordered) {
    Set<String> undone = new HashSet<>();
    List<Decision> counting = new ArrayList<>();
    for (int i = ordered.size() - 1; i >= 0; i--) {
      Decision decision = ordered.get(i);
      if (undone.contains(decision.id())) {
        continue;
      }
      if (decision.undoes() != null) {
        undone.add(decision.undoes());
      }
      counting.add(0, decision);
    }
    return counting;
  }

  private static List<String> apply(Draft draft, Decision decision) throws Draft.Aside {
    List<Target> here =
        decision.target().stream().filter(t -> t.report().equals(draft.report())).toList();
    return switch (decision.kind()) {
      case ACCEPT -> verdict(draft, here, Curated.ACCEPTED);
      case REJECT -> verdict(draft, here, Curated.REJECTED);
      case RECODE, MARK -> Recoding.apply(draft, here, decision.value());
      case MERGE -> Casting.merge(draft, decision.target(), here, decision.value());
      case SPLIT -> Casting.split(draft, here, decision.value());
      case RENAME -> Casting.rename(draft, here, decision.value());
      case UNDO -> List.of();
    };
  }

  private static List<String> verdict(Draft draft, List<Target> targets, String mark)
      throws Draft.Aside {
    List<String> facts = new ArrayList<>();
    for (Target target : targets) {
      facts.add(draft.find(target));
    }
    facts.forEach(id -> draft.marks.put(id, mark));
    return facts;
  }

  /** What a decision settles alone: a later one about the same overrules it. */
  private static List<String> subjects(Decision decision, List<String> facts) {
    return switch (decision.kind()) {
      case ACCEPT, REJECT -> facts.stream().map(id -> id + " verdict").toList();
      case RENAME -> facts.stream().map(id -> id + " name").toList();
      case RECODE, MARK ->
          facts.stream()
              .flatMap(id -> decision.value().keySet().stream().map(field -> id + " " + field))
              .toList();
      case MERGE, SPLIT, UNDO -> List.of();
    };
  }

  private static void overrule(List<Curated.Effect> effects, String earlier, Decision by) {
    for (int i = 0; i < effects.size(); i++) {
      Curated.Effect effect = effects.get(i);
      if (effect.decision().equals(earlier) && effect.state() == State.APPLIED) {
        effects.set(
            i,
            new Curated.Effect(
                earlier, State.OVERRULED, "by " + by.n() + " of " + by.who(), effect.facts()));
      }
    }
  }

  /** Where the first telling of a fact is rejected and others are not, the next one is first. */
  private static void regroup(Draft draft) {
    Set<String> rejected = new HashSet<>();
    draft.marks.forEach(
        (id, mark) -> {
          if (mark.equals(Curated.REJECTED)) {
            rejected.add(id);
          }
        });
    if (rejected.isEmpty()) {
      return;
    }
    Map<String, String> groups = new LinkedHashMap<>();
    draft.said.forEach(s -> groups.put(s.quote().id(), first(s.quote().id(), s.sameAs())));
    draft.happened.forEach(h -> groups.put(h.event().id(), first(h.event().id(), h.sameAs())));
    draft.committed.forEach(
        c -> groups.put(c.condition().id(), first(c.condition().id(), c.sameAs())));
    Map<String, String> firsts = Removal.firsts(groups, rejected);
    draft.said.replaceAll(
        s ->
            new Said(
                s.quote(),
                s.speaker(),
                s.basis(),
                s.denies(),
                s.headingOf(),
                sameAs(s.quote().id(), firsts)));
    draft.happened.replaceAll(
        h ->
            new Happened(
                h.event(),
                h.actor(),
                h.recipient(),
                h.factuality(),
                h.accordingTo(),
                sameAs(h.event().id(), firsts)));
    draft.committed.replaceAll(
        c ->
            new Committed(
                c.condition(), c.holder(), c.addressee(), sameAs(c.condition().id(), firsts)));
  }

  private static String first(String id, @Nullable String sameAs) {
    return sameAs == null ? id : sameAs;
  }

  private static @Nullable String sameAs(String id, Map<String, String> firsts) {
    String first = firsts.get(id);
    return first == null || first.equals(id) ? null : first;
  }
}
