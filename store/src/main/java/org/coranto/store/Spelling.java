package org.coranto.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares words as people misspell them. Stateless. */
final class Spelling {
  private static final int LONGEST_WORD = 60;

  private Spelling() {}

  /** A word without case and accents. */
  static String fold(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether a character belongs to a word. */
  static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.OTHER_NUMBER
        || Character.getType(c) == Character.LETTER_NUMBER;
  }

  /** The words of a text, folded; of a very long word the beginning. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isWordPart(c)) {
                word.appendCodePoint(c);
              } else {
                add(words, word);
              }
            });
    add(words, word);
    return words;
  }

  private static void add(List<String> words, StringBuilder word) {
    String folded = fold(word.toString());
    if (!folded.isEmpty()) {
      words.add(
          folded.codePointCount(0, folded.length()) <= LONGEST_WORD
              ? folded
              : folded.substring(0, folded.offsetByCodePoints(0, LONGEST_WORD)));
    }
    word.setLength(0);
  }

  /** All three-letter stretches of words, each once. */
  static Set<String> trigrams(List<String> words) {
    Set<String> trigrams = new LinkedHashSet<>();
    for (String word : words) {
      int[] points = word.codePoints().toArray();
      for (int i = 0; i + 3 <= points.length; i++) {
        trigrams.add(new String(points, i, 3));
      }
    }
    return trigrams;
  }

  /**
   * How alike two folded words are: 1 for the same, 0 for words that are no misspellings of each
   * other. Four or five letters may differ in one, six to eight in two, longer words in three; two
   * letters that changed places count as one difference.
   */
  static double likeness(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    int longer = Math.max(a.length(), b.length());
    int most = longer < 4 ? 0 : longer < 6 ? 1 : longer < 9 ? 2 : 3;
    if (most == 0 || Math.abs(a.length() - b.length()) > most) {
      return 0;
    }
    int distance = distance(a, b);
    return distance > most ? 0 : 1 - (double) distance / longer;
  }

  /** How alike the words of a name and those asked for are: each asked word needs its like. */
  static double likeness(List<String> asked, List<String> name) {
    double sum = 0;
    for (String word : asked) {
      double best = 0;
      for (String other : name) {
        best = Math.max(best, likeness(word, other));
      }
      if (best == 0) {
        return 0;
      }
      sum += best;
    }
    return asked.isEmpty() ? 0 : sum / asked.size();
  }

  /** Edits that make one word of the other; neighbours that changed places are one edit. */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    Arrays.setAll(last, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
