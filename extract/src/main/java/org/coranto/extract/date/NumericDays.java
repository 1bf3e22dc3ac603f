package org.coranto.extract.date;

import java.time.LocalDate;
import java.util.Arrays;
import org.coranto.model.DateMention.Granularity;
import org.jspecify.annotations.Nullable;

/**
 * Dates in figures: "2025-09-03", "3/9/2025", "31.8.", "23/9". Which of two small numbers is the
 * month stays open unless only one reading is a date, both are the same day, or one reading alone
 * lies near the publication day.
 */
final class NumericDays implements Rule {
  private static final int NEAR = 31;

  @Override
  public @Nullable Match at(Scan scan, int i) {
    int weekday = scan.weekday(i);
    int start = weekday > 0 ? scan.afterComma(scan.afterStop(i + 1)) : i;
    String word = scan.at(start);
    if (word.length() < 3 || !Character.isDigit(word.charAt(0))) {
      return null;
    }
    int[] parts = parts(word);
    if (parts.length == 3 && parts[0] > 31) {
      LocalDate day = Timex.day(parts[0], parts[1], parts[2]);
      return day == null
          ? null
          : new Match(
              i, start + 1, new Timex.Fixed(Value.day(day), Granularity.DAY, weekday), "date.iso");
    }
    boolean slash = word.indexOf('/') > 0;
    if (parts.length == 3) {
      int year = parts[2] < 100 ? 2000 + parts[2] : parts[2];
      boolean possible =
          Timex.day(year, parts[1], parts[0]) != null
              || Timex.day(year, parts[0], parts[1]) != null;
      return possible && year > 1500 && year < 2150
          ? new Match(
              i, start + 1, new Numeric(parts[0], parts[1], year, slash, weekday), "date.figures")
          : null;
    }
    boolean stop = scan.is(start + 1, ".") && !scan.spaceBefore(start + 1);
    boolean placed =
        weekday > 0
            || scan.isOneOf(i - 1, "on", "until", "till", "by", "since", "from")
            || (scan.isOneOf(i - 1, ",") && scan.isOneOf(stop ? i + 2 : i + 1, "-"));
    if (parts.length != 2 || !placed || isCounted(scan, start + 1)) {
      return null;
    }
    if (!slash && (word.length() < 4 && !stop)) {
      return null;
    }
    boolean possible =
        Timex.day(2024, parts[1], parts[0]) != null
            || (slash && Timex.day(2024, parts[0], parts[1]) != null);
    return possible
        ? new Match(
            i, start + 1, new Numeric(parts[0], parts[1], 0, slash, weekday), "date.figures")
        : null;
  }

  private static boolean isCounted(Scan scan, int i) {
    return switch (scan.pos(i)) {
      case NOUN, SYM, NUM -> true;
      default -> scan.isOneOf(i, "per", "percent", "million", "billion", "%");
    };
  }

  private static int[] parts(String word) {
    int[] parts = new int[3];
    int count = 0;
    int value = 0;
    int digits = 0;
    for (int i = 0; i <= word.length(); i++) {
      char c = i == word.length() ? '/' : word.charAt(i);
      if (c >= '0' && c <= '9') {
        value = value * 10 + c - '0';
        if (++digits > 4) {
          return new int[0];
        }
      } else if ((c == '/' || c == '.' || c == '-') && digits > 0 && count < 3) {
        parts[count++] = value;
        value = 0;
        digits = 0;
      } else {
        return new int[0];
      }
    }
    return Arrays.copyOf(parts, count);
  }

  /** Two numbers and perhaps a year; {@code year} is 0 when none is given. */
  record Numeric(int a, int b, int year, boolean slash, int weekday) implements Timex {
    @Override
    public @Nullable Value at(Moment moment) {
      Value dayFirst = value(moment, b, a);
      Value monthFirst = slash ? value(moment, a, b) : null;
      if (dayFirst == null || monthFirst == null || dayFirst.equals(monthFirst)) {
        return dayFirst == null ? monthFirst : dayFirst;
      }
      if (weekday > 0 && fits(dayFirst) != fits(monthFirst)) {
        return fits(dayFirst) ? dayFirst : monthFirst;
      }
      boolean dayNear = isNear(dayFirst, moment.today());
      return dayNear == isNear(monthFirst, moment.today()) ? null : dayNear ? dayFirst : monthFirst;
    }

    private @Nullable Value value(Moment moment, int month, int day) {
      if (year == 0) {
        return new Timex.DayOfYear(month, day, Pin.NONE, weekday).at(moment);
      }
      LocalDate found = Timex.day(year, month, day);
      return found == null ? null : Value.day(found);
    }

    private boolean fits(Value value) {
      return value.first().getDayOfWeek().getValue() == weekday;
    }

    private static boolean isNear(Value value, LocalDate today) {
      return Math.abs(value.first().toEpochDay() - today.toEpochDay()) <= NEAR;
    }

    @Override
    public Granularity granularity() {
      return Granularity.DAY;
    }
  }
}
