package org.coranto.relate.divergence;

import java.util.Map;
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
    CLOCK
  }

  private record Amount(Kind kind, double value) {
    boolean equal(Amount other) {
      return kind == other.kind && Math.abs(value - other.value) < 0.005 * Math.max(1, value);
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

  private Measures() {}

  /** Whether two numbers with what follows them come to the same amount. */
  static boolean equal(Words a, Quantity q, Words b, Quantity p) {
    Amount x = amount(a, q);
    Amount y = amount(b, p);
    return x != null && y != null && x.equal(y);
  }

  private static @Nullable Amount amount(Words words, Quantity q) {
    String next = key(words, q.to());
    if (key(words, q.from() - 1).equals("past") && key(words, q.from() - 2).equals("half")) {
      return new Amount(Kind.CLOCK, q.value() + 0.3);
    }
    Amount unit = UNITS.get(next);
    if (next.equals("per") && key(words, q.to() + 1).equals("cent")) {
      unit = UNITS.get("percent");
    }
    if (unit != null) {
      return new Amount(unit.kind(), q.value() * unit.value() + more(words, q, unit));
    }
    Amount share = share(words, q);
    if (share != null) {
      return share;
    }
    boolean clock = words.key(q.from()).matches("\\d{1,2}[.:]\\d\\d");
    return clock ? new Amount(Kind.CLOCK, q.value()) : null;
  }

  /** "Two years and six months", "six weeks and a half". */
  private static double more(Words words, Quantity q, Amount unit) {
    if (!key(words, q.to() + 1).equals("and")) {
      return 0;
    }
    int at = q.to() + 2;
    if (key(words, at).equals("a") && key(words, at + 1).equals("half")) {
      return unit.value() / 2;
    }
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
    for (int k = q.to(); k < Math.min(words.size(), q.to() + 3); k++) {
      if (words.key(k).equals("in") || words.key(k).equals("of") || words.key(k).equals("out")) {
        for (Quantity whole : Quantities.of(words)) {
          boolean after = whole.from() > k && whole.from() <= k + 2;
          if (after && whole.value() > q.value()) {
            return new Amount(Kind.SHARE, q.value() / whole.value());
          }
        }
      }
    }
    return null;
  }

  private static String key(Words words, int k) {
    return k >= 0 && k < words.size() ? words.key(k) : "";
  }
}
