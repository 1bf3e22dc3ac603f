package org.coranto.relate.divergence;

/** Rough stems of English words, enough to see that two forms are of one word. */
final class Stems {
  private static final String[] ENDINGS = {
    "ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ers", "ions", "ion", "ed",
    "er", "es", "ly", "s", "d"
  };
  private static final int SHORTEST = 4;

  private Stems() {}

  /** The word without its ending; at least four letters are left. */
  static String of(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        String stem = word.substring(0, word.length() - ending.length());
        return stem.endsWith("e") && stem.length() > SHORTEST
            ? stem.substring(0, stem.length() - 1)
            : stem;
      }
    }
    return word.endsWith("e") && word.length() > SHORTEST
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /** Whether one word is the other with a prefix that turns it round: "dis", "un", "in", "non". */
  static boolean isTurned(String a, String b) {
    return turns(a, b) || turns(b, a);
  }

  private static boolean turns(String longer, String shorter) {
    for (String prefix : new String[] {"dis", "un", "in", "im", "ir", "il", "non"}) {
      if (longer.length() > prefix.length() + 4
          && longer.startsWith(prefix)
          && shorter.length() >= 5
          && longer.startsWith(shorter.substring(0, 5), prefix.length())) {
        return true;
      }
    }
    return false;
  }
}
