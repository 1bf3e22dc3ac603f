package org.coranto.extract.date;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is resolved against.
 *
 * @param today the publication day
 * @param tense side of it on which the clause speaks
 * @param before the value of the date mentioned before, or null
 */
record Moment(LocalDate today, Tense tense, @Nullable Value before) {
  private static final int FAR = 240;
  private static final int VERY_FAR = 300;
  private static final int NEAR = 120;
  private static final int VERY_NEAR = 40;

  /** The same moment under a tense that the expression itself tells. */
  Moment in(Tense told) {
    return told == Tense.OPEN ? this : new Moment(today, told, before);
  }

  /**
   * The nearest of a yearly date on the side that the tense tells. When that side is most of a year
   * away and the other is near, the tense is taken for misleading.
   *
   * @param ofYear first day and last day of the date in a year, or null when it has none
   * @param told whether the expression itself tells the side
   */
  @Nullable Value nearest(Function<Integer, @Nullable Value> ofYear, boolean told) {
    Value past = null;
    Value future = null;
    for (int year = today.getYear() - 5; year <= today.getYear() + 5; year++) {
      Value value = ofYear.apply(year);
      if (value == null) {
        continue;
      }
      if (!value.first().isAfter(today)) {
        past = value;
      }
      if (future == null && !value.last().isBefore(today)) {
        future = value;
      }
    }
    if (past == null || future == null) {
      return past == null ? future : past;
    }
    long back = Math.max(0, today.toEpochDay() - past.last().toEpochDay());
    long ahead = Math.max(0, future.first().toEpochDay() - today.toEpochDay());
    return switch (tense) {
      case SINCE -> past;
      case PAST -> !told && back > FAR && ahead < NEAR ? future : past;
      case FUTURE -> !told && ahead > VERY_FAR && back < VERY_NEAR ? past : future;
      case PRESENT -> ahead <= back ? future : past;
      case OPEN -> back <= ahead ? past : future;
    };
  }
}
