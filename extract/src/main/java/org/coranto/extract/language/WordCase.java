package org.coranto.extract.language;

import java.util.Locale;

/** How a word is written. */
enum WordCase {
  /** No capital. */
  LOWER,
  /** One capital, at the start, or at the start of each part between hyphens. */
  TITLE,
  /** Two letters or more, all of them capitals. */
  UPPER,
  /** Capitals inside: "McDonald", "VolodyMyr". */
  MIXED,
  /** Not a word. */
  NONE;

  static WordCase of(String word) {
    if (word.isEmpty() || !Character.isLetter(word.charAt(0))) {
      return NONE;
    }
    int letters = 0;
    int capitals = 0;
    boolean inside = false;
    boolean starts = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        if (Character.isUpperCase(c)) {
          capitals++;
          inside |= !starts;
        }
      }
      starts = !Character.isLetterOrDigit(c);
    }
    if (capitals == 0) {
      return LOWER;
    }
    if (capitals == letters) {
      return letters > 1 ? UPPER : TITLE;
    }
    return inside ? MIXED : Character.isUpperCase(word.charAt(0)) ? TITLE : MIXED;
  }

  /** A word in this case; mixed and none leave it as it is. */
  String write(String word) {
    return switch (this) {
      case LOWER -> word.toLowerCase(Locale.ROOT);
      case TITLE -> title(word.toLowerCase(Locale.ROOT));
      case UPPER -> word.toUpperCase(Locale.ROOT);
      case MIXED, NONE -> word;
    };
  }

  private static String title(String folded) {
    int first = folded.offsetByCodePoints(0, 1);
    return folded.substring(0, first).toUpperCase(Locale.ROOT) + folded.substring(first);
  }
}
