package org.coranto.relate.divergence;

import java.util.Map;
import java.util.Set;
import org.coranto.knowledge.CalendarWords;
import org.coranto.relate.divergence.Quantities.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a number measures, so that two ways of saying one amount are known: "72 hours" and "three
 * days", "75 percent" and "three quarters", "half past eight" and "8.30". Stateless.
 */
final class Measures {
  private enum Kind {
    DAYS,
    MONTHS,
    SHARE,
    CLOCK,
    KILOGRAMS,
    METRES
  }

  /** Days. */
  private static final double MONTH = 30.4;

  private record Amount(Kind kind, double value) {
    boolean equal(Amount other) {
      boolean one =
          kind == other.kind && Math.abs(value - other.value) < 0.005 * Math.max(1, value);
      return one || about(other) || other.about(this);
    }

    /** "A month" and "four weeks": months against days, to a tenth. */
    private boolean about(Amount days) {
      double value = this.value * MONTH;
      return kind == Kind.MONTHS
          && days.kind == Kind.DAYS
          && Math.abs(value - days.value) < 0.1 * value;
    }

    boolean measures(Amount other) {
      return kind == other.kind || (lasts() && other.lasts());
    }

    private boolean lasts() {
      return kind == Kind.DAYS || kind == Kind.MONTHS;
    }
  }

  private static final Map<String, Amount> UNITS =
      Map.ofEntries(
          Map.entry("hour", new Amount(Kind.DAYS, 1 / 24.0)),
          Map.entry("hours", new Amount(Kind.DAYS, 1 / 24.0)),
          Map.entry("day", new Amount(Kind.DAYS, 1)),
          Map.entry("days", new Amount(Kind.DAYS, 1)),
          Map.entry("week", new Amount(Kind.DAYS, 7)),
          Map.entry("weeks", new Amount(Kind.DAYS, 7)),
          Map.entry("fortnight", new Amount(Kind.DAYS, 14)),
          Map.entry("month", new Amount(Kind.MONTHS, 1)),
          Map.entry("months", new Amount(Kind.MONTHS, 1)),
          Map.entry("year", new Amount(Kind.MONTHS, 12)),
          Map.entry("years", new Amount(Kind.MONTHS, 12)),
          Map.entry("decade", new Amount(Kind.MONTHS, 120)),
          Map.entry("decades", new Amount(Kind.MONTHS, 120)),
          Map.entry("century", new Amount(Kind.MONTHS, 1200)),
          Map.entry("centuries", new Amount(Kind.MONTHS, 1200)),
          Map.entry("gram", new Amount(Kind.KILOGRAMS, 0.001)),
          Map.entry("grams", new Amount(Kind.KILOGRAMS, 0.001)),
          Map.entry("kilo", new Amount(Kind.KILOGRAMS, 1)),
          Map.entry("kilos", new Amount(Kind.KILOGRAMS, 1)),
          Map.entry("kilogram", new Amount(Kind.KILOGRAMS, 1)),
          Map.entry("kilograms", new Amount(Kind.KILOGRAMS, 1)),
          Map.entry("kg", new Amount(Kind.KILOGRAMS, 1)),
          Map.entry("ton", new Amount(Kind.KILOGRAMS, 1000)),
          Map.entry("tons", new Amount(Kind.KILOGRAMS, 1000)),
          Map.entry("tonne", new Amount(Kind.KILOGRAMS, 1000)),
          Map.entry("tonnes", new Amount(Kind.KILOGRAMS, 1000)),
          Map.entry("centimetre", new Amount(Kind.METRES, 0.01)),
          Map.entry("centimetres", new Amount(Kind.METRES, 0.01)),
          Map.entry("centimeter", new Amount(Kind.METRES, 0.01)),
          Map.entry("centimeters", new Amount(Kind.METRES, 0.01)),
          Map.entry("metre", new Amount(Kind.METRES, 1)),
          Map.entry("metres", new Amount(Kind.METRES, 1)),
          Map.entry("meter", new Amount(Kind.METRES, 1)),
          Map.entry("meters", new Amount(Kind.METRES, 1)),
          Map.entry("kilometre", new Amount(Kind.METRES, 1000)),
          Map.entry("kilometres", new Amount(Kind.METRES, 1000)),
          Map.entry("kilometer", new Amount(Kind.METRES, 1000)),
          Map.entry("kilometers", new Amount(Kind.METRES, 1000)),
          Map.entry("km", new Amount(Kind.METRES, 1000)),
          Map.entry("percent", new Amount(Kind.SHARE, 0.01)),
          Map.entry("half", new Amount(Kind.SHARE, 0.5)),
          Map.entry("third", new Amount(Kind.SHARE, 1 / 3.0)),
          Map.entry("thirds", new Amount(Kind.SHARE, 1 / 3.0)),
          Map.entry("quarter", new Amount(Kind.SHARE, 0.25)),
          Map.entry("quarters", new Amount(Kind.SHARE, 0.25)),
          Map.entry("fifth", new Amount(Kind.SHARE, 0.2)),
          Map.entry("fifths", new Amount(Kind.SHARE, 0.2)),
          Map.entry("tenth", new Amount(Kind.SHARE, 0.1)),
          Map.entry("tenths", new Amount(Kind.SHARE, 0.1)));

  private static final Set<String> HOURS =
      Set.of("o'clock", "p.m", "a.m", "p.m.", "a.m.", "pm", "am");

