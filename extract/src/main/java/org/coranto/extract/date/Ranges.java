package org.coranto.extract.date;

import org.jspecify.annotations.Nullable;

/** Two expressions as the ends of a range: "from Monday to Friday", "between 9 May and 17 June". */
final class Ranges implements Rule {
  private final Rule ends;

  /** Takes the ends that {@code ends} finds. */
  Ranges(Rule ends) {
    this.ends = ends;
  }

  @Override
  public @Nullable Match at(Scan scan, int i) {
    boolean between = scan.is(i, "between");
    if (!between && !scan.is(i, "from")) {
      return null;
    }
    Match first = ends.at(scan, i + 1);
    if (first == null || first.timex() instanceof Timex.Length) {
      return null;
    }
    int next = first.to();
    boolean joined =
        between ? scan.is(next, "and") : scan.isOneOf(next, "to", "until", "till", "through", "-");
    Match last = joined ? ends.at(scan, next + 1) : null;
    return last == null || last.timex() instanceof Timex.Length
        ? null
        : new Match(i, last.to(), new Timex.Between(first.timex(), last.timex()), "date.from-to");
  }
}
