package org.coranto.extract.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.coranto.model.DateMention.Granularity;
import org.jspecify.annotations.Nullable;

/**
 * Dates with a month's name: "3 September 2025", "Wednesday, 3 September", "September 3", "the past
 * 3 of February", "3–5 March", "the month of September", "June next year", "early March".
 */
final class NamedDays implements Rule {
  /** Words after which "the 23rd" is a day. */
  private static final Set<String> LEADS =
      Set.of(
          "on",
          "by",
          "until",
          "till",
          "since",
          "before",
          "after",
          "from",
          "of",
          "",
          "themselves",
          ".",
          "e.");

  @Override
  public @Nullable Match at(Scan scan, int i) {
    int weekday = scan.weekday(i);
    int start = i;
    if (weekday > 0) {
      start = scan.afterComma(scan.afterStop(i + 1));
      start = scan.is(start, "the") ? start + 1 : start;
      Match day = dayMonth(scan, i, start, weekday, Pin.NONE);
      day = day == null ? monthDay(scan, i, start, weekday, Pin.NONE) : day;
      return day == null ? dayOnly(scan, i, start, weekday) : day;
    }
    boolean the = scan.is(start, "the");
    start += the ? 1 : 0;
    Pin pin = Pin.NONE;
    if (scan.isOneOf(start, "last", "past")) {
      pin = Pin.LAST;
      start++;
    } else if (scan.isOneOf(start, "next", "coming")) {
      pin = Pin.NEXT;
      start++;
    } else if (scan.is(start, "this")) {
      pin = Pin.year(0);
      start++;
    }
    Match match = dayMonth(scan, i, start, 0, pin);
    match = match == null ? monthDay(scan, i, start, 0, pin) : match;
    match = match == null ? month(scan, i, start, pin) : match;
    return match == null && (the || scan.is(i - 1, "on")) && pin.isNone()
        ? ordinal(scan, i, start)
        : match;
  }

  /** "3 September", "3rd of September 2025", "3-5 March", "3 to 5 March", "3 and 4 March". */
  private static @Nullable Match dayMonth(Scan scan, int from, int i, int weekday, Pin pin) {
    int day = scan.day(i);
    if (day == 0) {
      return null;
    }
    int next = i + 1;
    int last = 0;
    if (scan.isOneOf(next, "-", "to", "and", "until", "till") && scan.day(next + 1) > day) {
      last = scan.day(next + 1);
      next += 2;
    }
    next = scan.afterStop(next);
    next = scan.is(next, "of") ? next + 1 : next;
    int month = scan.month(next);
    return month == 0 ? null : dated(scan, from, next + 1, month, day, last, weekday, pin);
  }

  /** "September 3", "Sept. 3rd, 2025", "March 3-5". */
  private static @Nullable Match monthDay(Scan scan, int from, int i, int weekday, Pin pin) {
    int month = scan.month(i);
    if (month == 0) {
      return null;
    }
    int next = scan.afterStop(i + 1);
    next = scan.is(next, "the") ? next + 1 : next;
    int day = scan.day(next);
    if (day == 0 || (scan.is(next + 1, "%") || scan.is(next + 1, "per"))) {
      return null;
    }
    int end = next + 1;
    int last = 0;
    if (scan.isOneOf(end, "-", "to") && scan.day(end + 1) > day && scan.month(end + 2) == 0) {
      last = scan.day(end + 1);
      end += 2;
    }
    return dated(scan, from, end, month, day, last, weekday, pin);
  }

  private static @Nullable Match dated(
      Scan scan, int from, int end, int month, int day, int last, int weekday, Pin pin) {
    Year year = Year.after(scan, end);
    String rule = last > 0 ? "date.range" : "date.day";
    if (year.isFixed()) {
      LocalDate first = Timex.day(year.number(), month, day);
      LocalDate second = last == 0 ? first : Timex.day(year.number(), month, last);
      Value value =
          first == null || second == null
              ? null
              : last == 0 ? Value.day(first) : Value.range(first, second);
      Granularity granularity = last == 0 ? Granularity.DAY : Granularity.RANGE;
      return new Match(from, year.end(), new Timex.Fixed(value, granularity, weekday), rule);
    }
    Pin pinned = year.pin().isNone() ? pin : year.pin();
    Timex first = new Timex.DayOfYear(month, day, pinned, weekday);
    Timex timex =
        last == 0 ? first : new Timex.Between(first, new Timex.DayOfYear(month, last, pinned, 0));
    return new Match(from, year.end(), timex, rule);
  }

