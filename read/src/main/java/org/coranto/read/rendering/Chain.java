package org.coranto.read.rendering;

import java.util.Arrays;
import org.coranto.model.GivenUp;

/**
 * The heaviest order-preserving run of links from the units before a seam to the units after it.
 *
 * <p>Sparse chaining: links in order of (from, to), each extends the best run that ends no later on
 * both sides, found in a Fenwick tree; O(m log n) for m links.
 */
final class Chain {
  /** Units of the left side, then of the right, with how much of their weight the run covers. */
  final float leftCovered;

  final float rightCovered;
  final int pairs;
  final int leftUnits;
  final int rightUnits;
  final int strongPairs;
  final int firstLeft;
  final int lastLeft;
  final int firstRight;
  final int lastRight;

  private Chain(float leftCovered, float rightCovered, int[] counts, int[] left, int[] right) {
    this.leftCovered = leftCovered;
    this.rightCovered = rightCovered;
    this.pairs = counts[0];
    this.strongPairs = counts[1];
    this.leftUnits = counts[2];
    this.rightUnits = counts[3];
    this.firstLeft = left[0];
    this.lastLeft = left[1];
    this.firstRight = right[0];
    this.lastRight = right[1];
  }

  /** The run between {@code [from, seam)} and {@code [seam, to)}; {@code pairs} 0 if none. */
  static Chain best(Units units, Links links, int from, int seam, int to) {
    int m = 0;
    for (int u = from; u < seam; u++) {
      GivenUp.check();
      for (int partner : links.to[u]) {
        m += partner >= seam && partner < to ? 1 : 0;
      }
    }
    int[] a = new int[m];
    int[] b = new int[m];
    float[] shared = new float[m];
    float[] alike = new float[m];
    float[] run = new float[m];
    int[] back = new int[m];
    int[] tree = new int[to - seam + 1];
    Arrays.fill(tree, -1);
    int n = 0;
    int last = -1;
    for (int u = from; u < seam; u++) {
      for (int k = 0; k < links.to[u].length; k++) {
        int partner = links.to[u][k];
        if (partner < seam || partner >= to) {
          continue;
        }
        a[n] = u;
        b[n] = partner;
        shared[n] = links.shared[u][k];
        alike[n] = links.alike[u][k];
        back[n] = query(tree, partner - seam, run);
        float near = 1 - 0.03f * (partner - seam) / (to - seam);
        run[n] = shared[n] * alike[n] * near + (back[n] < 0 ? 0 : run[back[n]]);
        update(tree, partner - seam, run, n);
        last = last < 0 || run[n] > run[last] ? n : last;
        n++;
      }
    }
    return traced(units, a, b, shared, alike, back, last);
  }

  private static Chain traced(
      Units units, int[] a, int[] b, float[] shared, float[] alike, int[] back, int last) {
    int n = 0;
    for (int p = last; p >= 0; p = back[p]) {
      n++;
    }
    int[] path = new int[n];
    for (int p = last; p >= 0; p = back[p]) {
      path[--n] = p;
    }
    path = withoutStrays(withoutStrays(path, a, b, alike), b, a, alike);
    if (path.length == 0) {
      return new Chain(0, 0, new int[4], new int[] {-1, -1}, new int[] {-1, -1});
    }
    float left = 0;
    float right = 0;
    float leftUnit = 0;
    float rightUnit = 0;
    int[] counts = new int[4];
    for (int k = 0; k < path.length; k++) {
      int p = path[k];
      int next = k + 1 < path.length ? path[k + 1] : -1;
      leftUnit += shared[p];
      rightUnit += shared[p];
      counts[0]++;
      counts[1] += alike[p] >= 0.35f ? 1 : 0;
      if (next < 0 || a[next] != a[p]) {
        left += Math.min(leftUnit, units.weight[a[p]]);
        leftUnit = 0;
        counts[2]++;
      }
      if (next < 0 || b[next] != b[p]) {
        right += Math.min(rightUnit, units.weight[b[p]]);
        rightUnit = 0;
        counts[3]++;
      }
    }
    int first = path[0];
    int end = path[path.length - 1];
    return new Chain(
        left, right, counts, new int[] {a[first], a[end]}, new int[] {b[first], b[end]});
  }

  /** The path without links of one unit that lie far from the best link of that unit. */
  private static int[] withoutStrays(int[] path, int[] of, int[] to, float[] alike) {
    int[] kept = new int[path.length];
    int n = 0;
    for (int start = 0; start < path.length; ) {
      int end = start;
      int best = start;
      while (end < path.length && of[path[end]] == of[path[start]]) {
        best = alike[path[end]] > alike[path[best]] ? end : best;
        end++;
      }
      for (int k = start; k < end; k++) {
        if (Math.abs(to[path[k]] - to[path[best]]) <= 2) {
          kept[n++] = path[k];
        }
      }
      start = end;
    }
    return Arrays.copyOf(kept, n);
  }

  private static int query(int[] tree, int at, float[] run) {
    int best = -1;
    for (int i = at + 1; i > 0; i -= i & -i) {
      if (tree[i] >= 0 && (best < 0 || run[tree[i]] > run[best])) {
        best = tree[i];
      }
    }
    return best;
  }

  private static void update(int[] tree, int at, float[] run, int n) {
    for (int i = at + 1; i < tree.length; i += i & -i) {
      if (tree[i] < 0 || run[n] > run[tree[i]]) {
        tree[i] = n;
      }
    }
  }
}
