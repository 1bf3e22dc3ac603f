package org.coranto.relate.rendering;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The best stretch in which two texts use the same rare words in the same order.
 *
 * <p>Idea: local alignment, as for sequences. Every place where both hold the same rare word is a
 * point; a chain of points that go forward in both texts gains the weights of its words and loses
 * {@link #LOSS} of the weight of every rare word it steps over on either side. Two renderings of
 * one text gain nearly everywhere, also when one is cut; two reports of one happening share words,
 * but scattered. Cost: points times the logarithm of the words; a word that would make more than
 * {@link #OFTEN} points makes none, so the points are bounded by the words.
 *
 * @param score gained weight, 0 or more
 * @param share score by the weight of the lighter text, 0..1: how much of it the stretch explains
 * @param a first word in the one text
 * @param aEnd end of the stretch there
 * @param b first word in the other
 * @param bEnd end of the stretch there
 */
record SharedRun(double score, double share, int a, int aEnd, int b, int bEnd) {
  private static final double LOSS = 0.15;
  private static final int OFTEN = 64;
  private static final SharedRun NONE = new SharedRun(0, 0, 0, 0, 0, 0);

  /** The best stretch of two texts; an empty one when they share no rare word. */
  static SharedRun of(SketchWords a, SketchWords b) {
    return new Search(a, b).best();
  }

  /** One search. */
  private static final class Search {
    private final SketchWords a;
    private final SketchWords b;
    private final double[] weightA;
    private final double[] weightB;
    private int[] pointA = new int[64];
    private int[] pointB = new int[64];
    private int points;

    Search(SketchWords a, SketchWords b) {
      this.a = a;
      this.b = b;
      this.weightA = sums(a);
      this.weightB = sums(b);
      findPoints();
    }

    private static double[] sums(SketchWords text) {
      double[] sums = new double[text.size() + 1];
      for (int i = 0; i < text.size(); i++) {
        sums[i + 1] = sums[i] + text.weight(i);
      }
      return sums;
    }

    private void findPoints() {
      Map<Integer, int[]> inB = places(b);
      Map<Integer, int[]> inA = places(a);
      for (int i = 0; i < a.size(); i++) {
        int[] theirs = a.weight(i) == 0 ? null : inB.get(a.word(i));
        int[] own = theirs == null ? null : inA.get(a.word(i));
        if (theirs != null && own != null && (long) theirs[0] * own[0] <= OFTEN) {
          // Later places first, so that one word of a is never taken twice.
          for (int k = theirs[0]; k > 0; k--) {
            point(i, theirs[k]);
          }
        }
      }
    }

    /** How often each rare word stands, and where: its first places. */
    private static Map<Integer, int[]> places(SketchWords text) {
      Map<Integer, int[]> places = new HashMap<>();
      for (int j = 0; j < text.size(); j++) {
        if (text.weight(j) > 0) {
          int[] known = places.computeIfAbsent(text.word(j), w -> new int[3]);
          int n = ++known[0];
          if (n <= OFTEN) {
            if (n == known.length) {
              known = Arrays.copyOf(known, 2 * n);
              places.put(text.word(j), known);
            }
            known[n] = j;
          }
        }
      }
      return places;
    }

    private void point(int i, int j) {
      if (points == pointA.length) {
        pointA = Arrays.copyOf(pointA, 2 * points);
        pointB = Arrays.copyOf(pointB, 2 * points);
      }
      pointA[points] = i;
      pointB[points++] = j;
    }

    SharedRun best() {
      if (points == 0) {
        return NONE;
      }
      double[] value = new double[points];
      double[] carried = new double[points];
      int[] first = new int[points];
      // A tree of maxima over the places of b, of the chains that end before each place.
      int[] tree = new int[b.size() + 2];
      Arrays.fill(tree, -1);
      int best = 0;
      for (int p = 0; p < points; p++) {
        int i = pointA[p];
        int j = pointB[p];
        int before = -1;
        for (int k = j; k > 0; k -= k & -k) {
          if (tree[k] >= 0 && (before < 0 || carried[tree[k]] > carried[before])) {
            before = tree[k];
          }
        }
        double gained = before < 0 ? 0 : carried[before] - LOSS * (weightA[i] + weightB[j]);
        first[p] = gained > 0 ? first[before] : p;
        value[p] = Math.max(0, gained) + a.weight(i);
        carried[p] = value[p] + LOSS * (weightA[i + 1] + weightB[j + 1]);
        for (int k = j + 1; k < tree.length; k += k & -k) {
          if (tree[k] < 0 || carried[tree[k]] < carried[p]) {
            tree[k] = p;
          }
        }
        if (value[p] > value[best]) {
          best = p;
        }
      }
      double lighter = Math.min(weightA[a.size()], weightB[b.size()]);
      return new SharedRun(
          value[best],
          value[best] / lighter,
          pointA[first[best]],
          pointA[best] + 1,
          pointB[first[best]],
          pointB[best] + 1);
    }
  }
}
