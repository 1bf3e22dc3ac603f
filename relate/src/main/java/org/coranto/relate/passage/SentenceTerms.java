package org.coranto.relate.passage;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coranto.model.AnalysedText;
import org.coranto.model.GivenUp;
import org.coranto.model.Sentence;
import org.coranto.model.SortedBags;
import org.coranto.model.Tokens;

/**
 * The weighted terms of each sentence: words folded to six letters without accents, and numbers. A
 * term weighs more the fewer sentences hold it. Immutable.
 */
final class SentenceTerms {
  private static final int PREFIX = 6;

  private final int[][] terms;
  private final float[] termWeight;
  private final float[] weight;

  SentenceTerms(AnalysedText text) {
    List<Sentence> sentences = text.sentences();
    Map<String, Integer> vocabulary = new HashMap<>();
    this.terms = new int[sentences.size()][];
    for (int s = 0; s < terms.length; s++) {
      GivenUp.check();
      terms[s] = termsOf(text.tokens(), sentences.get(s), vocabulary);
    }
    int[] held = new int[vocabulary.size()];
    for (int[] of : terms) {
      for (int term : of) {
        held[term]++;
      }
    }
    this.termWeight = new float[held.length];
    double pairs = pairs(sentences);
    for (int t = 0; t < held.length; t++) {
      double others = Math.max(1, held[t] / pairs - 1);
      termWeight[t] = (float) Math.log(Math.max(1, terms.length / pairs) / others);
    }
    this.weight = new float[terms.length];
    for (int s = 0; s < terms.length; s++) {
      weight[s] = weightOf(terms[s]);
    }
  }

  /** How many times two renderings the text holds: what all of them hold is not common for that. */
  private static double pairs(List<Sentence> sentences) {
    int last = 0;
    for (Sentence sentence : sentences) {
      last = Math.max(last, sentence.rendering());
    }
    return Math.max(1, (last + 1) / 2.0);
  }

  /** What {@code n} sentences from {@code a} and {@code m} from {@code b} share: a cosine, 0..1. */
  double alike(int a, int n, int b, int m) {
    int[] x = joined(a, n);
    int[] y = joined(b, m);
    double product =
        (n == 1 ? weight[a] : weightOf(x)) * (double) (m == 1 ? weight[b] : weightOf(y));
    if (product <= 0) {
      return 0;
    }
    float shared = SortedBags.common(x, y, termWeight);
    return shared / Math.sqrt(product);
  }

  /**
   * The share, by weight, of what {@code sentence} says that {@code m} sentences from {@code b} say
   * and {@code n} sentences from {@code a} do not, 0..1; 0 for less than two terms.
   */
  double adds(int sentence, int a, int n, int b, int m) {
    int[] own = joined(a, n);
    int[] other = joined(b, m);
    double shared = 0;
    int found = 0;
    for (int term : terms[sentence]) {
      if (Arrays.binarySearch(other, term) >= 0 && Arrays.binarySearch(own, term) < 0) {
        shared += termWeight[term];
        found++;
      }
    }
    return found < 2 || weight[sentence] <= 0 ? 0 : shared / weight[sentence];
  }

  private int[] joined(int sentence, int count) {
    int[] all = terms[sentence];
    for (int k = 1; k < count; k++) {
      int[] more = terms[sentence + k];
      int size = all.length;
      all = Arrays.copyOf(all, size + more.length);
      System.arraycopy(more, 0, all, size, more.length);
    }
    return count == 1 ? all : distinct(all, all.length);
  }

  private float weightOf(int[] of) {
    float sum = 0;
    for (int term : of) {
      sum += termWeight[term];
    }
    return sum;
  }

  private static int[] termsOf(Tokens tokens, Sentence sentence, Map<String, Integer> vocabulary) {
    int[] found = new int[sentence.to() - sentence.from()];
    int n = 0;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      String word = tokens.folded(i);
      if (tokens.isMark(i) || (word.length() < 3 && !Character.isDigit(word.charAt(0)))) {
        continue;
      }
      word = withoutAccents(word);
      String term = word.length() > PREFIX ? word.substring(0, PREFIX) : word;
      found[n++] = vocabulary.computeIfAbsent(term, t -> vocabulary.size());
    }
    return distinct(found, n);
  }

  private static String withoutAccents(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
      }
    }
    return word;
  }

  private static int[] distinct(int[] found, int n) {
    Arrays.sort(found, 0, n);
    int kept = 0;
    for (int i = 0; i < n; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[kept++] = found[i];
      }
    }
    return Arrays.copyOf(found, kept);
  }
}
