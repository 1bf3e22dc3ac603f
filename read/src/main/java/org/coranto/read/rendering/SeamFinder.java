package org.coranto.read.rendering;

import java.util.Arrays;
import org.coranto.model.GivenUp;

/**
 * Finds where the rendering that begins at a unit ends and is told again.
 *
 * <p>Idea: if units {@code [from, s)} are told again from {@code s} on, their partners lie at a
 * nearly constant distance, about {@code s - from}. The few commonest distances are tried; near
 * each, every seam is judged by the heaviest order-preserving chain of links over it, as the share
 * of both sides' weight that it covers. Cost: the links of the rendering times the number of seams
 * tried, at most {@link #TRIED}.
 */
final class SeamFinder {
  /** Most seams tried for one rendering. */
  static final int TRIED = 240;

  private final Units units;
  private final Links links;
  private final float[] before;
  private final SeamEdge edges;

  SeamFinder(CharSequence text, Units units, Links links) {
    this.units = units;
    this.links = links;
    this.edges = new SeamEdge(text, units);
    this.before = new float[units.size + 1];
    for (int u = 0; u < units.size; u++) {
      before[u + 1] = before[u] + units.weight[u];
    }
  }

  /** The seam that best parts units {@code [from, to)} into two tellings, or -1 if they are one. */
  int in(int from, int to) {
    int best = -1;
    double most = 0;
    for (int seam : candidates(from, to)) {
      GivenUp.check();
      Chain chain = chain(from, seam, to);
      double value = value(chain, from, to);
      if (value > most + 1e-9) {
        most = value;
        best = seam;
      }
    }
    if (best < 0) {
      return -1;
    }
    Chain chain = chain(from, best, to);
    int edge = edges.place(chain, from, to);
    return convinces(chain, from, edge, to) ? edge : -1;
  }

  private Chain chain(int from, int seam, int to) {
    return Chain.best(units, links, from, seam, Math.min(to, seam + 2 * (seam - from) + 8));
  }

  private double value(Chain chain, int from, int to) {
    if (chain.pairs == 0) {
      return 0;
    }
    double all = before[chain.lastRight + 1] - before[from];
    double covered = chain.leftCovered + chain.rightCovered;
    return all <= 0 ? 0 : covered / all * Math.cbrt(covered / (before[to] - before[from]));
  }

  /**
   * Whether the chain is two tellings and no refrain, list or second report on the same subject.
   * The limits were set on machine translations of news (two of one article, one alone, two
   * articles).
   */
  private boolean convinces(Chain chain, int from, int seam, int to) {
    int told = Math.min(chain.leftUnits, chain.rightUnits);
    if (chain.strongPairs < 2
        || told < 2
        || chain.firstLeft - from > Math.max(1, (seam - from) * 0.35)) {
      return false;
    }
    double left = before[chain.lastLeft + 1] - before[chain.firstLeft];
    double right = before[chain.lastRight + 1] - before[chain.firstRight];
    double denseLeft = chain.leftCovered / Math.max(1e-6, left);
    double denseRight = chain.rightCovered / Math.max(1e-6, right);
    double dense = Math.sqrt(denseLeft * denseRight);
    double wideLeft = left / Math.max(1e-6, before[seam] - before[from]);
    double wideRight = right / Math.max(1e-6, before[to] - before[seam]);
    double wide = Math.max(wideLeft, wideRight);
    boolean few = told < 5;
    if (Math.min(denseLeft, denseRight) < 0.2
        || (few && told < 0.7 * Math.min(seam - from, to - seam))) {
      return false;
    }
    if (told == 2) {
      return dense >= 0.6 && wideRight >= 0.9 && wideLeft >= 0.2;
    }
    if (wideRight < 0.6) {
      return dense >= 0.5 && told >= 4 && wideLeft >= 0.7;
    }
    double least = few ? 0.46 : told < 12 ? 0.42 : 0.36;
    return wide >= (few ? 0.8 : 0.7) && dense >= least;
  }

  /** Seams near the commonest distances of links, ascending. */
  private int[] candidates(int from, int to) {
    int room = to - from;
    if (room <= TRIED) {
      int[] all = new int[Math.max(0, room - 1)];
      for (int k = 0; k < all.length; k++) {
        all[k] = from + 1 + k;
      }
      return all;
    }
    float[] votes = new float[room + 1];
    for (int u = from; u < to; u++) {
      GivenUp.check();
      if (links.nearest[u] >= 0 && links.nearest[u] < to) {
        votes[links.nearest[u] - u] += links.shared[u][indexOf(u)];
      }
    }
    boolean[] take = new boolean[room];
    for (int peak = 0; peak < 3; peak++) {
      int at = heaviest(votes);
      if (at < 0) {
        break;
      }
      int wide = Math.min(TRIED / 6, 4 + at / 10);
      for (int d = Math.max(1, at - wide); d <= Math.min(room - 1, at + wide); d++) {
        take[d] = true;
      }
      Arrays.fill(votes, Math.max(0, at - wide), Math.min(votes.length, at + wide + 1), 0);
    }
    int n = 0;
    int[] seams = new int[room];
    for (int d = 1; d < room; d++) {
      if (take[d]) {
        seams[n++] = from + d;
      }
    }
    return Arrays.copyOf(seams, n);
  }

  private int indexOf(int u) {
    return Arrays.binarySearch(links.to[u], links.nearest[u]);
  }

  /** The distance around which most votes lie, or -1. */
  private static int heaviest(float[] votes) {
    int best = -1;
    double most = 0;
    double sum = 0;
    int low = 0;
    int high = 0;
    for (int d = 1; d < votes.length; d++) {
      int wide = 1 + d / 25;
      while (high < votes.length && high <= d + wide) {
        sum += votes[high++];
      }
      while (low < d - wide) {
        sum -= votes[low++];
      }
      if (sum > most + 1e-3) {
        most = sum;
        best = d;
      }
    }
    return best;
  }
}
