package org.coranto.extract.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.coranto.model.DateMention.Granularity;

/**
 * A resolved date.
 *
 * @param iso as it is written out
 * @param granularity how exact it is
 * @param first first day it covers
 * @param last last day it covers
 */
record Value(String iso, Granularity granularity, LocalDate first, LocalDate last) {
  static Value day(LocalDate day) {
    return new Value(day.toString(), Granularity.DAY, day, day);
  }

  static Value month(YearMonth month) {
    return new Value(month.toString(), Granularity.MONTH, month.atDay(1), month.atEndOfMonth());
  }

  static Value year(int year) {
    return new Value(
        Integer.toString(year),
        Granularity.YEAR,
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31));
  }

  static Value range(LocalDate first, LocalDate last) {
    return new Value(first + "/" + last, Granularity.RANGE, first, last);
  }

  static Value range(YearMonth first, YearMonth last) {
    return new Value(first + "/" + last, Granularity.RANGE, first.atDay(1), last.atEndOfMonth());
  }

  static Value years(int first, int last) {
    return new Value(
        first + "/" + last,
        Granularity.RANGE,
        LocalDate.of(first, 1, 1),
        LocalDate.of(last, 12, 31));
  }

  /** The period of kind {@code unit} that holds {@code day}. */
  static Value around(LocalDate day, Unit unit) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (unit) {
      case WEEK -> range(monday, monday.plusDays(6));
      case FORTNIGHT -> range(monday, monday.plusDays(13));
      case WEEKEND -> range(monday.plusDays(5), monday.plusDays(6));
      case MONTH -> month(YearMonth.from(day));
      case QUARTER -> {
        int first = (day.getMonthValue() - 1) / 3 * 3 + 1;
        yield range(
            LocalDate.of(day.getYear(), first, 1),
            YearMonth.of(day.getYear(), first + 2).atEndOfMonth());
      }
      case YEAR -> year(day.getYear());
      case DECADE -> years(day.getYear() / 10 * 10, day.getYear() / 10 * 10 + 9);
      default -> day(day);
    };
  }

  /** This value cut down to {@code part}. */
  Value part(Part part) {
    return switch (part) {
      case WHOLE -> this;
      case START -> day(first);
      case END -> day(last);
      case FIRST_HALF -> half(true);
      case SECOND_HALF -> half(false);
      case EARLY, MID, LATE -> third(part);
    };
  }

  private Value half(boolean early) {
    if (granularity == Granularity.YEAR) {
      int year = first.getYear();
      return early
          ? range(first, LocalDate.of(year, 6, 30))
          : range(LocalDate.of(year, 7, 1), last);
    }
    LocalDate middle = first.plusDays((last.toEpochDay() - first.toEpochDay() + 1) / 2 - 1);
    return early ? range(first, middle) : range(middle.plusDays(1), last);
  }

  private Value third(Part part) {
    int year = first.getYear();
    switch (granularity) {
      case MONTH -> {
        YearMonth month = YearMonth.from(first);
        return switch (part) {
          case EARLY -> range(month.atDay(1), month.atDay(10));
          case MID -> range(month.atDay(11), month.atDay(20));
          default -> range(month.atDay(21), last);
        };
      }
      case YEAR -> {
        int from = part == Part.EARLY ? 1 : part == Part.MID ? 5 : 10;
        int to = part == Part.EARLY ? 3 : part == Part.MID ? 8 : 12;
        return range(YearMonth.of(year, from), YearMonth.of(year, to));
      }
      default -> {
        if (last.getYear() - year == 9) {
          int from = part == Part.EARLY ? 0 : part == Part.MID ? 4 : 7;
          int to = part == Part.EARLY ? 3 : part == Part.MID ? 6 : 9;
          return years(year + from, year + to);
        }
        return this;
      }
    }
  }
}