  /** "September", "September 2025", "the month of September", "March next year". */
  private static @Nullable Match month(Scan scan, int from, int i, Pin pin) {
    int start = i;
    if (scan.is(start, "month") && scan.is(start + 1, "of")) {
      start += 2;
    }
    int month = scan.month(start);
    if (month == 0) {
      return null;
    }
    int end = scan.is(start + 1, ".") && scan.year(start + 2) > 0 ? start + 2 : start + 1;
    Year year = Year.after(scan, end);
    if (year.isFixed()) {
      return new Match(
          from,
          year.end(),
          Timex.Fixed.of(Value.month(YearMonth.of(year.number(), month))),
          "date.month");
    }
    if (scan.isOneOf(from - 1, "each", "every")) {
      return new Match(from, end, new Timex.Untold(Granularity.MONTH), "date.repeated");
    }
    Pin pinned = year.pin().isNone() ? pin : year.pin();
    return new Match(
        from, year.end(), new Timex.MonthOfYear(month, pinned, Part.WHOLE), "date.month");
  }

  /** "Friday the 13th". */
  private static @Nullable Match dayOnly(Scan scan, int from, int i, int weekday) {
    int day = DateWords.ordinal(scan.at(i));
    boolean placed = DateWords.digits(scan.at(i)) > 0 || day > 3;
    return day == 0 || !placed || !scan.is(i - 1, "the") || !endsPhrase(scan, i + 1)
        ? null
        : new Match(from, i + 1, new Timex.DayOfMonth(day, 0, false, weekday), "date.day-of-month");
  }

  /** "the 23rd", "the 3rd of the month", "on 23rd last month". */
  private static @Nullable Match ordinal(Scan scan, int from, int i) {
    String word = scan.at(i);
    int day = DateWords.ordinal(word);
    if (day == 0) {
      return null;
    }
    int end = i + 1;
    if (scan.isOneOf(end, "last", "next", "this") && scan.is(end + 1, "month")) {
      int months = scan.is(end, "last") ? -1 : scan.is(end, "next") ? 1 : 0;
      return new Match(
          from, end + 2, new Timex.DayOfMonth(day, months, true, 0), "date.day-of-month");
    }
    boolean ofMonth =
        scan.is(end, "of") && scan.isOneOf(end + 1, "the", "this") && scan.is(end + 2, "month");
    if (ofMonth) {
      return new Match(from, end + 3, new Timex.DayOfMonth(day, 0, false, 0), "date.day-of-month");
    }
    boolean alone = scan.isOneOf(end, "in") || endsPhrase(scan, end);
    boolean placed = DateWords.digits(word) > 0 || day > 3;
    return alone && placed && LEADS.contains(scan.at(from - 1))
        ? new Match(from, end, new Timex.DayOfMonth(day, 0, false, 0), "date.day-of-month")
        : null;
  }

  /** Whether no noun follows that the ordinal would count. */
  private static boolean endsPhrase(Scan scan, int i) {
    return switch (scan.pos(i)) {
      case NOUN, PROPN, ADJ, NUM -> false;
      default -> !scan.isOneOf(i, "of", "'s", "in", "this", "since", "-");
    };
  }

  /** The year that may follow a day, month or season. */
  record Year(int number, Pin pin, int end) {
    boolean isFixed() {
      return number > 0;
    }

    static Year after(Scan scan, int i) {
      int next = scan.is(i, ",") && scan.year(i + 1) > 0 ? i + 1 : i;
      if (scan.is(next, "of")) {
        next++;
      }
      if (scan.is(next, "the") && (scan.year(next + 1) > 0 || scan.is(next + 1, "year"))) {
        next++;
      }
      if (scan.is(next, "year") && scan.year(next + 1) > 0) {
        next++;
      }
      if (scan.year(next) > 0) {
        return new Year(scan.year(next), Pin.NONE, next + 1);
      }
      if (scan.isOneOf(next, "last", "next", "this") && scan.is(next + 1, "year")) {
        int shift = scan.is(next, "last") ? -1 : scan.is(next, "next") ? 1 : 0;
        return new Year(0, Pin.year(shift), next + 2);
      }
      return new Year(0, Pin.NONE, i);
    }
  }
}
