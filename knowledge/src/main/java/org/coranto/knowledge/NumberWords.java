package org.coranto.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** English words for numbers. */
public final class NumberWords {
  private static final List<String> TO_TWENTY =
      List.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private NumberWords() {}

  /**
   * The simple ones, "one" to "nineteen" and the tens to "ninety", lower case, with the caller's
   * own. Immutable.
   */
  public static Map<String, Integer> cardinals(Map<String, Integer> more) {
    Map<String, Integer> all = new HashMap<>(more);
    for (int i = 0; i < TO_TWENTY.size(); i++) {
      all.put(TO_TWENTY.get(i), i + 1);
    }
    for (int i = 0; i < TENS.size(); i++) {
      all.put(TENS.get(i), 10 * (i + 2));
    }
    return Map.copyOf(all);
  }
}
