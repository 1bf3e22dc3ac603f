package org.coranto.relate.actor;

import java.util.List;

/**
 * Whether two spellings can be one name. Words are folded (lower case, no diacritics).
 *
 * <p>Two words are close when they are equal, sound alike, or differ by few letters for their
 * length: one from four letters on, two from eight on (Damerau: a swap of neighbours is one). Cost
 * of a comparison: at most {@value #LONGEST} × {@value #LONGEST} steps.
 */
final class NameSimilarity {
  private static final int LONGEST = 24;

  private NameSimilarity() {}

  /** Whether two words can be one word in two spellings. */
  static boolean close(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    int shorter = Math.min(a.length(), b.length());
    if (shorter < 3 || Math.abs(a.length() - b.length()) > 2) {
      return false;
    }
    if (a.charAt(0) == b.charAt(0)
        && Phonetic.key(a).equals(Phonetic.key(b))
        && distance(a, b) <= 2) {
      return true;
    }
    int allowed = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0;
    return allowed > 0 && distance(a, b) <= allowed;
  }

  /** Whether two words can be one without any other evidence: few letters differ in long words. */
  static boolean closeAlone(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    return a.equals(b)
        || (shorter >= 5 && a.charAt(0) == b.charAt(0) && distance(a, b) <= (shorter >= 9 ? 2 : 1));
  }

  /** Whether {@code a} is the initial of {@code b} or the other way round. */
  static boolean initial(String a, String b) {
    String shorter = a.length() <= b.length() ? a : b;
    String longer = a.length() <= b.length() ? b : a;
    int letters = shorter.endsWith(".") ? shorter.length() - 1 : shorter.length();
    return letters == 1 && !longer.isEmpty() && longer.charAt(0) == shorter.charAt(0);
  }

  /** Likeness of two words, 0..1: one minus the edit distance over the longer length. */
  static float likeness(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    return longer == 0 ? 1 : 1 - (float) distance(a, b) / longer;
  }

  /**
   * Whether two full names (two words or more each) can be one person's: every word of the shorter
   * has its own close word or initial in the longer, at least one of them equal. Order counts only
   * where nothing but likeness speaks for it.
   */
  static boolean sameFullName(List<String> a, List<String> b) {
    List<String> few = a.size() <= b.size() ? a : b;
    List<String> many = a.size() <= b.size() ? b : a;
    boolean[] used = new boolean[many.size()];
    int equal = 0;
    int open = 0;
    boolean[] met = new boolean[few.size()];
    for (int i = 0; i < few.size(); i++) {
      int at = indexOfEqual(few.get(i), many, used);
      if (at >= 0) {
        used[at] = true;
        met[i] = true;
        equal++;
      }
    }
    for (int i = 0; i < few.size(); i++) {
      if (!met[i] && !meets(few.get(i), i, few.size(), many, used)) {
        open++;
      }
    }
    return open == 0 && (equal > 0 || few.size() >= 3);
  }

  private static int indexOfEqual(String word, List<String> words, boolean[] used) {
    for (int k = 0; k < words.size(); k++) {
      if (!used[k] && words.get(k).equals(word)) {
        return k;
      }
    }
    return -1;
  }

  private static boolean meets(
      String word, int index, int size, List<String> many, boolean[] used) {
    for (int k = 0; k < many.size(); k++) {
      boolean inPlace = k == index || many.size() - k == size - index;
      if (!used[k] && inPlace && (close(word, many.get(k)) || initial(word, many.get(k)))) {
        used[k] = true;
        return true;
      }
    }
    return false;
  }

  /** Restricted Damerau distance; words are cut at {@value #LONGEST} letters. */
  static int distance(String first, String second) {
    String a = first.length() > LONGEST ? first.substring(0, LONGEST) : first;
    String b = second.length() > LONGEST ? second.substring(0, LONGEST) : second;
    int[] before = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    int[] next = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      next[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(row[j] + 1, next[j - 1] + 1), row[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, before[j - 2] + 1);
        }
        next[j] = best;
      }
      int[] spare = before;
      before = row;
      row = next;
      next = spare;
    }
    return row[b.length()];
  }
}
