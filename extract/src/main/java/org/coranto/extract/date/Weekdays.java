package org.coranto.extract.date;

import org.coranto.model.DateMention.Granularity;
import org.jspecify.annotations.Nullable;

/**
 * Weekdays: "Tuesday", "last Friday", "this Wednesday", "midnight on Sunday", "Saturday week",
 * "Monday of last week", "the Friday before last", "the night from Sunday to Monday". "Every
 * Friday" is no certain day.
 */
final class Weekdays implements Rule {
  @Override
  public @Nullable Match at(Scan scan, int i) {
    Match night = night(scan, i);
    if (night != null) {
      return night;
    }
    int start = i;
    if (isPartOfDay(scan, start)) {
      start++;
      start += scan.isOneOf(start, "on", "of") ? 1 : 0;
      if (start == i + 1 && scan.weekday(start) == 0) {
        return null;
      }
    }
    start += scan.isOneOf(start, "the") ? 1 : 0;
    boolean last = scan.isOneOf(start, "last", "past", "previous");
    boolean next = scan.is(start, "next");
    boolean coming = scan.isOneOf(start, "coming", "following", "upcoming");
    boolean bare = !last && !next && !coming;
    start += last || next || coming || scan.isOneOf(start, "this") ? 1 : 0;
    int weekday = scan.weekday(start);
    if (weekday == 0 || (start > i && scan.is(start - 1, "this") && scan.is(start + 1, "'s"))) {
      return weekday == 0 ? null : plain(scan, i, start, weekday);
    }
    if (bare) {
      return plain(scan, i, start, weekday);
    }
    Tense pin = last ? Tense.PAST : Tense.FUTURE;
    return new Match(
        i,
        partOfDay(scan, start + 1),
        new Timex.Weekday(weekday, pin, true, 0),
        last ? "date.last-weekday" : "date.next-weekday");
  }

  private static Match plain(Scan scan, int from, int i, int weekday) {
    int end =
        scan.afterStop(i + 1) > i + 1 && DateWords.shortWeekday(scan.at(i)) > 0 ? i + 2 : i + 1;
    if (scan.isOneOf(from - 1, "every", "each")) {
      return new Match(
          from,
          partOfDay(scan, end),
          new Timex.Fixed(null, Granularity.DAY, 0),
          "date.every-weekday");
    }
    if (scan.is(end, "week") && !scan.isOneOf(end + 1, "of", "in")) {
      return new Match(
          from, end + 1, new Timex.Weekday(weekday, Tense.FUTURE, false, 1), "date.weekday-week");
    }
    if (scan.is(end, "before") && scan.is(end + 1, "last")) {
      return new Match(
          from, end + 2, new Timex.Weekday(weekday, Tense.PAST, true, -1), "date.weekday-week");
    }
    if (scan.isOneOf(end, "a", "one") && scan.is(end + 1, "week") && scan.is(end + 2, "ago")) {
      return new Match(
          from, end + 3, new Timex.Weekday(weekday, Tense.PAST, false, -1), "date.weekday-week");
    }
    if (scan.is(end, "in") && scan.is(end + 1, "a") && scan.is(end + 2, "week")) {
      return new Match(
          from, end + 3, new Timex.Weekday(weekday, Tense.FUTURE, false, 1), "date.weekday-week");
    }
    int of = scan.is(end, "of") ? end + 1 : end;
    if (scan.isOneOf(of, "last", "next", "this") && scan.is(of + 1, "week")) {
      int weeks = scan.is(of, "last") ? -1 : scan.is(of, "next") ? 1 : 0;
      return new Match(
          from, of + 2, new Timex.WeekdayOfWeek(weekday, weeks), "date.weekday-of-week");
    }
    return new Match(
        from,
        partOfDay(scan, end),
        new Timex.Weekday(weekday, Tense.OPEN, false, 0),
        "date.weekday");
  }

  /** Index after a part of the day at {@code i}: "evening", "at noon", "midnight". */
  private static int partOfDay(Scan scan, int i) {
    if (isPartOfDay(scan, i)) {
      return i + 1;
    }
    return scan.is(i, "at") && scan.isOneOf(i + 1, "noon", "midnight", "dawn", "dusk") ? i + 2 : i;
  }

  static boolean isPartOfDay(Scan scan, int i) {
    return scan.isOneOf(
        i,
        "morning",
        "afternoon",
        "evening",
        "night",
        "noon",
        "midnight",
        "dawn",
        "dusk",
        "midday",
        "nightfall");
  }

  /**
   * "the night from Sunday to Monday", "the night of Sunday on Monday", "the night to Thursday".
   */
  private static @Nullable Match night(Scan scan, int i) {
    int start = scan.is(i, "the") ? i + 1 : i;
    if (!scan.is(start, "night")) {
      return null;
    }
    int next = start + 1;
    int first = 0;
    if (scan.isOneOf(next, "from", "of", "between") && scan.weekday(next + 1) > 0) {
      first = scan.weekday(next + 1);
      next += 2;
      if (!scan.isOneOf(next, "to", "on", "and", "-", "into")) {
        return null;
      }
    } else if (!scan.isOneOf(next, "to", "on", "into", "before")) {
      return null;
    }
    int second = scan.weekday(next + 1);
    if (second == 0 || (first == 0 && scan.is(next, "on"))) {
      return null;
    }
    int evening = second == 1 ? 7 : second - 1;
    Timex last = new Timex.Weekday(second, Tense.OPEN, false, 0);
    return new Match(
        i,
        next + 2,
        new Timex.Between(
            new Timex.Weekday(first == 0 ? evening : first, Tense.PAST, true, 0), last),
        "date.night");
  }
}
