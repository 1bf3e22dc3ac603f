package org.coranto.extract.date;

import java.time.LocalDate;
import java.time.YearMonth;
import org.coranto.model.DateMention.Granularity;
import org.coranto.model.Pos;
import org.jspecify.annotations.Nullable;

/**
 * Weeks, months, quarters, seasons and years as wholes or parts: "next week", "this year", "the end
 * of the month", "mid-February", "late 2024", "the spring of 2023", "the second half of next year",
 * "the 1990s", "the nineties", "in 2028".
 */
final class Periods implements Rule {
  @Override
  public @Nullable Match at(Scan scan, int i) {
    int start = scan.is(i, "the") ? i + 1 : i;
    Match match = part(scan, i, start);
    match = match == null ? shifted(scan, i, start) : match;
    match = match == null ? season(scan, i, start) : match;
    match = match == null ? year(scan, i, start) : match;
    return match == null ? weekend(scan, i, start) : match;
  }

  /** "end of August", "early March", "mid-2024", "first half of the year". */
  private static @Nullable Match part(Scan scan, int from, int i) {
    String word = scan.at(i);
    int hyphen = word.indexOf('-');
    if (hyphen > 0
        && (word.startsWith("mid-") || word.startsWith("early-") || word.startsWith("late-"))) {
      return joined(scan, from, i, word.substring(hyphen + 1), named(word.substring(0, hyphen)));
    }
    Part part = named(word);
    int next = i + 1;
    if (part == Part.WHOLE) {
      boolean half =
          scan.isOneOf(i, "first", "second", "1st", "2nd")
              && scan.isOneOf(i + 1, "half", "half-year");
      if (half) {
        part = scan.isOneOf(i, "first", "1st") ? Part.FIRST_HALF : Part.SECOND_HALF;
        next = i + 2;
      } else {
        return week(scan, from, i);
      }
    } else if (scan.isOneOf(next, "in", "on") || scan.is(next, ",")) {
      return null;
    }
    boolean of = scan.is(next, "of");
    next += of ? 1 : 0;
    if (!of && (part == Part.START || part == Part.END) && DateWords.month(scan.at(next)) == 0) {
      return null;
    }
    return partOf(scan, from, next, part);
  }

  private static Part named(String word) {
    return switch (word) {
      case "end", "close" -> Part.END;
      case "start", "beginning" -> Part.START;
      case "early" -> Part.EARLY;
      case "mid", "middle" -> Part.MID;
      case "late" -> Part.LATE;
      default -> Part.WHOLE;
    };
  }

  private static @Nullable Match joined(Scan scan, int from, int i, String rest, Part part) {
    int month = DateWords.month(rest);
    if (month > 0) {
      return month(scan, from, i + 1, month, part);
    }
    int year = DateWords.year(rest);
    if (year > 0) {
      return new Match(
          from, i + 1, Timex.Fixed.of(Value.year(year).part(part)), "date.part-of-year");
    }
    return decade(from, i + 1, rest, part);
  }

  private static @Nullable Match partOf(Scan scan, int from, int i, Part part) {
    int start = scan.isOneOf(i, "the", "this") ? i + 1 : i;
    int month = scan.month(start);
    if (month == 0 && part != Part.WHOLE) {
      month = DateWords.month(scan.at(start));
    }
    if (month > 0) {
      return month(scan, from, start + 1, month, part);
    }
    int shift =
        scan.isOneOf(start, "last", "past") ? -1 : scan.isOneOf(start, "next", "coming") ? 1 : 0;
    int unitAt = shift == 0 ? start : start + 1;
    Unit unit = DateWords.unit(scan.at(unitAt));
    boolean told = start > i || shift != 0 || scan.is(i - 1, "of");
    if (told
        && (unit == Unit.WEEK || unit == Unit.MONTH || unit == Unit.YEAR || unit == Unit.QUARTER)
        && !scan.at(unitAt).endsWith("s")) {
      return new Match(
          from, unitAt + 1, new Timex.Period(unit, shift, part), "date.part-of-period");
    }
    int year = scan.year(start);
    if (year > 0) {
      return new Match(
          from, start + 1, Timex.Fixed.of(Value.year(year).part(part)), "date.part-of-year");
    }
    Match quarter = quarter(scan, from, start, part);
    if (quarter != null) {
      return quarter;
    }
    Match decade = decade(from, start + 1, scan.at(start), part);
    if (decade == null && scan.is(i - 1, "half")) {
      return null;
    }
    if (decade == null
        && (part == Part.FIRST_HALF || part == Part.SECOND_HALF)
        && !scan.is(i - 1, "of")
        && !scan.is(i - 2, "half")) {
      return null;
    }
    return decade;
  }

