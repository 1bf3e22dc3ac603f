package org.coranto.cli.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.coranto.model.Quote;
import org.coranto.model.Said;
import org.coranto.model.Situation;
import org.coranto.model.Span;

/**
 * What each said, by speaker; what was said by nobody named comes last. A speaker with many
 * statements is shown with those that matter most, in the order of the text, and their number.
 */
final class SaidSection {
  /** Longest statement shown in full, in characters. */
  private static final int MOST = 220;

  /** Statements of one speaker shown unless all are asked for. */
  private static final int FEW = 6;

  private final Situation situation;
  private final Witnesses witnesses;
  private final boolean all;

  SaidSection(Situation situation, Witnesses witnesses, boolean all) {
    this.situation = situation;
    this.witnesses = witnesses;
    this.all = all;
  }

  void print(Page page) {
    Map<String, List<List<Said>>> bySpeaker = new LinkedHashMap<>();
    List<List<Said>> open = new ArrayList<>();
    int headings = 0;
    for (List<Said> group : Witnesses.group(situation.said(), s -> s.quote().id(), Said::sameAs)) {
      if (group.stream().allMatch(s -> s.headingOf() != null)) {
        headings++;
        continue;
      }
      String speaker =
          group.stream().map(Said::speaker).filter(s -> s != null).findFirst().orElse(null);
      if (speaker == null) {
        open.add(group);
      } else {
        bySpeaker.computeIfAbsent(speaker, s -> new ArrayList<>()).add(group);
      }
    }
    if (bySpeaker.isEmpty() && open.isEmpty()) {
      return;
    }
    page.heading("SAID", headings == 0 ? "" : headings + " heading(s) only restate a quote below");
    for (Map.Entry<String, List<List<Said>>> entry : bySpeaker.entrySet()) {
      page.item(2, situation.actor(entry.getKey()).name(), Page.Style.BOLD);
      rows(page, entry.getValue());
    }
    if (!open.isEmpty()) {
      page.item(2, "speaker left open", Page.Style.BOLD);
      rows(page, open);
    }
  }

  private void rows(Page page, List<List<Said>> groups) {
    List<List<Said>> shown = groups;
    if (!all && groups.size() > FEW) {
      shown =
          IntStream.range(0, groups.size())
              .boxed()
              .sorted(Comparator.comparingInt(i -> -weight(groups.get(i))))
              .limit(FEW)
              .sorted()
              .map(groups::get)
              .toList();
    }
    shown.forEach(group -> row(page, group));
    if (shown.size() < groups.size()) {
      page.item(4, (groups.size() - shown.size()) + " more: --all", Page.Style.DIM);
    }
  }

  /**
   * More for what commits or contests, for words between marks, and for what several texts give.
   */
  private static int weight(List<Said> group) {
    Quote quote = group.get(0).quote();
    int act =
        switch (quote.act()) {
          case DENY, ACCUSE, THREATEN, PROMISE, DEMAND, REFUSE, AGREE -> 4;
          case PREDICT, EVALUATE, ASK -> 1;
          case SAY -> 0;
        };
    int marked = quote.type() == Quote.Type.INDIRECT ? 0 : 3;
    return act + marked + (group.size() > 1 ? 1 : 0) + (quote.within() == null ? 1 : 0);
  }

  private void row(Page page, List<Said> group) {
    Said first = group.get(0);
    StringBuilder row = new StringBuilder();
    row.append(first.quote().act().name().toLowerCase(Locale.ROOT)).append(": ");
    String denied = first.denies() == null ? null : denied(first.denies());
    boolean pointing = denied != null && isPointer(first.quote());
    row.append(pointing ? denied : words(first.quote()));
    if (first.quote().within() != null) {
      row.append(" (inside another statement)");
    }
    if (group.stream().anyMatch(s -> s.basis() == Quote.Basis.INFERRED)) {
      row.append(" (speaker carried over)");
    }
    if (denied != null && !pointing) {
      row.append(" (denies ").append(denied).append(')');
    }
    List<Span> spans = new ArrayList<>();
    group.forEach(said -> spans.add(said.quote().extent()));
    page.item(4, row.toString(), witnesses.places(spans));
  }

  /** Whether a denial only points to what it denies: "denied that". */
  private boolean isPointer(Quote quote) {
    String words = quote.extent().in(situation.report().text());
    return words.equalsIgnoreCase("that")
        || words.equalsIgnoreCase("this")
        || words.equalsIgnoreCase("it");
  }

  private String words(Quote quote) {
    String text = situation.report().text();
    StringBuilder words = new StringBuilder();
    for (Span part : quote.content()) {
      if (words.length() > 0) {
        words.append(" … ");
      }
      words.append(words.length() == 0 ? unjoined(part.in(text)) : part.in(text));
    }
    String brief = Words.brief(words.toString(), MOST);
    return quote.type() == Quote.Type.DIRECT ? "“" + brief + "”" : brief;
  }

  /** A reported clause as a person would quote it, without the "that" that joins it to its cue. */
  private static String unjoined(String clause) {
    boolean joined = clause.regionMatches(true, 0, "that ", 0, 5);
    return joined ? clause.substring(5) : clause;
  }

  private String denied(String id) {
    String text = situation.report().text();
    for (Said said : situation.said()) {
      if (said.quote().id().equals(id)) {
        return "“" + Words.brief(unjoined(said.quote().extent().in(text)), 60) + "”";
      }
    }
    return situation.happened().stream()
        .filter(h -> h.event().id().equals(id))
        .map(h -> "“" + Words.brief(h.event().evidence().in(text), 60) + "”")
        .findFirst()
        .orElse(id);
  }
}
