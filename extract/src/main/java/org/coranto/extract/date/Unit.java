package org.coranto.extract.date;

import java.time.LocalDate;
import org.coranto.model.DateMention.Granularity;

/** A unit in which time is counted. */
enum Unit {
  SECOND("PT", "S", 1),
  MINUTE("PT", "M", 1),
  HOUR("PT", "H", 1),
  DAY("P", "D", 1),
  WEEK("P", "W", 1),
  WEEKEND("P", "W", 1),
  FORTNIGHT("P", "W", 2),
  MONTH("P", "M", 1),
  QUARTER("P", "M", 3),
  YEAR("P", "Y", 1),
  DECADE("P", "Y", 10);

  private final String before;
  private final String after;
  private final int factor;

  Unit(String before, String after, int factor) {
    this.before = before;
    this.after = after;
    this.factor = factor;
  }

  /** {@code n} of this unit as an ISO 8601 duration. */
  String duration(int n) {
    return before + n * factor + after;
  }

  /** The day {@code n} of this unit after {@code day}; hours count as parts of days, rounded up. */
  LocalDate after(LocalDate day, int n) {
    return switch (this) {
      case SECOND, MINUTE -> day;
      case HOUR -> day.plusDays(n < 0 ? (n - 23) / 24 : (n + 23) / 24);
      case DAY -> day.plusDays(n);
      case WEEK, WEEKEND, FORTNIGHT -> day.plusWeeks((long) n * factor);
      case MONTH, QUARTER -> day.plusMonths((long) n * factor);
      case YEAR, DECADE -> day.plusYears((long) n * factor);
    };
  }

  /** How exactly a distance in this unit tells a day. */
  Granularity granularity() {
    return switch (this) {
      case MONTH, QUARTER -> Granularity.MONTH;
      case YEAR, DECADE -> Granularity.YEAR;
      default -> Granularity.DAY;
    };
  }
}
