package org.coranto.relate.disagreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.coranto.knowledge.Fold;
import org.coranto.knowledge.Words;
import org.coranto.model.SortedBags;

/**
 * One rendering of a passage, taken apart to be compared: its rarer words by their beginnings, its
 * names, its numbers, and its runs of letters. Immutable.
 */
final class Version {
  private static final int PREFIX = 6;
  private static final int RUN = 6;
  private static final int MOST_CHARACTERS = 6_000;

  /** Least weight of a word that counts: what stands more often than once in some 400 words. */
  private static final double LEAST_WEIGHT = 6;

  /** Weight in chrF of recall over precision, squared; Popović 2015. */
  private static final double BETA = 4;

  final Map<String, Double> weights = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> forms = new HashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[][] runs = new int[RUN][];

  /** From its text, of which the first characters are looked at. */
  Version(String whole, Words known) {
    String text = whole.substring(0, Math.min(whole.length(), MOST_CHARACTERS));
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && isPart(text, i, from);
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        add(text.substring(from, i), known);
        from = -1;
      }
    }
    letterRuns(Fold.fold(text));
  }

  /** Letters and digits; marks that stand between digits, and apostrophes between letters. */
  private static boolean isPart(String text, int i, int from) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
      return from < 0 || Character.isDigit(text.charAt(from)) == Character.isDigit(c);
    }
    if (from < 0 || i + 1 >= text.length()) {
      return false;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    boolean digits = Character.isDigit(before) && Character.isDigit(after);
    boolean letters = Character.isLetter(before) && Character.isLetter(after);
    boolean mark = c == '.' || c == ',' || c == ':';
    return (mark && digits) || ((c == '\'' || c == '’') && letters);
  }

  private void add(String word, Words known) {
    String form = Fold.fold(word);
    if (Character.isDigit(word.charAt(0))) {
      numbers.merge(form.replace(",", ""), 1, Integer::sum);
    } else {
      double weight = Math.log(1e6 / (known.frequency(form) + 1));
      if (weight >= LEAST_WEIGHT) {
        weights.putIfAbsent(form.substring(0, Math.min(PREFIX, form.length())), weight);
      }
      if (Character.isUpperCase(word.charAt(0)) && !forms.isEmpty()) {
        names.add(form);
      }
    }
    forms.add(form);
  }

  private void letterRuns(String folded) {
    StringBuilder letters = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (!Character.isWhitespace(folded.charAt(i))) {
        letters.append(folded.charAt(i));
      }
    }
    for (int n = 1; n <= RUN; n++) {
      int[] all = new int[Math.max(0, letters.length() - n + 1)];
      for (int i = 0; i < all.length; i++) {
        int hash = 0;
        for (int k = i; k < i + n; k++) {
          hash = hash * 0x9E3779B1 + letters.charAt(k);
        }
        all[i] = hash;
      }
      Arrays.sort(all);
      runs[n - 1] = all;
    }
  }

  /** Capitalised words of the one that the other does not hold in any case, both ways. */
  int otherNames(Version other) {
    int count = 0;
    for (String name : names) {
      count += other.forms.contains(name) ? 0 : 1;
    }
    for (String name : other.names) {
      count += forms.contains(name) ? 0 : 1;
    }
    return count;
  }

  /** Numbers in digits that one of them has more often than the other. */
  int otherNumbers(Version other) {
    int count = 0;
    for (Map.Entry<String, Integer> number : numbers.entrySet()) {
      count += Math.max(0, number.getValue() - other.numbers.getOrDefault(number.getKey(), 0));
    }
    for (Map.Entry<String, Integer> number : other.numbers.entrySet()) {
      count += Math.max(0, number.getValue() - numbers.getOrDefault(number.getKey(), 0));
    }
    return count;
  }

  /** One minus chrF, the F-score of runs of one to six letters, the mean of both ways; 0..1. */
  double unlike(Version other) {
    double shares = 0;
    double otherShares = 0;
    int orders = 0;
    for (int n = 0; n < RUN; n++) {
      int[] x = runs[n];
      int[] y = other.runs[n];
      if (x.length > 0 && y.length > 0) {
        double common = SortedBags.common(x, y);
        shares += common / x.length;
        otherShares += common / y.length;
        orders++;
      }
    }
    if (orders == 0 || shares + otherShares == 0) {
      return 1;
    }
    double p = shares / orders;
    double r = otherShares / orders;
    double both = (1 + BETA) * p * r;
    return 1 - (both / (BETA * p + r) + both / (BETA * r + p)) / 2;
  }
}
