package org.coranto.relate.divergence;

import java.util.Arrays;
import org.coranto.model.Pos;

/**
 * Which word of one side answers which of the other. Content words are paired best first (likeness,
 * like neighbours, place in the sentence), then function words beside paired words. O(n m log(n m))
 * for at most {@link Words#MOST} words a side. Immutable.
 */
final class Alignment {
  private static final double LEAST = 0.5;
  private static final double SLOT = 0.9;

  final Words a;
  final Words b;
  private final int[] toB;
  private final int[] toA;
  private final double[] like;
  private final int[] slotB;

  Alignment(Words a, Words b, Likeness likeness) {
    this.a = a;
    this.b = b;
    this.toB = new int[a.size()];
    this.toA = new int[b.size()];
    this.like = new double[a.size()];
    Arrays.fill(toB, -1);
    Arrays.fill(toA, -1);
    pairContent(likeness);
    pairFunction();
    this.slotB = slots();
  }

  /**
   * The word of b that stands in the place of word {@code i} of a: its answer, else the one
   * unanswered content word of the same kind between answering neighbours; -1 if there is none.
   */
  int slot(int i) {
    return toB[i] >= 0 ? toB[i] : slotB[i];
  }

  /** The word of a in whose place word {@code j} of b stands, or -1. */
  int slotA(int j) {
    if (toA[j] >= 0) {
      return toA[j];
    }
    for (int i = 0; i < slotB.length; i++) {
      if (slotB[i] == j) {
        return i;
      }
    }
    return -1;
  }

  private int[] slots() {
    int[] slots = new int[a.size()];
    Arrays.fill(slots, -1);
    boolean[] taken = new boolean[b.size()];
    for (int i = 0; i < a.size(); i++) {
      int best = -1;
      double most = SLOT;
      for (int j = 0; j < b.size() && toB[i] < 0 && a.content(i); j++) {
        boolean open = toA[j] < 0 && !taken[j] && b.content(j);
        boolean kind = a.pos(i) == b.pos(j) || (verbal(a, i) && verbal(b, j));
        double fits = open && kind ? fit(i, i + 1, j, j + 1) - 1.5 * apart(i, j) : 0;
        if (fits > most) {
          most = fits;
          best = j;
        }
      }
      if (best >= 0) {
        slots[i] = best;
        taken[best] = true;
      }
    }
    return slots;
  }

  private static boolean verbal(Words words, int i) {
    return words.pos(i) == Pos.VERB || words.key(i).endsWith("ed");
  }

  /** The word of b that answers word {@code i} of a, or -1. */
  int toB(int i) {
    return toB[i];
  }

  /** The word of a that answers word {@code j} of b, or -1. */
  int toA(int j) {
    return toA[j];
  }

  /** How much alike word {@code i} of a and its answer are. */
  double like(int i) {
    return like[i];
  }

  /**
   * How well the surroundings of an unpaired word of each side fit: 0 when their neighbours answer
   * other places, up to 2 when both neighbours answer each other.
   */
  double fit(int i, int iEnd, int j, int jEnd) {
    return near(i, -1, j, -1) + near(iEnd - 1, 1, jEnd - 1, 1);
  }

  private double near(int i, int stepA, int j, int stepB) {
    int seen = 0;
    for (int k = i + stepA; k >= 0 && k < a.size() && seen < 6; k += stepA, seen++) {
      if (toB[k] >= 0) {
        int distance = (toB[k] - j) * stepB;
        return distance > 0 && distance <= 5 ? 1 - 0.1 * (seen + distance - 1) : 0;
      }
    }
    int toEdgeA = stepA < 0 ? i : a.size() - 1 - i;
    int toEdgeB = stepB < 0 ? j : b.size() - 1 - j;
    return toEdgeA <= 2 && toEdgeB <= 2 ? 0.8 : 0;
  }

  /** Difference of the relative places of two words, 0..1. */
  double apart(int i, int j) {
    return Math.abs((i + 0.5) / a.size() - (j + 0.5) / b.size());
  }

  private void pairContent(Likeness likeness) {
    int n = 0;
    long[] order = new long[a.size() * 4 + 16];
    double[] value = new double[order.length];
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        if (!a.content(i) || !b.content(j)) {
          continue;
        }
        double alike = likeness.of(a, i, b, j);
        if (alike < LEAST) {
          continue;
        }
        if (n == order.length) {
          order = Arrays.copyOf(order, 2 * n);
          value = Arrays.copyOf(value, 2 * n);
        }
        order[n] = ((long) i << 32) | j;
        value[n++] = alike + 0.15 * neighbours(i, j) - 0.4 * apart(i, j);
      }
    }
    Integer[] rank = new Integer[n];
    for (int k = 0; k < n; k++) {
      rank[k] = k;
    }
    double[] by = value;
    Arrays.sort(rank, (x, y) -> Double.compare(by[y], by[x]));
    for (int k : rank) {
      int i = (int) (order[k] >> 32);
      int j = (int) order[k];
      if (toB[i] < 0 && toA[j] < 0) {
        toB[i] = j;
        toA[j] = i;
        like[i] = likeness.of(a, i, b, j);
      }
    }
  }

  private int neighbours(int i, int j) {
    int same = 0;
    for (int d = 1; d <= 2; d++) {
      if (i >= d && j >= d && a.key(i - d).equals(b.key(j - d))) {
        same++;
      }
      if (i + d < a.size() && j + d < b.size() && a.key(i + d).equals(b.key(j + d))) {
        same++;
      }
    }
    return same;
  }

  private void pairFunction() {
    for (int reach = 1; reach <= 6; reach++) {
      for (int i = 0; i < a.size(); i++) {
        if (toB[i] >= 0 || a.content(i)) {
          continue;
        }
        int from = anchor(i, -1, reach);
        int to = anchor(i, 1, reach);
        int j = from >= 0 ? same(i, from + 1, Math.min(b.size(), from + 1 + reach)) : -1;
        if (j < 0 && to >= 0) {
          j = same(i, Math.max(0, to - reach), to);
        }
        if (j >= 0) {
          toB[i] = j;
          toA[j] = i;
          like[i] = 1;
        }
      }
    }
  }

  private int anchor(int i, int step, int reach) {
    for (int k = i + step, d = 0; k >= 0 && k < a.size() && d < reach; k += step, d++) {
      if (toB[k] >= 0) {
        return toB[k];
      }
    }
    if (i < reach && step < 0) {
      return -1;
    }
    return -1;
  }

  private int same(int i, int from, int to) {
    for (int j = from; j < to; j++) {
      if (toA[j] < 0 && a.key(i).equals(b.key(j))) {
        return j;
      }
    }
    return -1;
  }
}
