package org.coranto.read.rendering;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.coranto.model.GivenUp;
import org.coranto.model.SortedBags;

/**
 * Places a seam exactly, once its neighbourhood is known.
 *
 * <p>For each seam near by, the units after it are aligned with the beginning of the first telling
 * and the units before it with the end of the second, unit by unit with gaps (moves 1-1, 1-0, 0-1,
 * anchored at the seam). Where a unit that only one telling has lies at the seam, a line of marks,
 * then the look of a title decides.
 */
final class SeamEdge {
  private static final int WINDOW = 7;
  private static final double GAP = -0.12;

  /** A telling that lacks the end of the other is commoner than one that lacks its beginning. */
  private static final double EXTRA_HEAD = -0.14;

  private static final double EXTRA_TAIL = -0.11;
  private static final double UNLIKE = 0.12;
  private static final double JOINED = 0.05;
  private static final double BEYOND = 0.2;
  private static final int SLACK = 4;
  private static final int[][] MOVES = {{1, 1}, {1, 0}, {0, 1}, {1, 2}, {2, 1}, {2, 2}};
  private static final int LONGEST_TITLE = 160;

  private final CharSequence text;
  private final Units units;

  SeamEdge(CharSequence text, Units units) {
    this.text = text;
    this.units = units;
  }

  /** The seam of units {@code [from, to)} near that of {@code chain}. */
  int place(Chain chain, int from, int to) {
    int reach = Math.max(3, chain.firstLeft - from + 2);
    int low = Math.max(from + 1, Math.max(chain.firstRight - reach, chain.lastLeft));
    boolean tight = chain.firstLeft == from && chain.lastLeft + 1 == chain.firstRight;
    int high = Math.min(to - 1, chain.firstRight + (tight ? 1 : 3));
    boolean third = to - chain.firstRight > 1.6 * (chain.firstRight - from);
    int best = chain.firstRight;
    double most = Double.NEGATIVE_INFINITY;
    boolean whole = chain.firstRight - chain.lastLeft <= 5;
    for (int seam = low; seam <= high; seam++) {
      GivenUp.check();
      double score =
          head(from, Math.min(seam, chain.firstRight), seam, to, third) + look(from, seam);
      if (whole) {
        score += tail(from, seam, to);
      }
      if (tight && seam > chain.firstRight) {
        score -= BEYOND;
      }
      if (score > most + 1e-9) {
        most = score;
        best = seam;
      }
    }
    return best;
  }

  /** How well what follows {@code seam} retells the beginning of the first telling. */
  private double head(int from, int end, int seam, int to, boolean third) {
    int rows = Math.min(WINDOW, end - from);
    int columns = Math.min(third ? rows + 1 : WINDOW + SLACK, to - seam);
    return align(rows, columns, EXTRA_HEAD, (r, c, n, m) -> alike(from + r, n, seam + c, m));
  }

  /** How well the end of the second telling retells what precedes {@code seam}. */
  private double tail(int from, int seam, int to) {
    int rows = Math.min(WINDOW, to - seam);
    int columns = Math.min(WINDOW + SLACK, seam - from);
    return align(rows, columns, EXTRA_TAIL, (r, c, n, m) -> alike(to - r - n, n, seam - c - m, m));
  }

  /** The best alignment that starts at the corner (0, 0) and may end anywhere. */
  private static double align(int rows, int columns, double extra, Likeness likeness) {
    double[][] best = new double[rows + 1][columns + 1];
    double most = 0;
    for (int r = 0; r <= rows; r++) {
      GivenUp.check();
      for (int c = 0; c <= columns; c++) {
        if (r == 0 && c == 0) {
          continue;
        }
        double here = Double.NEGATIVE_INFINITY;
        for (int[] move : MOVES) {
          int n = move[0];
          int m = move[1];
          if (r < n || c < m) {
            continue;
          }
          double gain =
              m == 0
                  ? GAP
                  : n == 0
                      ? extra
                      : likeness.of(r - n, c - m, n, m) - UNLIKE - (n + m > 2 ? JOINED : 0);
          here = Math.max(here, best[r - n][c - m] + gain);
        }
        best[r][c] = here;
        most = Math.max(most, here);
      }
    }
    return most;
  }

  private interface Likeness {
    double of(int row, int column, int rows, int columns);
  }

  /** How much alike {@code n} units from {@code a} and {@code m} units from {@code b} are. */
  private double alike(int a, int n, int b, int m) {
    int[] x = joined(a, n);
    int[] y = joined(b, m);
    float shared = SortedBags.common(x, y, units.termWeight);
    double product = (double) weight(x) * weight(y);
    return product <= 0 ? 0 : shared / Math.sqrt(product);
  }

  private int[] joined(int unit, int count) {
    return count == 1
        ? units.terms[unit]
        : IntStream.concat(Arrays.stream(units.terms[unit]), Arrays.stream(units.terms[unit + 1]))
            .sorted()
            .distinct()
            .toArray();
  }

  private float weight(int[] terms) {
    float sum = 0;
    for (int term : terms) {
      sum += units.termWeight[term];
    }
    return sum;
  }

  /** What the lines on both sides of the seam look like, in units of {@link #GAP}. */
  private double look(int from, int seam) {
    double look = 0;
    if (units.marksOnly[seam - 1]) {
      look += 0.3;
    }
    if (blankLineBefore(seam)) {
      look += 0.05;
    }
    boolean title = title(seam);
    if (title == title(from)) {
      look += title ? 0.08 : 0.04;
    } else if (title) {
      look += 0.04;
    }
    return look;
  }

  private boolean blankLineBefore(int unit) {
    int breaks = 0;
    for (int i = units.spans[unit - 1].end(); i < units.spans[unit].start(); i++) {
      breaks += text.charAt(i) == '\n' ? 1 : 0;
    }
    return breaks > 1;
  }

  private boolean title(int unit) {
    int end = units.spans[unit].end();
    if (units.spans[unit].length() > LONGEST_TITLE || units.marksOnly[unit]) {
      return false;
    }
    while (end > units.spans[unit].start() && isClosing(text.charAt(end - 1))) {
      end--;
    }
    char last = text.charAt(Math.max(0, end - 1));
    return ".!?\u2026:;,\u3002\uFF01\uFF1F".indexOf(last) < 0;
  }

  private static boolean isClosing(char c) {
    return switch (Character.getType(c)) {
      case Character.FINAL_QUOTE_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.END_PUNCTUATION ->
          true;
      default -> c == '"' || c == '\'';
    };
  }
}
