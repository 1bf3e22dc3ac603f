package org.coranto.cli.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coranto.model.Event;
import org.coranto.model.Factuality;
import org.coranto.model.Happened;
import org.coranto.model.Situation;
import org.coranto.model.Span;

/** What happened, and apart from it what is only planned, conditional, alleged or denied. */
final class HappenedSection {
  private static final int MOST = 110;

  private static final List<Factuality> ORDER =
      List.of(
          Factuality.ASSERTED,
          Factuality.FUTURE,
          Factuality.CONDITIONAL,
          Factuality.ALLEGED,
          Factuality.DENIED,
          Factuality.NEGATED,
          Factuality.HISTORICAL);

  private final Situation situation;
  private final Witnesses witnesses;

  HappenedSection(Situation situation, Witnesses witnesses) {
    this.situation = situation;
    this.witnesses = witnesses;
  }

  void print(Page page) {
    Map<Factuality, List<List<Happened>>> byStatus = new EnumMap<>(Factuality.class);
    for (List<Happened> group :
        Witnesses.group(situation.happened(), h -> h.event().id(), Happened::sameAs)) {
      byStatus.computeIfAbsent(weakest(group), f -> new ArrayList<>()).add(group);
    }
    for (Factuality status : ORDER) {
      List<List<Happened>> groups = byStatus.get(status);
      if (groups != null) {
        page.heading(title(status), "");
        groups.forEach(group -> row(page, group));
      }
    }
  }

  /** The least factual status among the witnesses, so that nothing doubtful is shown as fact. */
  private static Factuality weakest(List<Happened> group) {
    Factuality weakest = Factuality.ASSERTED;
    int rank = -1;
    List<Factuality> strength =
        List.of(
            Factuality.ASSERTED,
            Factuality.HISTORICAL,
            Factuality.FUTURE,
            Factuality.CONDITIONAL,
            Factuality.ALLEGED,
            Factuality.NEGATED,
            Factuality.DENIED);
    for (Happened happened : group) {
      int position = strength.indexOf(happened.factuality());
      if (position > rank) {
        rank = position;
        weakest = happened.factuality();
      }
    }
    return weakest;
  }

  private static String title(Factuality status) {
    return switch (status) {
      case ASSERTED -> "HAPPENED";
      case FUTURE -> "PLANNED OR ANNOUNCED";
      case CONDITIONAL -> "ONLY IF, OR ONLY POSSIBLE";
      case ALLEGED -> "ALLEGED, NOT ESTABLISHED";
      case DENIED -> "DENIED";
      case NEGATED -> "DID NOT HAPPEN";
      case HISTORICAL -> "BACKGROUND";
    };
  }

  private void row(Page page, List<Happened> group) {
    Happened first = group.get(0);
    Event event = first.event();
    StringBuilder row = new StringBuilder();
    if (event.date() != null && event.date().value() != null) {
      row.append(event.date().value()).append("  ");
    }
    row.append(event.type());
    if (event.mode() != null) {
      row.append('/').append(event.mode());
    }
    row.append("  ").append(names(first.actor()));
    if (!first.recipient().isEmpty()) {
      row.append(event.reciprocal() ? " ↔ " : " → ").append(names(first.recipient()));
    }
    row.append(": “")
        .append(Words.brief(event.evidence().in(situation.report().text()), MOST))
        .append('”');
    if (event.place() != null) {
      row.append(", ").append(event.place().name());
    }
    String accordingTo = according(first.accordingTo());
    if (!accordingTo.isEmpty()) {
      row.append(" (according to ").append(accordingTo).append(')');
    }
    List<Span> spans = new ArrayList<>();
    group.forEach(h -> spans.add(h.event().trigger()));
    page.item(2, row.toString(), witnesses.places(spans));
  }

  private String names(List<String> ids) {
    if (ids.isEmpty()) {
      return "(not said)";
    }
    List<String> names = new ArrayList<>();
    ids.forEach(id -> names.add(situation.actor(id).name()));
    return String.join(", ", names);
  }

  private String according(@org.jspecify.annotations.Nullable String id) {
    if (id == null) {
      return "";
    }
    if (id.startsWith("a")) {
      return situation.actor(id).name();
    }
    return situation.said().stream()
        .filter(said -> said.quote().id().equals(id))
        .map(
            said ->
                said.speaker() == null
                    ? "an unnamed speaker"
                    : situation.actor(said.speaker()).name())
        .findFirst()
        .orElse(id)
        .toString();
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
