package org.coranto.cli.sheet;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coranto.cli.sheet.Page.Style;
import org.coranto.model.Disagreement;
import org.coranto.model.Divergence;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Passage;
import org.coranto.model.Situation;
import org.coranto.model.Span;
import org.coranto.model.Votes;
import org.jspecify.annotations.Nullable;

/** Where the renderings disagree in substance, side by side; damage and wording are folded away. */
final class DisagreeSection {
  private static final int MOST = 140;
  private static final int FEW_APART = 3;

  /** Disagreement from which a passage is named. */
  private static final double FAR = 0.6;

  private static final int SLIP = 40;
  private static final int SLIPS = 12;

  private final Situation situation;
  private final Witnesses witnesses;
  private final boolean all;

  DisagreeSection(Situation situation, Witnesses witnesses, boolean all) {
    this.situation = situation;
    this.witnesses = witnesses;
    this.all = all;
  }

  void print(Page page) {
    if (situation.report().renderings().size() < 2 || !situation.report().isRead()) {
      return;
    }
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    situation.divergences().forEach(d -> counts.merge(d.severity(), 1, Integer::sum));
    int substantive = counts.getOrDefault(Severity.SUBSTANTIVE, 0);
    page.heading(
        "THE RENDERINGS DISAGREE",
        substantive
            + " in substance; "
            + counts.getOrDefault(Severity.DAMAGE, 0)
            + " damaged, "
            + counts.getOrDefault(Severity.WORDING, 0)
            + (all ? " worded otherwise" : " worded otherwise: --all"));
    if (substantive == 0) {
      page.item(2, "in nothing of substance", Style.GOOD);
    }
    for (Severity severity : Severity.values()) {
      if (severity == Severity.SUBSTANTIVE || all) {
        situation.divergences().stream()
            .filter(d -> d.severity() == severity)
            .forEach(d -> row(page, d));
      }
    }
    apart(page);
    if (!all) {
      slips(page);
    }
  }

  /** A rendering of a passage and how far it departs from the others. */
  private record Apart(List<Span> spans, float disagreement) {}

  /** The renderings of passages that depart most from the others, to be checked first. */
  private void apart(Page page) {
    boolean two = situation.report().renderings().size() == 2;
    if (two && !all) {
      return;
    }
    Map<List<Span>, Apart> sides = new LinkedHashMap<>();
    for (Passage passage : situation.passages()) {
      Disagreement d = passage.disagreement();
      if (d != null) {
        sides.putIfAbsent(passage.a(), new Apart(passage.a(), d.a()));
        if (!two) {
          sides.putIfAbsent(passage.b(), new Apart(passage.b(), d.b()));
        }
      }
    }
    List<Apart> far =
        sides.values().stream()
            .filter(side -> side.disagreement() >= FAR)
            .sorted(Comparator.comparingDouble((Apart side) -> -side.disagreement()))
            .toList();
    int shown = all ? far.size() : Math.min(FEW_APART, far.size());
    for (Apart side : far.subList(0, shown)) {
      Span first = side.spans().get(0);
      Span whole = first.cover(side.spans().get(side.spans().size() - 1));
      page.item(
          2,
          (two
                  ? "the two are far apart here"
                  : witnesses.rendering(first) + " departs most from the others here")
              + String.format(Locale.ROOT, " (%.2f): “", side.disagreement())
              + Words.brief(whole.in(situation.report().text()), MOST)
              + "”",
          witnesses.places(List.of(first)));
    }
  }

  /** What is damaged on one side and whole on the other, in one line: “weird” for “rare”. */
  private void slips(Page page) {
    String text = situation.report().text();
    Set<String> seen = new HashSet<>();
    List<String> slips =
        situation.divergences().stream()
            .filter(d -> d.severity() == Severity.DAMAGE && d.likelier() != null)
            .filter(d -> !d.a().isEmpty() && !d.b().isEmpty())
            .map(
                d -> {
                  boolean first = d.likelier() == Divergence.Side.A;
                  String whole = Words.brief((first ? d.a() : d.b()).in(text), SLIP);
                  String damaged = Words.brief((first ? d.b() : d.a()).in(text), SLIP);
                  return "“" + damaged + "” for “" + whole + "”";
                })
            .filter(slip -> seen.add(slip.toLowerCase(Locale.ROOT)))
            .toList();
    if (!slips.isEmpty()) {
      String more = slips.size() > SLIPS ? ", …" : "";
      page.item(
          2,
          "likely slips: " + String.join(", ", slips.stream().limit(SLIPS).toList()) + more,
          Style.PLAIN);
    }
  }

  private void row(Page page, Divergence divergence) {
    String kind =
        divergence.severity() == Severity.SUBSTANTIVE ? "" : lower(divergence.severity()) + ", ";
    page.item(
        2,
        kind
            + lower(divergence.aspect())
            + votes(divergence.votes())
            + ": "
            + Words.line(divergence.why()),
        witnesses.places(List.of(divergence.a(), divergence.b())));
    side(page, divergence, Divergence.Side.A, divergence.a());
    side(page, divergence, Divergence.Side.B, divergence.b());
  }

  private static String votes(@Nullable Votes votes) {
    return votes == null ? "" : " (votes " + votes.words() + ")";
  }

  private void side(Page page, Divergence divergence, Divergence.Side side, Span span) {
    String words =
        span.isEmpty()
            ? "(nothing)"
            : "“" + Words.brief(span.in(situation.report().text()), MOST) + "”";
    boolean likelier = divergence.likelier() == side;
    page.item(
        4,
        witnesses.rendering(span) + "  " + words + (likelier ? "  ← likelier" : ""),
        likelier ? Style.GOOD : Style.PLAIN);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
