package org.coranto.extract.date;

import java.time.LocalDate;
import org.coranto.model.DateMention.Granularity;
import org.jspecify.annotations.Nullable;

/** Feasts that fall on one day everywhere: Christmas, New Year, western Easter. */
final class Holidays implements Rule {
  @Override
  public @Nullable Match at(Scan scan, int i) {
    int start = scan.is(i, "the") ? i + 1 : i;
    boolean day = scan.is(start + 1, "day");
    boolean eve = scan.is(start + 1, "eve");
    boolean possessive = scan.is(start + 1, "'s") || scan.is(start + 1, "'");
    switch (scan.at(start)) {
      case "christmas" -> {
        return match(scan, i, start, day || eve ? 2 : 1, 12, eve ? 24 : 25);
      }
      case "boxing" -> {
        return day ? match(scan, i, start, 2, 12, 26) : null;
      }
      case "epiphany" -> {
        return match(scan, i, start, 1, 1, 6);
      }
      case "new" -> {
        if (!scan.is(start + 1, "year") || !scan.isCapital(start)) {
          return null;
        }
        boolean s = scan.is(start + 2, "'s");
        boolean lastDay = s && scan.is(start + 3, "eve");
        boolean first = s && scan.is(start + 3, "day");
        return s && !lastDay && !first
            ? null
            : match(scan, i, start, s ? 4 : 2, lastDay ? 12 : 1, lastDay ? 31 : 1);
      }
      case "valentine" -> {
        return possessive && scan.is(start + 2, "day") ? match(scan, i, start, 3, 2, 14) : null;
      }
      case "international" -> {
        boolean women =
            scan.is(start + 1, "women") && scan.is(start + 2, "'s") && scan.is(start + 3, "day");
        return women ? match(scan, i, start, 4, 3, 8) : null;
      }
      case "good" -> {
        return scan.is(start + 1, "friday") && scan.isCapital(start)
            ? new Match(i, start + 2, new Easter(-2), "date.holiday")
            : null;
      }
      case "holy" -> {
        return scan.is(start + 1, "saturday")
            ? new Match(i, start + 2, new Easter(-1), "date.holiday")
            : null;
      }
      case "easter" -> {
        int end = scan.isOneOf(start + 1, "sunday", "monday") ? start + 2 : start + 1;
        return new Match(i, end, new Easter(scan.is(start + 1, "monday") ? 1 : 0), "date.holiday");
      }
      default -> {
        return null;
      }
    }
  }

  private static Match match(Scan scan, int from, int start, int length, int month, int day) {
    NamedDays.Year year = NamedDays.Year.after(scan, start + length);
    LocalDate fixed = year.isFixed() ? Timex.day(year.number(), month, day) : null;
    Timex timex =
        fixed == null
            ? new Timex.DayOfYear(month, day, year.pin(), 0)
            : Timex.Fixed.of(Value.day(fixed));
    return new Match(from, year.end(), timex, "date.holiday");
  }

  /** Days after western Easter Sunday; Meeus, "Astronomical Algorithms" (1991), chapter 8. */
  record Easter(int days) implements Timex {
    @Override
    public @Nullable Value at(Moment moment) {
      return moment.nearest(year -> Value.day(sunday(year).plusDays(days)), false);
    }

    private static LocalDate sunday(int year) {
      int a = year % 19;
      int b = year / 100;
      int c = year % 100;
      int d = b / 4;
      int e = b % 4;
      int g = (b - (b + 8) / 25 + 1) / 3;
      int h = (19 * a + b - d - g + 15) % 30;
      int l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
      int m = (a + 11 * h + 22 * l) / 451;
      int n = h + l - 7 * m + 114;
      return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    @Override
    public Granularity granularity() {
      return Granularity.DAY;
    }
  }
}
