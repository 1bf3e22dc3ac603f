package org.coranto.relate.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.coranto.model.GivenUp;

/**
 * Aligns two runs of sentences.
 *
 * <p>Dynamic programming over the moves 1-1, 1-0, 0-1, 1-2, 2-1, in a band around the diagonal
 * whose width bounds the table at {@link #CELLS}; then sentences left over on both sides that are
 * alike are paired wherever they stand, so that a moved paragraph is found.
 */
final class SentenceAligner {
  /** Most cells of the table. */
  static final int CELLS = 4_000_000;

  private static final int[][] MOVES = {{1, 1}, {1, 0}, {0, 1}, {1, 2}, {2, 1}};
  private static final double GAP = -0.05;
  private static final double UNLIKE = 0.3;
  private static final double JOINED = 0.25;
  private static final double MOVED = 0.45;

  /** Sentences {@code [a, aEnd)} of one run aligned with {@code [b, bEnd)} of the other. */
  record Bead(int a, int aEnd, int b, int bEnd, double score) {}

  private final SentenceTerms terms;

  SentenceAligner(SentenceTerms terms) {
    this.terms = terms;
  }

  /** The beads between sentences {@code [a, aEnd)} and {@code [b, bEnd)}, in order of a, then b. */
  List<Bead> align(int a, int aEnd, int b, int bEnd) {
    List<Bead> beads = inOrder(a, aEnd, b, bEnd);
    addMoved(beads, a, aEnd, b, bEnd);
    beads.sort(Comparator.comparingInt(Bead::a).thenComparingInt(Bead::b));
    return beads;
  }

  private List<Bead> inOrder(int a, int aEnd, int b, int bEnd) {
    int rows = aEnd - a;
    int columns = bEnd - b;
    if (rows == 0 || columns == 0) {
      return new ArrayList<>();
    }
    int half = Math.min(columns, Math.max(8, CELLS / (rows + 1) / 2));
    int width = 2 * half + 1;
    double[][] recent = new double[3][width];
    byte[][] move = new byte[rows + 1][width];
    for (int r = 0; r <= rows; r++) {
      GivenUp.check();
      double[] here = recent[r % 3];
      int low = low(r, rows, columns, half);
      for (int k = 0; k < width; k++) {
        int c = low + k;
        here[k] = Double.NEGATIVE_INFINITY;
        move[r][k] = -1;
        if (c < 0 || c > columns) {
          continue;
        }
        if (r == 0 && c == 0) {
          here[k] = 0;
          continue;
        }
        for (byte v = 0; v < MOVES.length; v++) {
          int n = MOVES[v][0];
          int m = MOVES[v][1];
          if (r < n || c < m) {
            continue;
          }
          int back = c - m - low(r - n, rows, columns, half);
          if (back < 0 || back >= width) {
            continue;
          }
          double before = recent[(r - n) % 3][back];
          if (before == Double.NEGATIVE_INFINITY) {
            continue;
          }
          double value = before + gain(a + r - n, n, b + c - m, m);
          if (value > here[k]) {
            here[k] = value;
            move[r][k] = v;
          }
        }
      }
    }
    return traced(move, a, b, rows, columns, half);
  }

  private static int low(int row, int rows, int columns, int half) {
    return (int) ((long) row * columns / rows) - half;
  }

  private double gain(int a, int n, int b, int m) {
    if (n == 0 || m == 0) {
      return GAP;
    }
    double alike = terms.alike(a, n, b, m);
    return (alike - UNLIKE) * (n + m) / 2 - JOINED * (n + m - 2);
  }

  private List<Bead> traced(byte[][] move, int a, int b, int rows, int columns, int half) {
    List<Bead> beads = new ArrayList<>();
    int r = rows;
    int c = columns;
    while (r > 0 || c > 0) {
      int v = move[r][c - low(r, rows, columns, half)];
      if (v < 0) {
        break;
      }
      int n = MOVES[v][0];
      int m = MOVES[v][1];
      r -= n;
      c -= m;
      if (n > 0 && m > 0) {
        double score = terms.alike(a + r, n, b + c, m);
        beads.add(new Bead(a + r, a + r + n, b + c, b + c + m, Math.min(1, score)));
      }
    }
    return beads;
  }

  /** Pairs sentences that no bead holds, best first, each once; both sides are capped. */
  private void addMoved(List<Bead> beads, int a, int aEnd, int b, int bEnd) {
    int[] left = free(beads, a, aEnd, true);
    int[] right = free(beads, b, bEnd, false);
    if ((long) left.length * right.length > CELLS) {
      return;
    }
    List<Bead> moved = new ArrayList<>();
    for (int x : left) {
      for (int y : right) {
        double alike = terms.alike(x, 1, y, 1);
        if (alike >= MOVED) {
          moved.add(new Bead(x, x + 1, y, y + 1, Math.min(1, alike)));
        }
      }
    }
    moved.sort(
        Comparator.comparingDouble((Bead bead) -> -bead.score())
            .thenComparingInt(Bead::a)
            .thenComparingInt(Bead::b));
    boolean[] usedA = new boolean[aEnd - a];
    boolean[] usedB = new boolean[bEnd - b];
    for (Bead bead : moved) {
      if (!usedA[bead.a() - a] && !usedB[bead.b() - b]) {
        usedA[bead.a() - a] = true;
        usedB[bead.b() - b] = true;
        beads.add(bead);
      }
    }
  }

  private static int[] free(List<Bead> beads, int from, int to, boolean first) {
    boolean[] held = new boolean[to - from];
    for (Bead bead : beads) {
      int start = first ? bead.a() : bead.b();
      int end = first ? bead.aEnd() : bead.bEnd();
      Arrays.fill(held, start - from, end - from, true);
    }
    int n = 0;
    int[] free = new int[to - from];
    for (int i = 0; i < held.length; i++) {
      if (!held[i]) {
        free[n++] = from + i;
      }
    }
    return Arrays.copyOf(free, n);
  }
}
