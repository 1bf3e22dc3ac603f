package org.coranto.store.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.model.Actor;
import org.coranto.model.Committed;
import org.coranto.model.Divergence;
import org.coranto.model.Happened;
import org.coranto.model.Quote;
import org.coranto.model.Said;
import org.coranto.model.Situation;
import org.jspecify.annotations.Nullable;

/** Takes facts out of a situation, with every reference to them. Not thread-safe. */
final class Removal {
  private final Situation situation;
  private final Set<String> gone;

  Removal(Situation situation, Set<String> gone) {
    this.situation = situation;
    this.gone = gone;
  }

  Situation apply() {
    List<Actor> actors = situation.actors().stream().filter(a -> !gone.contains(a.id())).toList();
    List<Said> said = new ArrayList<>();
    for (Said s : situation.said()) {
      if (!gone.contains(s.quote().id())) {
        said.add(said(s));
      }
    }
    List<Happened> happened = new ArrayList<>();
    for (Happened h : situation.happened()) {
      if (!gone.contains(h.event().id())) {
        happened.add(
            new Happened(
                h.event(),
                there(h.actor()),
                there(h.recipient()),
                h.factuality(),
                there(h.accordingTo()),
                h.sameAs()));
      }
    }
    List<Committed> committed = new ArrayList<>();
    for (Committed c : situation.committed()) {
      if (!gone.contains(c.condition().id())) {
        committed.add(
            new Committed(c.condition(), there(c.holder()), there(c.addressee()), c.sameAs()));
      }
    }
    List<Divergence> divergences = new ArrayList<>();
    for (int i = 0; i < situation.divergences().size(); i++) {
      Divergence d = situation.divergences().get(i);
      if (!gone.contains("d" + (i + 1))) {
        divergences.add(
            new Divergence(
                d.a(),
                d.b(),
                d.severity(),
                d.aspect(),
                d.likelier(),
                d.confidence(),
                d.why(),
                there(d.quotes()),
                there(d.events())));
      }
    }
    return new Situation(
        situation.story(),
        situation.reading(),
        situation.passages(),
        actors,
        said,
        happened,
        committed,
        divergences,
        situation.doubts());
  }

  private Said said(Said s) {
    Quote q = s.quote();
    Quote.Basis basis =
        s.speaker() != null && there(s.speaker()) == null ? Quote.Basis.NONE : s.basis();
    Quote quote =
        new Quote(
            q.id(),
            q.type(),
            q.act(),
            q.source(),
            q.basis(),
            q.cue(),
            q.content(),
            there(q.within()),
            there(q.denies()),
            q.rule(),
            q.confidence());
    return new Said(
        quote, there(s.speaker()), basis, there(s.denies()), there(s.headingOf()), s.sameAs());
  }

  private @Nullable String there(@Nullable String id) {
    return id == null || gone.contains(id) ? null : id;
  }

  private List<String> there(List<String> ids) {
    return ids.stream().filter(id -> !gone.contains(id)).toList();
  }

  /**
   * Who stands first for each group of witnesses when some are rejected: the first of those that
   * are left.
   *
   * @param groups first telling by id of each fact, in order; a first telling has itself
   * @return the same for those left and those rejected apart
   */
  static Map<String, String> firsts(Map<String, String> groups, Set<String> rejected) {
    Map<String, String> heads = new HashMap<>();
    Map<String, String> result = new HashMap<>();
    groups.forEach(
        (id, first) -> {
          String group = (rejected.contains(id) ? "-" : "+") + first;
          String head = heads.computeIfAbsent(group, g -> id);
          result.put(id, head);
        });
    return result;
  }
}