  private static Match month(Scan scan, int from, int end, int month, Part part) {
    NamedDays.Year year = NamedDays.Year.after(scan, end);
    Timex timex =
        year.isFixed()
            ? Timex.Fixed.of(Value.month(YearMonth.of(year.number(), month)).part(part))
            : new Timex.MonthOfYear(month, year.pin(), part);
    return new Match(from, year.end(), timex, "date.part-of-month");
  }

  private static @Nullable Match decade(int from, int end, String word, Part part) {
    if (word.length() == 5 && word.endsWith("0s") && DateWords.digits(word) == 4) {
      int year = Integer.parseInt(word.substring(0, 4));
      Value decade = Value.years(year, year + 9).part(part);
      return new Match(from, end, Timex.Fixed.of(decade), "date.decade");
    }
    return null;
  }

  /** "the nineties" of the last century, where no noun follows that they would count. */
  private static @Nullable Match decadeInWords(Scan scan, int from, int i) {
    int tens =
        switch (scan.at(i)) {
          case "thirties" -> 1930;
          case "forties" -> 1940;
          case "fifties" -> 1950;
          case "sixties" -> 1960;
          case "seventies" -> 1970;
          case "eighties" -> 1980;
          case "nineties" -> 1990;
          default -> 0;
        };
    boolean led = i > from && scan.isOneOf(from - 1, "in", "of", "since", "from", "during");
    return tens > 0 && led
        ? new Match(from, i + 1, Timex.Fixed.of(Value.years(tens, tens + 9)), "date.decade")
        : null;
  }

  /** "second quarter", "the fourth quarter of 2026". */
  private static @Nullable Match quarter(Scan scan, int from, int i, Part part) {
    int number = DateWords.ordinal(scan.at(i));
    if (number < 1 || number > 4 || !scan.is(i + 1, "quarter")) {
      return null;
    }
    NamedDays.Year year = NamedDays.Year.after(scan, i + 2);
    Timex timex =
        year.isFixed()
            ? Timex.Fixed.of(QuarterOfYear.in(year.number(), number).part(part))
            : new QuarterOfYear(number, year.pin(), part);
    return new Match(from, year.end(), timex, "date.quarter");
  }

  /** "the third week of August": days 1–7, 8–14, 15–21, 22–28. */
  private static @Nullable Match week(Scan scan, int from, int i) {
    int number = DateWords.ordinal(scan.at(i));
    if (number >= 1 && number <= 4 && scan.is(i + 1, "week") && scan.is(i + 2, "of")) {
      int month = DateWords.month(scan.at(i + 3));
      if (month > 0) {
        Timex first = new Timex.DayOfYear(month, number * 7 - 6, Pin.NONE, 0);
        Timex last = new Timex.DayOfYear(month, number * 7, Pin.NONE, 0);
        return new Match(from, i + 4, new Timex.Between(first, last), "date.week-of-month");
      }
    }
    return quarter(scan, from, i, Part.WHOLE);
  }

  /** "last week", "this month", "next year", "the coming week", "the week after next". */
  private static @Nullable Match shifted(Scan scan, int from, int i) {
    Unit unit = DateWords.unit(scan.at(i));
    if (unit == Unit.WEEK || unit == Unit.MONTH || unit == Unit.YEAR) {
      if (scan.is(i + 1, "after") && scan.is(i + 2, "next")) {
        return new Match(from, i + 3, new Timex.Period(unit, 2, Part.WHOLE), "date.period");
      }
      if (scan.is(i + 1, "before") && scan.is(i + 2, "last")) {
        return new Match(from, i + 3, new Timex.Period(unit, -2, Part.WHOLE), "date.period");
      }
      return null;
    }
    int shift;
    switch (scan.at(i)) {
      case "last", "past", "previous" -> shift = -1;
      case "this", "current" -> shift = 0;
      case "next", "coming" -> shift = 1;
      default -> {
        return null;
      }
    }
    String word = scan.at(i + 1);
    unit = DateWords.unit(word);
    boolean whole =
        unit == Unit.WEEK
            || unit == Unit.MONTH
            || unit == Unit.YEAR
            || unit == Unit.QUARTER
            || unit == Unit.WEEKEND;
    if (!whole || word.endsWith("s") || unit == null) {
      return null;
    }
    if (unit == Unit.WEEKEND && shift == 0) {
      return new Match(from, i + 2, new Timex.Weekend(), "date.weekend");
    }
    return new Match(from, i + 2, new Timex.Period(unit, shift, Part.WHOLE), "date.period");
  }

