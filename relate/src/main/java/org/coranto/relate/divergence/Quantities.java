package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.knowledge.NumberWords;
import org.jspecify.annotations.Nullable;

/** The numbers that words state, in digits or in letters, with their scale. */
final class Quantities {
  /**
   * A number.
   *
   * @param from its first word
   * @param to after its last word
   * @param value what it comes to
   * @param other what it comes to when its point parts thousands; else the same
   * @param ordinal whether it ranks ("23rd", "fifth")
   */
  record Quantity(int from, int to, double value, double other, boolean ordinal) {
    boolean equal(Quantity q) {
      return near(value, q.value) || near(value, q.other) || near(other, q.value);
    }

    private static boolean near(double x, double y) {
      return Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x));
    }
  }

  private static final Map<String, Integer> UNITS =
      NumberWords.cardinals(Map.of("zero", 0, "twice", 2, "thrice", 3));

  private static final Map<String, Integer> RANKS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10),
          Map.entry("eleventh", 11),
          Map.entry("twelfth", 12),
          Map.entry("thirteenth", 13),
          Map.entry("fourteenth", 14),
          Map.entry("fifteenth", 15),
          Map.entry("twentieth", 20),
          Map.entry("thirtieth", 30));

  private static final Map<String, Double> SCALES =
      Map.ofEntries(
          Map.entry("score", 20.0),
          Map.entry("dozen", 12.0),
          Map.entry("dozens", 12.0),
          Map.entry("hundred", 100.0),
          Map.entry("thousand", 1e3),
          Map.entry("million", 1e6),
          Map.entry("millions", 1e6),
          Map.entry("mln", 1e6),
          Map.entry("m", 1e6),
          Map.entry("billion", 1e9),
          Map.entry("billions", 1e9),
          Map.entry("bn", 1e9),
          Map.entry("milliard", 1e9),
          Map.entry("milliards", 1e9),
          Map.entry("trillion", 1e12),
          Map.entry("lakh", 1e5),
          Map.entry("crore", 1e7));

  private static final Set<String> BEFORE_SHARES =
      Set.of("by", "to", "than", "over", "about", "nearly", "almost", "only");

  private Quantities() {}

  static boolean startsWithDigit(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  /** The numbers of these words in order. */
  static List<Quantity> of(Words words) {
    List<Quantity> found = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      Quantity quantity = at(words, i);
      if (quantity == null) {
        i++;
      } else {
        found.add(quantity);
        i = quantity.to();
      }
    }
    for (int k = 0; k < found.size(); k++) {
      Quantity near = k + 1 < found.size() ? found.get(k + 1) : null;
      if (near == null || scale(words, near) == 1) {
        near = k > 0 ? found.get(k - 1) : null;
      }
      if (near != null) {
        found.set(k, ranged(words, found.get(k), scale(words, near)));
      }
    }
    return found;
  }

  /** "From 6 to 9 million": the first may be of millions too. */
  private static Quantity ranged(Words words, Quantity q, double scale) {
    boolean bare = scale(words, q) == 1 && q.value() < 1000 && !q.ordinal();
    return bare && scale >= 1000
        ? new Quantity(q.from(), q.to(), q.value(), q.value() * scale, false)
        : q;
  }

  /** What the last word of a number multiplies it by, 1 if it is none of those. */
  private static double scale(Words words, Quantity q) {
    return q.to() > q.from() + 1 ? SCALES.getOrDefault(words.key(q.to() - 1), 1.0) : 1;
  }

  /** Whether a number, or "a" as one, stands at word {@code i}. */
  static boolean number(Words words, int i) {
    return words.key(i).equals("a") || at(words, i) != null;
  }

  private static @Nullable Quantity at(Words words, int i) {
    String word = words.key(i);
    if (startsWithDigit(word)) {
      return digits(words, i);
    }
    if (RANKS.containsKey(word) && !fraction(words, i)) {
      return new Quantity(i, i + 1, RANKS.get(word), RANKS.get(word), true);
    }
    boolean half = word.equals("half") && i + 2 < words.size() && words.key(i + 2).equals("dozen");
    if (half) {
      return new Quantity(i, i + 3, 6, 6, false);
    }
    if (word.equals("half")) {
      return half(words, i);
    }
    Quantity share = part(words, i);
    if (share != null) {
      return share;
    }
    boolean more = word.equals("a") && Measures.unit(words, i + 1) && broken(words, i + 2) > 0;
    if (more) {
      return new Quantity(i, i + 1, 1, 1, false);
    }
    double total = 0;
    double group = -1;
    int k = i;
    for (; k < words.size(); k++) {
      String w = words.key(k);
      double unit = unit(w);
      boolean article =
          k == i
              && (w.equals("a") || w.equals("some"))
              && k + 1 < words.size()
              && SCALES.containsKey(words.key(k + 1))
              && words.key(k + 1).length() > 2;
      if (article) {
        group = 1;
      } else if (unit >= 0) {
        if (group >= 0 && !(unit < 10 && group % 10 == 0 && group > 0) && group % 100 != 0) {
          break;
        }
        group = Math.max(0, group) + unit;
      } else if (SCALES.containsKey(w) && group >= 0 && w.length() > 1) {
        double scale = SCALES.get(w);
        if (scale < 1000) {
          group = group * scale;
        } else {
          total += group * scale;
          group = 0;
        }
      } else if (total > 0 && group == 0 && small(words, k)) {
        group = Double.parseDouble(w);
      } else if (!(w.equals("and")
          && group >= 100
          && k + 1 < words.size()
          && unit(words.key(k + 1)) >= 0)) {
        break;
      }
    }
    if (k == i || group < 0) {
      return null;
    }
    double part = broken(words, k);
    if (part == 0) {
      return new Quantity(i, k, total + group, total + group, false);
    }
    // "a million and a half", "one and a half million"
    double before = SCALES.getOrDefault(words.key(k - 1), 1.0);
    double behind = k + 3 < words.size() ? SCALES.getOrDefault(words.key(k + 3), 1.0) : 1;
    boolean scaled = behind >= 100 && before == 1;
    double value = (total + group + part * before) * (scaled ? behind : 1);
    return new Quantity(i, scaled ? k + 4 : k + 3, value, value, false);
  }

  /** "Half a million", "half a year"; null where half is half of something else. */
  private static @Nullable Quantity half(Words words, int i) {
    if (i + 1 >= words.size() || words.clauseBefore(i + 1)) {
      return null;
    }
    boolean article = i + 2 < words.size() && words.key(i + 1).equals("a");
    int at = article ? i + 2 : i + 1;
    double scale = at < words.size() ? SCALES.getOrDefault(words.key(at), 0.0) : 0;
    if (scale >= 100 && words.key(at).length() > 2) {
      return new Quantity(i, at + 1, scale / 2, scale / 2, false);
    }
    return article && Measures.unit(words, at) ? new Quantity(i, at, 0.5, 0.5, false) : null;
  }

  /** "A third of it", "by a fifth", "a quarter of a million"; null for other words. */
  private static @Nullable Quantity part(Words words, int i) {
    String word = words.key(i);
    double share = i + 1 < words.size() && word.equals("a") ? Measures.share(words.key(i + 1)) : 0;
    if (share == 0) {
      return null;
    }
    boolean of = i + 2 < words.size() && words.key(i + 2).equals("of");
    boolean article = of && i + 4 < words.size() && words.key(i + 3).equals("a");
    double scale = article ? SCALES.getOrDefault(words.key(i + 4), 0.0) : 0;
    if (scale >= 1000) {
      return new Quantity(i, i + 5, share * scale, share * scale, false);
    }
    boolean by = i > 0 && BEFORE_SHARES.contains(words.key(i - 1));
    return of || by ? new Quantity(i, i + 1, 1, 1, false) : null;
  }

  /** What "and a half" or "and a quarter" from word {@code k} adds; 0 for other words. */
  static double broken(Words words, int k) {
    boolean and =
        k + 2 < words.size() && words.key(k).equals("and") && words.key(k + 1).equals("a");
    return !and
        ? 0
        : switch (words.key(k + 2)) {
          case "half" -> 0.5;
          case "quarter" -> 0.25;
          default -> 0;
        };
  }

  /** "470" in "one million 470 thousand". */
  private static boolean small(Words words, int k) {
    return words.key(k).matches("[0-9]{1,3}")
        && k + 1 < words.size()
        && SCALES.getOrDefault(words.key(k + 1), 0.0) >= 1000;
  }

  private static double unit(String word) {
    int hyphen = word.indexOf('-');
    if (hyphen < 0) {
      return UNITS.getOrDefault(word, -1);
    }
    Integer first = UNITS.get(word.substring(0, hyphen));
    if (first == null) {
      return -1;
    }
    String rest = word.substring(hyphen + 1);
    return first + (first >= 20 ? UNITS.getOrDefault(rest, 0) : 0);
  }

  private static boolean fraction(Words words, int i) {
    return i > 0
        && (words.key(i - 1).equals("a")
            || words.key(i - 1).equals("one")
            || words.key(i - 1).equals("two"));
  }

  private static Quantity digits(Words words, int i) {
    String word = words.key(i);
    int end = 0;
    while (end < word.length()
        && (Character.isDigit(word.charAt(end))
            || (end + 1 < word.length()
                && ".,'".indexOf(word.charAt(end)) >= 0
                && Character.isDigit(word.charAt(end + 1))))) {
      end++;
    }
    String number = word.substring(0, end);
    boolean ordinal = end < word.length() && word.substring(end).matches("st|nd|rd|th");
    int to = i + 1;
    while (end == word.length() && to < words.size() && grouped(words, to, number)) {
      number += words.key(to++);
    }
    double value = value(number, false);
    double other = value(number, true);
    while (to < words.size() && SCALES.containsKey(words.key(to))) {
      double scale = SCALES.getOrDefault(words.key(to), 1.0);
      if (words.key(to).length() == 1 && !words.raw(to).equals("m")) {
        break;
      }
      value *= scale;
      // "14.3 m" may be metres.
      other *= words.key(to).length() == 1 ? 1 : scale;
      to++;
    }
    String tail = word.substring(end);
    if (tail.equals("½") || words.before(to, '½')) {
      value += 0.5;
      other += 0.5;
    }
    double scale = SCALES.getOrDefault(tail, 1.0);
    value *= scale;
    other *= scale;
    return new Quantity(i, to, value, other, ordinal);
  }

  /** Whether word {@code k} is the next three digits of a number written with spaces. */
  private static boolean grouped(Words words, int k, String number) {
    String next = words.key(k);
    return number.length() <= 3 + 3 * 3
        && next.length() == 3
        && next.chars().allMatch(Character::isDigit)
        && number.chars().allMatch(Character::isDigit)
        && (number.length() <= 3 || words.key(k - 1).length() == 3);
  }

  private static double value(String number, boolean pointParts) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (Character.isDigit(c)) {
        plain.append((char) ('0' + Character.digit(c, 10)));
        continue;
      }
      int run = 0;
      while (i + 1 + run < number.length() && Character.isDigit(number.charAt(i + 1 + run))) {
        run++;
      }
      boolean thousands = run == 3 && (c != '.' || pointParts || number.indexOf(c, i + 1) >= 0);
      if (!thousands) {
        plain.append('.');
      }
    }
    int first = plain.indexOf(".");
    if (first >= 0 && plain.indexOf(".", first + 1) >= 0) {
      return plain.toString().hashCode();
    }
    return plain.isEmpty() ? 0 : Double.parseDouble(plain.toString());
  }
}
