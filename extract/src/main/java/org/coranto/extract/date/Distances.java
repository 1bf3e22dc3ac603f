package org.coranto.extract.date;

import org.coranto.model.DateMention.Granularity;
import org.coranto.model.Pos;
import org.jspecify.annotations.Nullable;

/**
 * Counted time: "two days ago", "in three weeks", "within ten days", "the past two weeks", "two
 * days later", "the day before", "the same evening"; a bare count ("three hours", "fifteen-year")
 * is a length.
 */
final class Distances implements Rule {
  @Override
  public @Nullable Match at(Scan scan, int i) {
    Match follow = follow(scan, i);
    if (follow != null) {
      return follow;
    }
    if (scan.isOneOf(i, "within", "in")) {
      return ahead(scan, i);
    }
    int start = scan.is(i, "the") ? i + 1 : i;
    if (scan.isOneOf(start, "last", "past", "next", "coming", "previous")) {
      return stretch(scan, i, start);
    }
    return counted(scan, i, i);
  }

  /** "the same day", "the next morning", "the previous day", "that night". */
  private static @Nullable Match follow(Scan scan, int i) {
    boolean the = scan.isOneOf(i, "the", "that");
    int start = scan.is(i, "the") ? i + 1 : i;
    if (!the) {
      return null;
    }
    boolean day = scan.is(start + 1, "day") || Weekdays.isPartOfDay(scan, start + 1);
    if (scan.isOneOf(start, "same", "that") && day) {
      return new Match(i, start + 2, new Timex.Follow(Unit.DAY, 0), "date.same-day");
    }
    if (scan.isOneOf(start, "next", "following") && day) {
      return new Match(i, start + 2, new Timex.Follow(Unit.DAY, 1), "date.following");
    }
    if (scan.is(start, "previous") && day) {
      return new Match(i, start + 2, new Timex.Follow(Unit.DAY, -1), "date.preceding");
    }
    boolean before =
        scan.isOneOf(start, "day", "night", "evening", "year", "month")
            && scan.is(start + 1, "before");
    if (before && endsPhrase(scan, start + 2)) {
      Unit unit =
          scan.is(start, "year") ? Unit.YEAR : scan.is(start, "month") ? Unit.MONTH : Unit.DAY;
      return new Match(i, start + 2, new Timex.Follow(unit, -1), "date.preceding");
    }
    return null;
  }

  private static boolean endsPhrase(Scan scan, int i) {
    return switch (scan.pos(i)) {
      case PUNCT, SCONJ, CCONJ, ADP, X -> true;
      default -> i >= scan.to();
    };
  }

  /** "within ten days", "in three weeks", "in the next two months". */
  private static @Nullable Match ahead(Scan scan, int i) {
    Count count = Count.at(scan, i + 1);
    boolean within = scan.is(i, "within");
    if (count == null) {
      return null;
    }
    if (within) {
      boolean length =
          count.unit() == Unit.MINUTE || count.unit() == Unit.SECOND || isSpan(scan, i);
      return length
          ? null
          : new Match(i, count.end(), new Timex.Stretch(count.unit(), count.n()), "date.within");
    }
    boolean time = scan.is(count.end(), "time");
    boolean whole = time || !(scan.isOneOf(count.end(), "of", "'s", "'") || scan.is(i + 1, "a"));
    if (!whole || isSpan(scan, i) || scan.is(count.end(), "ago") || count.hyphened()) {
      return null;
    }
    int end = time ? count.end() + 1 : count.end();
    return new Match(i, end, new InTime(count.unit(), count.n()), "date.in");
  }

  /** "the third in nine days", "for the first time in two years" look back. */
  private static boolean isSpan(Scan scan, int i) {
    return DateWords.ordinal(scan.at(i - 1)) > 0
        || (scan.isOneOf(i - 1, "time", "meeting", "times", "assault", "attack", "visit", "such")
            && (DateWords.ordinal(scan.at(i - 2)) > 0 || DateWords.ordinal(scan.at(i - 3)) > 0));
  }

