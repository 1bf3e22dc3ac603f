package org.coranto.read.rendering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coranto.model.Span;

/**
 * A text as a list of units (its lines that are not blank, or its sentences), each with the
 * weighted terms it holds. A term is a folded word cut to six letters, a number, or two
 * neighbouring characters of a script that writes no spaces; it weighs more the fewer units hold
 * it. Terms that stand in one unit weigh as much as those that stand in two, because every word of
 * a text that is told twice stands twice. Immutable.
 */
final class Units {
  /** Terms taken from one unit; the rest of a longer unit says nothing new. */
  static final int TERMS_PER_UNIT = 4000;

  private static final int PREFIX = 6;
  private static final int SHORTEST = 3;

  final int size;
  final Span[] spans;
  final int[][] terms;
  final float[] termWeight;
  final float[] weight;
  final boolean[] marksOnly;

  private Units(List<Span> spans, List<int[]> terms, int vocabulary, boolean[] marksOnly) {
    this.size = spans.size();
    this.spans = spans.toArray(new Span[0]);
    this.terms = terms.toArray(new int[0][]);
    this.marksOnly = marksOnly;
    int[] held = new int[vocabulary];
    for (int[] of : this.terms) {
      for (int term : of) {
        held[term]++;
      }
    }
    this.termWeight = new float[vocabulary];
    for (int t = 0; t < vocabulary; t++) {
      termWeight[t] = (float) Math.log((double) size / Math.max(1, held[t] - 1));
    }
    this.weight = new float[size];
    for (int u = 0; u < size; u++) {
      for (int term : this.terms[u]) {
        weight[u] += termWeight[term];
      }
    }
  }

  /** The units that {@code spans} cut out of {@code text}. */
  static Units of(CharSequence text, List<Span> spans) {
    Map<String, Integer> vocabulary = new HashMap<>();
    List<int[]> terms = new ArrayList<>(spans.size());
    boolean[] marksOnly = new boolean[spans.size()];
    for (int u = 0; u < spans.size(); u++) {
      marksOnly[u] = noLetterOrDigit(text, spans.get(u));
      terms.add(termsOf(text, spans.get(u), vocabulary));
    }
    return new Units(spans, terms, vocabulary.size(), marksOnly);
  }

  private static boolean noLetterOrDigit(CharSequence text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int[] termsOf(CharSequence text, Span span, Map<String, Integer> vocabulary) {
    int[] found = new int[16];
    int n = 0;
    StringBuilder word = new StringBuilder(PREFIX);
    char before = 0;
    boolean digits = false;
    for (int i = span.start(); i <= span.end() && n < TERMS_PER_UNIT; i++) {
      char c = i < span.end() ? text.charAt(i) : ' ';
      boolean dense = Folding.isDense(c);
      boolean digit = Character.isDigit(c);
      boolean inWord = Folding.isWordPart(c) && !dense;
      if (word.length() > 0 && (!inWord || digit != digits)) {
        if (digits || word.length() >= SHORTEST) {
          found = n == found.length ? Arrays.copyOf(found, 2 * n) : found;
          found[n++] = id(word.toString(), vocabulary);
        }
        word.setLength(0);
      }
      if (dense) {
        if (Folding.isDense(before)) {
          found = n == found.length ? Arrays.copyOf(found, 2 * n) : found;
          found[n++] = id("" + before + c, vocabulary);
        }
      } else if (inWord && (digit || word.length() < PREFIX)) {
        digits = digit;
        if (word.length() < 4 * PREFIX) {
          Folding.append(word, c);
        }
      }
      before = c;
    }
    return distinct(found, n);
  }

  private static int id(String term, Map<String, Integer> vocabulary) {
    Integer known = vocabulary.putIfAbsent(term, vocabulary.size());
    return known != null ? known : vocabulary.size() - 1;
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
