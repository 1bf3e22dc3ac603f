package org.coranto.relate.judge;

import java.util.Arrays;
import org.coranto.model.Span;

/**
 * How odd the words of two renderings of a passage look beside each other. Immutable as long as
 * nobody writes to the arrays it was made of.
 *
 * @param a the earlier rendering
 * @param b the later one
 */
public record PairScores(Side a, Side b) {
  /** The mean of this and of what was seen in the same words when b was read before a. */
  public PairScores withTurned(PairScores back) {
    return new PairScores(a.with(back.b), b.with(back.a));
  }

  /** Log-odds by which a stretch of a, rather than one of b, is the wrong one of the two. */
  public float wrong(Span inA, Span inB) {
    return a.wrong(inA) - b.wrong(inB);
  }

  /** The words of one rendering, in order. */
  public static final class Side {
    private final int[] starts;
    private final int[] ends;
    private final float[] wrong;

    /**
     * What was seen in each word.
     *
     * @param starts where each begins in the text, in UTF-16 code units
     * @param ends where each ends
     * @param wrong what speaks for its being the wrong side of a difference, as log-odds
     */
    public Side(int[] starts, int[] ends, float[] wrong) {
      this.starts = starts;
      this.ends = ends;
      this.wrong = wrong;
    }

    private Side with(Side other) {
      float[] mean = new float[wrong.length];
      for (int i = 0; i < mean.length; i++) {
        mean[i] = (wrong[i] + other.wrong[i]) / 2;
      }
      return new Side(starts, ends, mean);
    }

    /** The mean of the words of a stretch; 0 without words. */
    private float wrong(Span stretch) {
      int from = Arrays.binarySearch(ends, stretch.start());
      int to = Arrays.binarySearch(starts, stretch.end());
      from = from < 0 ? -from - 1 : from + 1;
      to = to < 0 ? -to - 1 : to;
      float sum = 0;
      for (int i = from; i < to; i++) {
        sum += wrong[i];
      }
      return from < to ? sum / (to - from) : 0;
    }
  }
}
