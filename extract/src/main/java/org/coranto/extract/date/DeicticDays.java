package org.coranto.extract.date;

import org.jspecify.annotations.Nullable;

/**
 * Days counted from the day of writing: "yesterday", "tomorrow evening", "tonight", "this morning",
 * "last night", "overnight", "yesterday, the Sunday", "the day before yesterday".
 */
final class DeicticDays implements Rule {
  @Override
  public @Nullable Match at(Scan scan, int i) {
    switch (scan.at(i)) {
      case "yesterday" -> {
        return day(scan, i, i + 1, -1);
      }
      case "tomorrow" -> {
        return day(scan, i, i + 1, 1);
      }
      case "today", "tonight", "nowadays" -> {
        return scan.is(i, "nowadays") ? null : day(scan, i, i + 1, 0);
      }
      case "overnight" -> {
        Timex night = new Timex.Between(new Timex.Deictic(-1, 0), new Timex.Deictic(0, 0));
        return new Match(i, i + 1, night, "date.overnight");
      }
      case "this" -> {
        boolean part =
            scan.isOneOf(i + 1, "morning", "afternoon", "evening", "noon", "midday")
                || (scan.is(i + 1, "night") && scan.is(i - 1, "on"));
        return part ? day(scan, i, i + 2, 0) : null;
      }
      case "last" -> {
        return scan.isOneOf(i + 1, "night", "evening") ? day(scan, i, i + 2, -1) : null;
      }
      case "the" -> {
        return the(scan, i);
      }
      case "midnight" -> {
        return scan.isOneOf(i - 1, "at", "until", "by", "from", "before", "till", "after")
            ? new Match(i, i + 1, new Timex.Deictic(0, 0), "date.deictic")
            : null;
      }
      default -> {
        return null;
      }
    }
  }

  private static @Nullable Match the(Scan scan, int i) {
    if (scan.is(i + 1, "morrow")) {
      return day(scan, i, i + 2, 1);
    }
    if (!scan.is(i + 1, "day")) {
      return null;
    }
    if (scan.is(i + 2, "before") && scan.is(i + 3, "yesterday")) {
      return day(scan, i, i + 4, -2);
    }
    return scan.is(i + 2, "after") && scan.is(i + 3, "tomorrow") ? day(scan, i, i + 4, 2) : null;
  }

  private static Match day(Scan scan, int from, int end, int days) {
    int next = Weekdays.isPartOfDay(scan, end) ? end + 1 : end;
    int named = scan.afterComma(next);
    named += scan.is(named, "the") ? 1 : 0;
    named += scan.is(named, "(") ? 1 : 0;
    int weekday = scan.weekday(named);
    if (weekday > 0 && (!scan.is(named - 1, ",") || apposed(scan, named + 1))) {
      return new Match(from, named + 1, new Timex.Deictic(days, weekday), "date.deictic");
    }
    return new Match(from, next, new Timex.Deictic(days, 0), "date.deictic");
  }

  private static boolean apposed(Scan scan, int i) {
    return i >= scan.to() || scan.isOneOf(i, ",", ".", ";", ")", ":", "-");
  }
}
