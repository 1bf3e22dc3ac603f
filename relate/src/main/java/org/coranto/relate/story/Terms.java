package org.coranto.relate.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.knowledge.Fold;
import org.coranto.knowledge.Words;

/**
 * The weightiest terms of a text as a vector of length one, and the years it names.
 *
 * <p>A term is the beginning of a word; it weighs by how rare it is in a fixed background, not
 * among the reports at hand, so that what two reports share never depends on a third. Words of
 * names weigh more, and so do the heading and the lead. Immutable.
 */
final class Terms {
  private static final int PREFIX = 7;
  private static final int MOST = 64;
  private static final int LEAD_LINES = 3;
  private static final int LEAD = 4;
  private static final double COMMON = 6.5;
  private static final double POWER = 1.2;
  private static final double NAME = 1.2;
  private static final double OTHER_YEARS = 0.8;
  private static final int FEATURE_TERMS = 12;
  private static final int MOST_CHARACTERS = 60_000;

  private final int[] terms;
  private final float[] weights;
  private final int[] years;
  private final int[] features;

  private Terms(int[] terms, float[] weights, int[] years, int[] features) {
    this.terms = terms;
    this.weights = weights;
    this.years = years;
    this.features = features;
  }

  private record Term(String form, double weight) {}

  static Terms of(String text, Set<String> names, Words known) {
    String folded = Fold.fold(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)) + "\n");
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Double> rarity = new HashMap<>();
    Set<Integer> years = new HashSet<>();
    int line = 0;
    int from = -1;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        from = from < 0 ? i : from;
        continue;
      }
      if (from >= 0) {
        count(
            folded.substring(from, i), line < LEAD_LINES ? LEAD : 1, names, known, counts, rarity);
        addYear(folded, from, i, years);
        from = -1;
      }
      boolean first = i > 0 && folded.charAt(i - 1) != '\n';
      line += c == '\n' && first ? 1 : 0;
    }
    List<Term> all = new ArrayList<>(counts.size());
    counts.forEach(
        (form, count) -> {
          double weight = (1 + Math.log(count)) * Math.pow(rarity.getOrDefault(form, 0.0), POWER);
          if (weight > 0) {
            all.add(new Term(form, weight));
          }
        });
    all.sort(Comparator.comparingDouble((Term t) -> -t.weight()).thenComparing(Term::form));
    return vector(all.subList(0, Math.min(MOST, all.size())), years);
  }

  private static void count(
      String word,
      int times,
      Set<String> names,
      Words known,
      Map<String, Integer> counts,
      Map<String, Double> rarity) {
    boolean number = Character.isDigit(word.charAt(0));
    double rare;
    if (number) {
      rare = word.length() < 3 ? 3 : 5;
    } else {
      rare = Math.max(0, Math.log(1e6 / (seen(word, known) + 1)) - COMMON);
      if (names.contains(word)) {
        rare = NAME * Math.max(rare, 2);
      }
    }
    String form = number || word.length() <= PREFIX ? word : word.substring(0, PREFIX);
    counts.merge(form, times, Integer::sum);
    rarity.merge(form, rare, Math::min);
  }

  /** How often a word was seen in the background, in the singular and the plural. */
  private static int seen(String word, Words known) {
    boolean plural = word.length() > 3 && word.endsWith("s");
    return known.frequency(word)
        + known.frequency(plural ? word.substring(0, word.length() - 1) : word + "s");
  }

  private static void addYear(String text, int from, int to, Set<Integer> years) {
    if (to - from == 4 && (text.startsWith("19", from) || text.startsWith("20", from))) {
      int year = 0;
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (c < '0' || c > '9') {
          return;
        }
        year = 10 * year + c - '0';
      }
      years.add(year);
    }
  }

  private static Terms vector(List<Term> kept, Set<Integer> years) {
    double square = 0;
    for (Term term : kept) {
      square += term.weight() * term.weight();
    }
    double length = Math.sqrt(square);
    List<Term> sorted = new ArrayList<>(kept);
    sorted.sort(Comparator.comparingInt((Term t) -> t.form().hashCode()).thenComparing(Term::form));
    int[] terms = new int[sorted.size()];
    float[] weights = new float[sorted.size()];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = sorted.get(i).form().hashCode();
      weights[i] = (float) (sorted.get(i).weight() / length);
    }
    int[] sortedYears = years.stream().mapToInt(Integer::intValue).sorted().toArray();
    return new Terms(terms, weights, sortedYears, features(kept));
  }

  /** Pairs of the weightiest terms: reports of one happening share some of them. */
  private static int[] features(List<Term> kept) {
    int n = Math.min(FEATURE_TERMS, kept.size());
    int[] features = new int[n * (n - 1) / 2];
    int count = 0;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        int x = kept.get(i).form().hashCode() * 0x9E3779B1;
        int y = kept.get(k).form().hashCode() * 0x9E3779B1;
        int hash = (x ^ y) * 0x85EBCA6B + (x + y);
        features[count++] = hash ^ (hash >>> 15);
      }
    }
    return features;
  }

  int[] features() {
    return features;
  }

  double alike(Terms other) {
    double shared = 0;
    for (int i = 0, k = 0; i < terms.length && k < other.terms.length; ) {
      if (terms[i] == other.terms[k]) {
        shared += weights[i] * (double) other.weights[k];
        i++;
        k++;
      } else if (terms[i] < other.terms[k]) {
        i++;
      } else {
        k++;
      }
    }
    return otherYears(other) ? shared * OTHER_YEARS : shared;
  }

  /** Whether both name years, and none in common. */
  private boolean otherYears(Terms other) {
    if (years.length == 0 || other.years.length == 0) {
      return false;
    }
    for (int year : years) {
      if (Arrays.binarySearch(other.years, year) >= 0) {
        return false;
      }
    }
    return true;
  }
}
