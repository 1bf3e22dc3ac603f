package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.coranto.knowledge.NearWords;
import org.coranto.model.Tokens;

/**
 * Which word of one side stands for which of the other: greedy one-to-one matching, the likest
 * pairs first and of equals those nearest in place. Word order is free. Cost: words of one side
 * times words of the other; a sentence is bounded by the language layer.
 */
final class WordAlignment {
  /** Least likeness of a pair, 0..1. */
  private static final float LEAST = 0.7f;

  private final int aFrom;
  private final int bFrom;
  private final int[] ofA;
  private final int[] ofB;

  private WordAlignment(int aFrom, int bFrom, int[] ofA, int[] ofB) {
    this.aFrom = aFrom;
    this.bFrom = bFrom;
    this.ofA = ofA;
    this.ofB = ofB;
  }

  private record Candidate(int a, int b, float likeness, float distance) {}

  static WordAlignment of(Tokens tokens, Pair.Side a, Pair.Side b, Senses senses) {
    List<Candidate> candidates = new ArrayList<>();
    float aLength = Math.max(1, a.to() - a.from());
    float bLength = Math.max(1, b.to() - b.from());
    for (int i = a.from(); i < a.to(); i++) {
      for (int j = b.from(); j < b.to(); j++) {
        float likeness = likeness(tokens, i, j, senses);
        if (likeness >= LEAST) {
          float distance = Math.abs((i - a.from()) / aLength - (j - b.from()) / bLength);
          candidates.add(new Candidate(i, j, likeness, distance));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> c.distance() - 2 * c.likeness())
            .thenComparingInt(Candidate::a)
            .thenComparingInt(Candidate::b));
    int[] ofA = filled(a.to() - a.from());
    int[] ofB = filled(b.to() - b.from());
    for (Candidate c : candidates) {
      if (ofA[c.a() - a.from()] < 0 && ofB[c.b() - b.from()] < 0) {
        ofA[c.a() - a.from()] = c.b();
        ofB[c.b() - b.from()] = c.a();
      }
    }
    return new WordAlignment(a.from(), b.from(), ofA, ofB);
  }

  private static int[] filled(int length) {
    int[] row = new int[length];
    java.util.Arrays.fill(row, -1);
    return row;
  }

  private static float likeness(Tokens tokens, int i, int j, Senses senses) {
    String a = tokens.folded(i);
    String b = tokens.folded(j);
    if (a.equals(b)) {
      return tokens.isMark(i) ? 0.7f : 1;
    }
    if (tokens.isMark(i) || tokens.isMark(j)) {
      return 0;
    }
    String stemA = Stems.of(a);
    String stemB = Stems.of(b);
    if (stemA.equals(stemB)) {
      return 0.95f;
    }
    if (hasDigit(a) || hasDigit(b)) {
      return 0;
    }
    if (senses.opposite(a, b)) {
      return 0;
    }
    if (senses.same(a, b)) {
      return 0.85f;
    }
    int shorter = Math.min(a.length(), b.length());
    if (shorter >= 6 && a.startsWith(b.substring(0, 6))) {
      return 0.85f;
    }
    if (shorter >= 5 && (NearWords.atDistanceOne(a, b) || NearWords.atDistanceOne(stemA, stemB))) {
      return 0.8f;
    }
    return 0;
  }

  static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The token of the later side that stands for token {@code a} of the earlier, or −1. */
  int ofA(int a) {
    return ofA[a - aFrom];
  }

  /** The token of the earlier side that stands for token {@code b} of the later, or −1. */
  int ofB(int b) {
    return ofB[b - bFrom];
  }

  /** Where on the later side token {@code a}'s counterpart would stand, from its neighbours. */
  int expectedOfA(int a) {
    for (int step = 0; step < ofA.length; step++) {
      int left = a - aFrom - step;
      int right = a - aFrom + step;
      if (left >= 0 && ofA[left] >= 0) {
        return ofA[left] + step;
      }
      if (right < ofA.length && ofA[right] >= 0) {
        return ofA[right] - step;
      }
    }
    return bFrom;
  }
}