  /** "the past two weeks", "the next ten days", "the coming days". */
  private static @Nullable Match stretch(Scan scan, int from, int i) {
    boolean past = scan.isOneOf(i, "last", "past", "previous");
    Count count = Count.at(scan, i + 1);
    boolean verb = scan.pos(i) == Pos.VERB;
    if (count != null && count.n() > 0 && !verb && !scan.isOneOf(i + 1, "a", "an")) {
      return new Match(
          from,
          count.end(),
          new Timex.Stretch(count.unit(), past ? -count.n() : count.n()),
          past ? "date.past-stretch" : "date.next-stretch");
    }
    if (scan.is(i, "coming") && scan.isOneOf(i + 1, "days", "weeks", "months", "years")) {
      return new Match(from, i + 2, new Timex.Untold(Granularity.RANGE), "date.coming");
    }
    return null;
  }

  /** "two days ago", "three weeks later", "two days before"; else a length. */
  private static @Nullable Match counted(Scan scan, int from, int i) {
    Count count = Count.at(scan, i);
    if (count == null) {
      return null;
    }
    int end = count.end();
    switch (scan.at(end)) {
      case "ago" -> {
        return new Match(from, end + 1, new Timex.Distance(count.unit(), -count.n()), "date.ago");
      }
      case "than" -> {
        return null;
      }
      case "later", "afterwards" -> {
        if (isHours(count) || scan.is(end + 1, "than")) {
          return null;
        }
        return new Match(from, end + 1, new Timex.Follow(count.unit(), count.n()), "date.later");
      }
      case "earlier" -> {
        if (isHours(count) || scan.is(end + 1, "than")) {
          return null;
        }
        return new Match(from, end + 1, new Timex.Follow(count.unit(), -count.n()), "date.earlier");
      }
      case "after", "before", "from" -> {
        boolean length =
            scan.isOneOf(from - 1, "for", "of")
                || (scan.is(end, "from") && scan.isOneOf(from, "a", "an"));
        return length
            ? length(scan, from, count)
            : new Match(
                from, end + 1, new Timex.Untold(count.unit().granularity()), "date.after-event");
      }
      case "old", "younger", "older", "-" -> {
        return null;
      }
      default -> {
        return length(scan, from, count);
      }
    }
  }

  /** Within a day; such a distance tells no day. */
  private static boolean isHours(Count count) {
    return count.unit() == Unit.SECOND || count.unit() == Unit.MINUTE || count.unit() == Unit.HOUR;
  }

  private static @Nullable Match length(Scan scan, int from, Count count) {
    boolean one = scan.isOneOf(from, "a", "an");
    boolean rate = scan.isOneOf(from - 1, "per", "every", "each") || one;
    boolean age = scan.isOneOf(from - 1, "aged", "age");
    boolean clock = count.unit() == Unit.SECOND;
    return rate || age || clock || count.n() == 0
        ? null
        : new Match(
            from, count.end(), new Timex.Length(count.unit().duration(count.n())), "date.length");
  }

  /** "in three weeks" lies ahead, unless its clause tells of what was done in that time. */
  record InTime(Unit unit, int n) implements Timex {
    @Override
    public @Nullable Value at(Moment moment) {
      return moment.tense() == Tense.PAST
          ? new Timex.Length(unit.duration(n)).at(moment)
          : new Timex.Distance(unit, n).at(moment);
    }

    @Override
    public Granularity granularity() {
      return unit.granularity();
    }
  }

  /** A number with a unit of time. */
  record Count(int n, Unit unit, int end, boolean hyphened) {
    static @Nullable Count at(Scan scan, int i) {
      String word = scan.at(i);
      int hyphen = word.lastIndexOf('-');
      if (hyphen > 0) {
        Unit unit = DateWords.unit(word.substring(hyphen + 1));
        int n = DateWords.number(word.substring(0, hyphen));
        if (unit != null && n > 0) {
          return new Count(n, unit, i + 1, true);
        }
      }
      int n = DateWords.number(word);
      Unit unit = DateWords.unit(scan.at(i + 1));
      if (n == 0 || unit == null) {
        return null;
      }
      boolean plural = scan.at(i + 1).endsWith("s");
      return plural || n == 1 ? new Count(n, unit, i + 2, false) : null;
    }
  }
}
