package org.coranto.relate.slip;

import org.coranto.knowledge.Words;

/** Whether one of two words may be a slip for the other. Stateless. */
public final class Spelling {
  /** How many times rarer than the other a word must be. */
  private static final int RARER = 8;

  private static final int BEGINNING = 5;

  private Spelling() {}

  /** Whether at most half of the letters of the longer form differ. */
  static boolean alike(String x, String y) {
    return 2 * distance(x, y) <= Math.max(x.length(), y.length());
  }

  /** The number of single-character edits between two words. */
  public static int distance(String x, String y) {
    int[] row = new int[y.length() + 1];
    for (int k = 0; k <= y.length(); k++) {
      row[k] = k;
    }
    for (int i = 1; i <= x.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int k = 1; k <= y.length(); k++) {
        int change = diagonal + (x.charAt(i - 1) == y.charAt(k - 1) ? 0 : 1);
        diagonal = row[k];
        row[k] = Math.min(change, 1 + Math.min(diagonal, row[k - 1]));
      }
    }
    return row[y.length()];
  }

  /**
   * Which of two words that begin alike is much the rarer: -1 the first, 1 the second, 0 neither.
   * Forms of one word are neither.
   *
   * @param x folded
   * @param y folded
   */
  public static int rarer(String x, String y, Words words) {
    int shorter = Math.min(x.length(), y.length());
    int same = 0;
    while (same < shorter && x.charAt(same) == y.charAt(same)) {
      same++;
    }
    boolean alike = same >= BEGINNING && same * 5 >= 3 * Math.max(x.length(), y.length());
    if (!alike || x.indexOf(' ') >= 0 || y.indexOf(' ') >= 0 || same >= shorter) {
      return 0;
    }
    long a = words.frequency(x) + 1L;
    long b = words.frequency(y) + 1L;
    return a * RARER <= b ? -1 : b * RARER <= a ? 1 : 0;
  }
}
