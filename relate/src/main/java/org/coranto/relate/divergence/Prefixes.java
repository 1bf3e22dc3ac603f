package org.coranto.relate.divergence;

import java.util.Set;

/** Words that deny others by their beginning or end: "paid", "unpaid"; "harmful", "harmless". */
final class Prefixes {
  private static final int LEAST = 4;

  /** Words of which the rest is no opposite. */
  private static final Set<String> NOT =
      Set.of(
          "unless",
          "unfold",
          "unfolded",
          "untold",
          "unearth",
          "unearthed",
          "unveil",
          "unveiled",
          "unrest",
          "invaluable",
          "inflammable",
          "impassioned");

  /** Ends of words that "in-" denies. */
  private static final String[] DENIED = {
    "able", "ible", "al", "ate", "ent", "ant", "ive", "act", "ect", "ar", "ous", "ity", "ence",
    "ency", "acy", "ice", "ure", "ly", "ble"
  };

  private Prefixes() {}

  /** Whether one of two folded words denies the other. */
  static boolean opposite(String x, String y) {
    return x.length() > y.length() ? denies(x, y) : denies(y, x);
  }

  private static boolean denies(String word, String plain) {
    if (NOT.contains(word)) {
      return false;
    }
    if (word.endsWith("less") && plain.endsWith("ful")) {
      return word.length() > LEAST + 3
          && word.substring(0, word.length() - 4).equals(plain.substring(0, plain.length() - 3));
    }
    if (plain.length() < LEAST || !word.endsWith(plain)) {
      return false;
    }
    return switch (word.substring(0, word.length() - plain.length())) {
      case "un", "non", "non-" -> true;
      case "in", "im", "il", "ir" -> ends(plain);
      default -> false;
    };
  }

  private static boolean ends(String word) {
    for (String end : DENIED) {
      if (word.endsWith(end)) {
        return true;
      }
    }
    return false;
  }
}
