package org.coranto.extract.date;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue: all rule families, the longest match of which wins; the first at equal length. */
final class Rules implements Rule {
  private static final List<Rule> SIMPLE =
      List.of(
          new NamedDays(),
          new NumericDays(),
          new Weekdays(),
          new DeicticDays(),
          new Holidays(),
          new Periods(),
          new Distances());

  private static final Rule RANGES = new Ranges(Rules::simple);

  @Override
  public @Nullable Match at(Scan scan, int i) {
    Match range = RANGES.at(scan, i);
    return range == null ? simple(scan, i) : range;
  }

  private static @Nullable Match simple(Scan scan, int i) {
    Match best = null;
    for (Rule rule : SIMPLE) {
      Match match = rule.at(scan, i);
      if (match != null && (best == null || match.to() > best.to())) {
        best = match;
      }
    }
    return best;
  }
}