  private static final Set<String> RANGES = Set.of("to", "till", "until", "and");

  private Measures() {}

  /** Whether word {@code k} is the name of a unit. */
  static boolean unit(Words words, int k) {
    return UNITS.containsKey(key(words, k));
  }

  /** The share that a word names, 0.25 for "quarter"; 0 for other words. */
  static double share(String word) {
    Amount unit = UNITS.get(word);
    return unit != null && unit.kind() == Kind.SHARE && !word.equals("percent") ? unit.value() : 0;
  }

  /** Whether two numbers with what follows them come to the same amount. */
  static boolean equal(Words a, Quantity q, Words b, Quantity p) {
    Amount x = amount(a, q);
    Amount y = amount(b, p);
    return x != null && y != null && (x.equal(y) || afternoon(x, y) || afternoon(y, x));
  }

  /** Whether one number counts other units of one measure: "two weeks" and "two months". */
  static boolean unequal(Words a, Quantity q, Words b, Quantity p) {
    Amount x = UNITS.get(key(a, q.to()));
    Amount y = UNITS.get(key(b, p.to()));
    return q.value() == p.value() && x != null && y != null && x.measures(y) && !x.equal(y);
  }

  /** Whether two numbers measure the same kind of thing, or neither says what it measures. */
  static boolean alike(Words a, Quantity q, Words b, Quantity p) {
    Amount x = amount(a, q);
    Amount y = amount(b, p);
    return (x == null ? null : x.kind()) == (y == null ? null : y.kind());
  }

  /** Whether two numbers measure two kinds of things. */
  static boolean differ(Words a, Quantity q, Words b, Quantity p) {
    Amount x = amount(a, q);
    Amount y = amount(b, p);
    return x != null && y != null && !x.measures(y);
  }

  /** After the word that names the unit of a number; its own end where no unit follows. */
  static int end(Words words, Quantity q) {
    boolean cent = key(words, q.to()).equals("per") && key(words, q.to() + 1).equals("cent");
    return cent ? q.to() + 2 : UNITS.containsKey(key(words, q.to())) ? q.to() + 1 : q.to();
  }

  /** "10.40 p.m." and "22.40": no number of an hour says whether it is of the afternoon. */
  private static boolean afternoon(Amount x, Amount y) {
    return x.kind() == Kind.CLOCK
        && y.kind() == Kind.CLOCK
        && x.value() < 13
        && Math.abs(x.value() + 12 - y.value()) < 0.005;
  }

  private static @Nullable Amount amount(Words words, Quantity q) {
    String next = key(words, q.to());
    if (key(words, q.from() - 1).equals("past") && key(words, q.from() - 2).equals("half")) {
      return new Amount(Kind.CLOCK, q.value() + 0.3);
    }
    Amount unit = UNITS.get(next);
    boolean percent = next.equals("per") && key(words, q.to() + 1).equals("cent");
    if (percent || words.before(q.to(), '%')) {
      unit = UNITS.get("percent");
    }
    if (unit != null) {
      return new Amount(unit.kind(), q.value() * unit.value() + more(words, q, unit));
    }
    Amount share = share(words, q);
    if (share != null) {
      return share;
    }
    boolean clock =
        words.key(q.from()).matches("\\d{1,2}[.:]\\d\\d")
            || HOURS.contains(next)
            || (RANGES.contains(next)
                && HOURS.contains(key(words, q.to() + 2))
                && !CalendarWords.MONTHS.contains(key(words, q.from() - 1)));
    if (!clock) {
      return null;
    }
    String time = words.key(q.from()).replace(':', '.');
    boolean minutes = time.matches("\\d{1,2}[.]\\d\\d");
    return new Amount(Kind.CLOCK, minutes ? Double.parseDouble(time) : q.value());
  }

  /** "Two years and six months", "six weeks and a half". */
  private static double more(Words words, Quantity q, Amount unit) {
    if (!key(words, q.to() + 1).equals("and")) {
      return 0;
    }
    double part = Quantities.broken(words, q.to() + 1);
    if (part > 0) {
      return unit.value() * part;
    }
    int at = q.to() + 2;
    for (Quantity next : Quantities.of(words)) {
      Amount smaller = next.from() == at ? UNITS.get(key(words, next.to())) : null;
      if (smaller != null && smaller.kind() == unit.kind()) {
        return next.value() * smaller.value();
      }
    }
    return 0;
  }

  /** "Nine in ten", "1,400 of the 2,100 members". */
  private static @Nullable Amount share(Words words, Quantity q) {
    double whole = whole(words, q);
    return whole > 0 ? new Amount(Kind.SHARE, q.value() / whole) : null;
  }

  /** The whole of which a number is a part: 2,100 in "1,400 of the 2,100"; 0 where none is told. */
  static double whole(Words words, Quantity q) {
    for (int k = q.to(); k < Math.min(words.size(), q.to() + 3); k++) {
      if (words.key(k).equals("in") || words.key(k).equals("of") || words.key(k).equals("out")) {
        for (Quantity whole : Quantities.of(words)) {
          boolean after = whole.from() > k && whole.from() <= k + 2;
          if (after && whole.value() > q.value()) {
            return whole.value();
          }
        }
      }
    }
    return 0;
  }

  private static String key(Words words, int k) {
    return k >= 0 && k < words.size() ? words.key(k) : "";
  }
}
