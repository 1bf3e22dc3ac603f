package org.coranto.cli.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.coranto.model.Offsets;
import org.coranto.model.Report;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/** Groups rows that tell the same fact, and says where each stands. */
final class Witnesses {
  private final Report report;
  private final Offsets offsets;

  Witnesses(Report report) {
    this.report = report;
    this.offsets = Offsets.of(report.text());
  }

  /**
   * Rows that name each other through {@code sameAs} in one list, in order of their first row.
   *
   * @param rows the rows
   * @param id a row's id
   * @param sameAs the id of an earlier row that tells the same, or null
   */
  static <T> List<List<T>> group(
      List<T> rows, Function<T, String> id, Function<T, @Nullable String> sameAs) {
    Map<String, List<T>> byId = new LinkedHashMap<>();
    List<List<T>> groups = new ArrayList<>();
    for (T row : rows) {
      String earlier = sameAs.apply(row);
      List<T> group = earlier == null ? null : byId.get(earlier);
      if (group == null) {
        group = new ArrayList<>();
        groups.add(group);
      }
      group.add(row);
      byId.put(id.apply(row), group);
    }
    return groups;
  }

  /** Where the spans stand, e.g. "A 24 · B 4650": rendering and code point of the first word. */
  String places(List<Span> spans) {
    StringBuilder places = new StringBuilder();
    for (Span span : spans) {
      if (places.length() > 0) {
        places.append(" · ");
      }
      if (report.renderings().size() > 1) {
        places.append(rendering(span)).append(' ');
      }
      places.append(offsets.toCodePoints(span.start()));
    }
    return "[" + places + "]";
  }

  /** Id of the rendering that holds the span. */
  String rendering(Span span) {
    return report.renderings().get(report.renderingAt(span.start())).id();
  }
}
