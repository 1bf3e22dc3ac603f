package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of a sentence: digits in any notation, number words, and scales. */
final class Numerals {
  /**
   * A number in the text.
   *
   * @param from first token
   * @param to one past the last token
   * @param value what it comes to
   */
  record Numeral(int from, int to, double value) {}

  private static final Map<String, Double> WORDS =
      Map.ofEntries(
          Map.entry("two", 2.0),
          Map.entry("three", 3.0),
          Map.entry("four", 4.0),
          Map.entry("five", 5.0),
          Map.entry("six", 6.0),
          Map.entry("seven", 7.0),
          Map.entry("eight", 8.0),
          Map.entry("nine", 9.0),
          Map.entry("ten", 10.0),
          Map.entry("eleven", 11.0),
          Map.entry("twelve", 12.0),
          Map.entry("thirteen", 13.0),
          Map.entry("fourteen", 14.0),
          Map.entry("fifteen", 15.0),
          Map.entry("sixteen", 16.0),
          Map.entry("seventeen", 17.0),
          Map.entry("eighteen", 18.0),
          Map.entry("nineteen", 19.0),
          Map.entry("twenty", 20.0),
          Map.entry("thirty", 30.0),
          Map.entry("forty", 40.0),
          Map.entry("fifty", 50.0),
          Map.entry("sixty", 60.0),
          Map.entry("seventy", 70.0),
          Map.entry("eighty", 80.0),
          Map.entry("ninety", 90.0),
          Map.entry("dozen", 12.0),
          Map.entry("twice", 2.0),
          Map.entry("thrice", 3.0));

  private static final Map<String, Double> SCALES =
      Map.ofEntries(
          Map.entry("hundred", 1e2),
          Map.entry("hundreds", 1e2),
          Map.entry("thousand", 1e3),
          Map.entry("thousands", 1e3),
          Map.entry("million", 1e6),
          Map.entry("millions", 1e6),
          Map.entry("milliard", 1e9),
          Map.entry("milliards", 1e9),
          Map.entry("billion", 1e9),
          Map.entry("billions", 1e9),
          Map.entry("trillion", 1e12));

  private Numerals() {}

  /** The numbers of tokens {@code from} to {@code to} that {@code wanted} lets begin. */
  static List<Numeral> of(Tokens tokens, int from, int to, IntPredicate wanted) {
    List<Numeral> found = new ArrayList<>();
    int i = from;
    while (i < to) {
      Numeral numeral = wanted.test(i) ? at(tokens, i, to) : null;
      if (numeral == null) {
        i++;
      } else {
        found.add(numeral);
        i = numeral.to();
      }
    }
    return found;
  }

  private static @Nullable Numeral at(Tokens tokens, int i, int end) {
    String word = tokens.folded(i);
    Double value = digits(word);
    int to = i + 1;
    if (value != null) {
      // "4 600": thousands set off by a blank
      while (to < end
          && word.length() <= 3
          && tokens.folded(to).length() == 3
          && isDigits(tokens.folded(to))) {
        value = value * 1000 + Double.parseDouble(tokens.folded(to));
        to++;
      }
    } else {
      value = word(word);
      if (value == null) {
        return null;
      }
      if (value >= 20 && to < end && (tokens.folded(to).equals("-") || isUnit(tokens, to))) {
        int unit = tokens.folded(to).equals("-") ? to + 1 : to;
        if (unit < end && isUnit(tokens, unit)) {
          value += WORDS.getOrDefault(tokens.folded(unit), 0.0);
          to = unit + 1;
        }
      }
    }
    while (to < end && SCALES.containsKey(tokens.folded(to))) {
      value *= SCALES.getOrDefault(tokens.folded(to), 1.0);
      to++;
    }
    return new Numeral(i, to, value);
  }

  private static boolean isUnit(Tokens tokens, int i) {
    Double value = WORDS.get(tokens.folded(i));
    return value != null && value < 10;
  }

  private static @Nullable Double word(String word) {
    Double value = WORDS.get(word);
    int hyphen = word.indexOf('-');
    if (value == null && hyphen > 0) {
      Double tens = WORDS.get(word.substring(0, hyphen));
      Double units = WORDS.get(word.substring(hyphen + 1));
      if (tens != null && units != null && tens >= 20 && units < 10) {
        return tens + units;
      }
    }
    return value;
  }

  /** The value of digits with points and commas as thousands or decimals; null for other words. */
  static @Nullable Double digits(String word) {
    if (word.isEmpty() || word.length() > 15 || !Character.isDigit(word.charAt(0))) {
      return null;
    }
    int separators = 0;
    int last = -1;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '.' || c == ',') {
        separators++;
        last = i;
      } else if (c < '0' || c > '9') {
        return null;
      }
    }
    boolean decimal = separators == 1 && word.length() - last - 1 != 3;
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= '0' && c <= '9') {
        plain.append(c);
      } else if (decimal && i == last) {
        plain.append('.');
      }
    }
    return Double.parseDouble(plain.toString());
  }

  private static boolean isDigits(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /** A number as a person writes it. */
  static String display(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%,.2f", value);
  }
}
