package org.coranto.read.rendering;

import java.util.Arrays;
import org.coranto.model.GivenUp;

/**
 * Which later units say what a unit says. For each unit the few later ones that share most of its
 * weight are kept.
 *
 * <p>A term is followed to its next {@link #REACH} units only, so that the cost is the number of
 * terms times a constant, however often a text repeats itself.
 */
final class Links {
  /** How many later units of a term are looked at. */
  static final int REACH = 16;

  /** Partners kept for a unit. */
  static final int KEPT = 8;

  private static final float WEAKEST = 0.12f;
  private static final float BESIDE_BEST = 0.4f;

  /** Partners whose likeness differs by less are ranked by nearness. */
  private static final float NEAR_TIE = 1e-4f;

  /** Partners of each unit in ascending order. */
  final int[][] to;

  /** The weight of what unit and partner share. */
  final float[][] shared;

  /** How much alike they are, 0..1. */
  final float[][] alike;

  /** The nearest partner that is about as good as the best, or -1. */
  final int[] nearest;

  private Links(int size) {
    to = new int[size][];
    shared = new float[size][];
    alike = new float[size][];
    nearest = new int[size];
  }

  static Links of(Units units) {
    Links links = new Links(units.size);
    int[][] holders = holders(units);
    int[] seen = new int[holders.length];
    float[] sum = new float[units.size];
    int[] touched = new int[units.size];
    for (int u = 0; u < units.size; u++) {
      GivenUp.check();
      int n = 0;
      for (int term : units.terms[u]) {
        int[] at = holders[term];
        int next = ++seen[term];
        for (int k = next; k < at.length && k < next + REACH; k++) {
          if (sum[at[k]] == 0) {
            touched[n++] = at[k];
          }
          sum[at[k]] += units.termWeight[term] + 1e-6f;
        }
      }
      links.keep(units, u, touched, n, sum);
    }
    return links;
  }

  private static int[][] holders(Units units) {
    int[] count = new int[units.termWeight.length];
    for (int[] terms : units.terms) {
      for (int term : terms) {
        count[term]++;
      }
    }
    int[][] holders = new int[count.length][];
    for (int t = 0; t < count.length; t++) {
      holders[t] = new int[count[t]];
    }
    Arrays.fill(count, 0);
    for (int u = 0; u < units.size; u++) {
      GivenUp.check();
      for (int term : units.terms[u]) {
        holders[term][count[term]++] = u;
      }
    }
    return holders;
  }

  private void keep(Units units, int u, int[] touched, int n, float[] sum) {
    Arrays.sort(touched, 0, n);
    int[] best = new int[Math.min(n, KEPT)];
    float[] like = new float[best.length];
    int kept = 0;
    for (int k = 0; k < n; k++) {
      float a = likeness(sum[touched[k]], units.weight[u], units.weight[touched[k]]);
      int at = kept;
      while (at > 0 && like[at - 1] < a - NEAR_TIE) {
        at--;
      }
      if (a < WEAKEST || at >= best.length) {
        continue;
      }
      kept = Math.min(kept + 1, best.length);
      System.arraycopy(best, at, best, at + 1, kept - at - 1);
      System.arraycopy(like, at, like, at + 1, kept - at - 1);
      best[at] = touched[k];
      like[at] = a;
    }
    while (kept > 0 && like[kept - 1] < BESIDE_BEST * like[0]) {
      kept--;
    }
    nearest[u] = -1;
    for (int k = 0; k < kept; k++) {
      if (like[k] >= 0.75f * like[0] && (nearest[u] < 0 || best[k] < nearest[u])) {
        nearest[u] = best[k];
      }
    }
    int[] partners = Arrays.copyOf(best, kept);
    Arrays.sort(partners);
    to[u] = partners;
    shared[u] = new float[kept];
    alike[u] = new float[kept];
    for (int k = 0; k < kept; k++) {
      shared[u][k] = sum[partners[k]];
      alike[u][k] = likeness(sum[partners[k]], units.weight[u], units.weight[partners[k]]);
    }
    for (int k = 0; k < n; k++) {
      sum[touched[k]] = 0;
    }
  }

  /** Half the cosine, half the share of the lighter unit: a unit that was cut in two still fits. */
  static float likeness(float shared, float a, float b) {
    float lighter = Math.min(a, b);
    if (lighter <= 0) {
      return 0;
    }
    return (float) (0.5 * shared / Math.sqrt((double) a * b) + 0.5 * shared / lighter);
  }
}
