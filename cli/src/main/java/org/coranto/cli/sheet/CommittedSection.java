package org.coranto.cli.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coranto.model.Committed;
import org.coranto.model.Condition;
import org.coranto.model.Situation;
import org.coranto.model.Span;

/** Promises, threats, offers and demands that hang on something, with their deadlines. */
final class CommittedSection {
  private static final int MOST = 110;

  private final Situation situation;
  private final Witnesses witnesses;

  CommittedSection(Situation situation, Witnesses witnesses) {
    this.situation = situation;
    this.witnesses = witnesses;
  }

  void print(Page page) {
    if (situation.committed().isEmpty()) {
      return;
    }
    page.heading("COMMITMENTS AND CONDITIONS", "");
    for (List<Committed> group :
        Witnesses.group(situation.committed(), c -> c.condition().id(), Committed::sameAs)) {
      row(page, group);
    }
  }

  private void row(Page page, List<Committed> group) {
    Committed first = group.get(0);
    Condition condition = first.condition();
    String text = situation.report().text();
    StringBuilder row = new StringBuilder(condition.kind().name().toLowerCase(Locale.ROOT));
    if (first.holder() != null) {
      row.append(" by ").append(situation.actor(first.holder()).name());
    }
    if (first.addressee() != null) {
      row.append(" to ").append(situation.actor(first.addressee()).name());
    }
    row.append(": “").append(Words.brief(condition.promise().in(text), MOST)).append('”');
    row.append(" hangs on “").append(Words.brief(condition.condition().in(text), MOST)).append('”');
    if (condition.deadline() != null) {
      row.append(", by ").append(condition.deadline());
    }
    row.append(", ").append(condition.status().name().toLowerCase(Locale.ROOT));
    List<Span> spans = new ArrayList<>();
    group.forEach(c -> spans.add(c.condition().extent()));
    page.item(2, row.toString(), witnesses.places(spans));
  }
}