  /** "spring", "the spring of 2023", "last autumn", "winter 2024", "autumn next year". */
  private static @Nullable Match season(Scan scan, int from, int i) {
    Pin pin = Pin.NONE;
    int start = i;
    switch (scan.at(start)) {
      case "last", "past" -> {
        pin = Pin.LAST;
        start++;
      }
      case "next", "coming" -> {
        pin = Pin.NEXT;
        start++;
      }
      case "this" -> start++;
      default -> {}
    }
    boolean southern = scan.is(start, "southern");
    start += southern ? 1 : 0;
    int season = DateWords.season(scan.at(start));
    boolean led =
        start > i
            || scan.isOneOf(
                from - 1,
                "in",
                "since",
                "until",
                "till",
                "by",
                "before",
                "after",
                "during",
                "for",
                "of",
                "throughout",
                "from",
                "over",
                "through");
    boolean compound = scan.pos(start + 1) == Pos.NOUN && scan.year(start + 1) == 0;
    NamedDays.Year year = NamedDays.Year.after(scan, start + 1);
    boolean dated = year.end() > start + 1;
    boolean fall = scan.is(start, "fall") && !dated && pin.isNone() && !scan.is(start - 1, "this");
    if (season == 0 || fall || compound || !(led || dated)) {
      return null;
    }
    Pin pinned = dated && !year.isFixed() ? year.pin() : pin;
    Timex.SeasonOfYear timex = new Timex.SeasonOfYear(season, pinned, southern);
    return new Match(
        from,
        year.end(),
        year.isFixed() ? Timex.Fixed.of(timex.in(year.number())) : timex,
        "date.season");
  }

  /** A year in four figures where a year is likely; a decade. */
  private static @Nullable Match year(Scan scan, int from, int i) {
    Match decade = decade(from, i + 1, scan.at(i), Part.WHOLE);
    decade = decade == null ? decadeInWords(scan, from, i) : decade;
    if (decade != null) {
      return decade;
    }
    int start = scan.is(i, "year") && scan.year(i + 1) > 0 ? i + 1 : i;
    int year = scan.year(start);
    if (year < 1800 || year > 2100) {
      return null;
    }
    boolean told = start > i;
    boolean sure =
        scan.isOneOf(from - 1, "in", "since", "until", "till", "by", "before", "during", "after");
    boolean likely =
        scan.isOneOf(
            from - 1, "of", "from", "for", "to", "(", "and", "late", "early", "and", "than");
    boolean counts =
        switch (scan.pos(start + 1)) {
          case NOUN ->
              scan.at(start + 1).endsWith("s") ? !scan.is(from - 1, "in") : !sure && !likely;
          case ADJ, NUM, SYM -> !sure;
          case PROPN -> !sure;
          default -> scan.is(start + 1, "%");
        };
    boolean listed = scan.is(from - 1, ",") && scan.year(from - 2) > 0;
    if (!told && !modifies(scan, from, start) && (!(sure || likely || listed) || counts)) {
      return null;
    }
    int last = shortYear(scan, start + 1, year);
    return last > 0
        ? new Match(from, start + 3, Timex.Fixed.of(Value.years(year, last)), "date.years")
        : new Match(from, start + 1, Timex.Fixed.of(Value.year(year)), "date.year");
  }

  /** The last year of "2016-17" whose dash stands at {@code i}, or 0. */
  private static int shortYear(Scan scan, int i, int first) {
    if (!scan.isOneOf(i, "-", "–", "/") || i + 1 >= scan.to()) {
      return 0;
    }
    String word = scan.at(i + 1);
    boolean figures =
        word.length() == 2
            && Character.isDigit(word.charAt(0))
            && Character.isDigit(word.charAt(1));
    int last = figures ? first / 100 * 100 + Integer.parseInt(word) : 0;
    return last > first && last - first <= 15 ? last : 0;
  }

  /** "the 2019 accord". */
  private static boolean modifies(Scan scan, int from, int i) {
    int noun = scan.pos(i + 1) == Pos.ADJ ? i + 2 : i + 1;
    return i > from
        && scan.pos(noun) == Pos.NOUN
        && (!scan.at(noun).endsWith("s")
            || scan.isOneOf(noun, "elections", "talks", "protests", "attacks"));
  }

  /** "at the weekend", "over the weekend". */
  private static @Nullable Match weekend(Scan scan, int from, int i) {
    return i > from && DateWords.unit(scan.at(i)) == Unit.WEEKEND && !scan.at(i).endsWith("s")
        ? new Match(from, i + 1, new Timex.Weekend(), "date.weekend")
        : null;
  }

  /** A quarter without a fixed year. */
  record QuarterOfYear(int number, Pin pin, Part part) implements Timex {
    @Override
    public @Nullable Value at(Moment moment) {
      if (pin.isYear()) {
        return in(moment.today().getYear() + pin.shift(), number).part(part);
      }
      return moment.nearest(year -> in(year, number).part(part), false);
    }

    static Value in(int year, int number) {
      LocalDate first = LocalDate.of(year, number * 3 - 2, 1);
      return Value.range(first, YearMonth.of(year, number * 3).atEndOfMonth());
    }

    @Override
    public Granularity granularity() {
      return part == Part.START || part == Part.END ? Granularity.DAY : Granularity.RANGE;
    }
  }
}
