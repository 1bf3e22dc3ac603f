package org.coranto.relate.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.knowledge.Words;

/**
 * The weightiest terms of a text as a vector of length one.
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
  private static final int FEATURE_TERMS = 12;

  /** Bits of a term's weight, below those of its hash. */
  private static final int WEIGHT_BITS = 10;

  private static final int HASH_BITS = 21;
  private static final double STEP = 160;
  private static final float[] WEIGHTS = weights();

  /** Hash and weight of each term, in order. */
  private final int[] terms;

  private Terms(int[] terms) {
    this.terms = terms;
  }

  private static float[] weights() {
    float[] weights = new float[1 << WEIGHT_BITS];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) StrictMath.exp(-i / STEP);
    }
    return weights;
  }

  private record Term(String form, double weight) {}

  /** How often a word stands in a text, or the words that begin like it, and how rare it is. */
  private static final class Count {
    int times;
    double rarity = Double.MAX_VALUE;
  }

  /**
   * The terms of a text.
   *
   * @param folded the text folded, ending in a line feed
   */
  static Terms of(String folded, Set<String> names, Words known) {
    Map<String, Count> words = new HashMap<>();
    int line = 0;
    int from = -1;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        from = from < 0 ? i : from;
        continue;
      }
      if (from >= 0) {
        words.computeIfAbsent(folded.substring(from, i), w -> new Count()).times +=
            line < LEAD_LINES ? LEAD : 1;
        from = -1;
      }
      boolean first = i > 0 && folded.charAt(i - 1) != '\n';
      line += c == '\n' && first ? 1 : 0;
    }
    Map<String, Count> forms = new HashMap<>();
    words.forEach(
        (word, count) -> {
          boolean whole = Character.isDigit(word.charAt(0)) || word.length() <= PREFIX;
          Count form =
              forms.computeIfAbsent(whole ? word : word.substring(0, PREFIX), f -> new Count());
          form.times += count.times;
          form.rarity = Math.min(form.rarity, rarity(word, names, known));
        });
    List<Term> all = new ArrayList<>(forms.size());
    forms.forEach(
        (form, count) -> {
          double weight = (1 + Math.log(count.times)) * Math.pow(count.rarity, POWER);
          if (weight > 0) {
            all.add(new Term(form, weight));
          }
        });
    all.sort(Comparator.comparingDouble((Term t) -> -t.weight()).thenComparing(Term::form));
    return vector(all.subList(0, Math.min(MOST, all.size())));
  }

  private static double rarity(String word, Set<String> names, Words known) {
    if (Character.isDigit(word.charAt(0))) {
      return word.length() < 3 ? 3 : 5;
    }
    double rare = Math.max(0, Math.log(1e6 / (seen(word, known) + 1)) - COMMON);
    return names.contains(word) ? NAME * Math.max(rare, 2) : rare;
  }

  /** How often a word was seen in the background, in the singular and the plural. */
  private static int seen(String word, Words known) {
    boolean plural = word.length() > 3 && word.endsWith("s");
    return known.frequency(word)
        + known.frequency(plural ? word.substring(0, word.length() - 1) : word + "s");
  }

  private static Terms vector(List<Term> kept) {
    double square = 0;
    for (Term term : kept) {
      square += term.weight() * term.weight();
    }
    double length = Math.sqrt(square);
    int[] all = new int[kept.size()];
    int n = 0;
    for (Term term : kept) {
      int hash = (term.form().hashCode() * 0x9E3779B1) >>> (32 - HASH_BITS);
      long step = Math.round(-STEP * StrictMath.log(term.weight() / length));
      all[n++] = (hash << WEIGHT_BITS) | (int) Math.max(0, Math.min(WEIGHTS.length - 1, step));
    }
    Arrays.sort(all);
    int distinct = 0;
    for (int i = 0; i < n; i++) {
      // Of two terms with one hash the heavier stands first.
      if (i == 0 || (all[i] >>> WEIGHT_BITS) != (all[i - 1] >>> WEIGHT_BITS)) {
        all[distinct++] = all[i];
      }
    }
    return new Terms(Arrays.copyOf(all, distinct));
  }

  /** Appends the terms; {@link #read} reads them. */
  void write(DataOutput out) throws IOException {
    out.writeByte(terms.length);
    for (int term : terms) {
      out.writeInt(term);
    }
  }

  static Terms read(DataInput in) throws IOException {
    int[] terms = new int[in.readUnsignedByte()];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = in.readInt();
    }
    return new Terms(terms);
  }

  /** Pairs of the weightiest terms: reports of one happening share some of them. */
  int[] features() {
    long[] byWeight = new long[terms.length];
    for (int i = 0; i < terms.length; i++) {
      long weight = terms[i] & (WEIGHTS.length - 1);
      byWeight[i] = (weight << HASH_BITS) | (terms[i] >>> WEIGHT_BITS);
    }
    Arrays.sort(byWeight);
    int n = Math.min(FEATURE_TERMS, terms.length);
    int[] features = new int[n * (n - 1) / 2];
    int count = 0;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        int x = (int) (byWeight[i] & ((1 << HASH_BITS) - 1)) * 0x9E3779B1;
        int y = (int) (byWeight[k] & ((1 << HASH_BITS) - 1)) * 0x9E3779B1;
        int hash = (x ^ y) * 0x85EBCA6B + (x + y);
        features[count++] = hash ^ (hash >>> 15);
      }
    }
    return features;
  }

  /** What both share: a cosine, 0..1. */
  double alike(Terms other) {
    double shared = 0;
    for (int i = 0, k = 0; i < terms.length && k < other.terms.length; ) {
      int order = (terms[i] >>> WEIGHT_BITS) - (other.terms[k] >>> WEIGHT_BITS);
      if (order == 0) {
        shared +=
            WEIGHTS[terms[i] & (WEIGHTS.length - 1)]
                * (double) WEIGHTS[other.terms[k] & (WEIGHTS.length - 1)];
        i++;
        k++;
      } else if (order < 0) {
        i++;
      } else {
        k++;
      }
    }
    return shared;
  }
}
