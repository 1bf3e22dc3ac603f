package org.coranto.extract.tagger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coranto.model.Span;

/**
 * What a model says of the words of one unit: for each head a row of label scores a word, and for
 * each relation a score for any pair of words. Words are the model's own: runs of letters and
 * digits, and single marks. Immutable by agreement: nobody writes to the arrays.
 */
public final class Scores {
  private final Span unit;
  private final int[] starts;
  private final int[] ends;
  private final Labels labels;
  private final Map<String, float[][]> rows;
  private final float[][] linkFrom;
  private final float[][] linkTo;

  /**
   * Takes over a model's output.
   *
   * @param unit the unit
   * @param starts first code unit of each word, in the report's text
   * @param ends one past its last
   * @param labels the heads' labels and the relations
   * @param rows by head: word by label
   * @param linkFrom word by (relation × width)
   * @param linkTo word by (relation × width)
   */
  public Scores(
      Span unit,
      int[] starts,
      int[] ends,
      Labels labels,
      Map<String, float[][]> rows,
      float[][] linkFrom,
      float[][] linkTo) {
    this.unit = unit;
    this.starts = starts;
    this.ends = ends;
    this.labels = labels;
    this.rows = Map.copyOf(rows);
    this.linkFrom = linkFrom;
    this.linkTo = linkTo;
  }

  /** The same with other rows for one head. */
  Scores with(String head, float[][] other) {
    Map<String, float[][]> all = new HashMap<>(rows);
    all.put(head, other);
    return new Scores(unit, starts, ends, labels, all, linkFrom, linkTo);
  }

  /** The unit the words stand in. */
  public Span unit() {
    return unit;
  }

  /** Number of words. */
  public int size() {
    return starts.length;
  }

  /** Word {@code i} in the report's text. */
  public Span word(int i) {
    return new Span(starts[i], ends[i]);
  }

  /** Words {@code from} to {@code to} (exclusive) in the report's text. */
  public Span words(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  /** Index of the first word that ends after {@code offset}; {@link #size()} if none. */
  public int firstEndingAfter(int offset) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Labels of a head, in the order of its scores. */
  public List<String> labels(String head) {
    return labels.of(head);
  }

  /** What a begin label of a head must be worth more for a run to begin. */
  float beginPenalty(String head) {
    return labels.beginPenalty().getOrDefault(head, 0f);
  }

  /**
   * Label scores (log odds up to a constant) of each word.
   *
   * @throws IllegalArgumentException if the model has no such head
   */
  public float[][] rows(String head) {
    float[][] found = rows.get(head);
    if (found == null) {
      throw new IllegalArgumentException("the model has no head " + head);
    }
    return found;
  }

  /** The best label of word {@code i}; the first of equals. */
  public String best(String head, int i) {
    float[] row = rows(head)[i];
    int best = 0;
    for (int k = 1; k < row.length; k++) {
      if (row[k] > row[best]) {
        best = k;
      }
    }
    return labels.of(head).get(best);
  }

  /** Probability of the label with index {@code label} at word {@code i}. */
  public float probability(String head, int i, int label) {
    return probabilities(head, i)[label];
  }

  /** Probabilities of the labels at word {@code i}, by their index. */
  float[] probabilities(String head, int i) {
    float[] row = rows(head)[i];
    float most = row[0];
    for (float score : row) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (float score : row) {
      sum += Math.exp(score - most);
    }
    float[] probabilities = new float[row.length];
    for (int label = 0; label < row.length; label++) {
      probabilities[label] = (float) (Math.exp(row[label] - most) / sum);
    }
    return probabilities;
  }

  /** Score of a link from word {@code i} to word {@code j}; it holds above 0. */
  public float link(String relation, int i, int j) {
    int width = labels.linkWidth();
    int at = labels.relation(relation) * width;
    float[] from = linkFrom[i];
    float[] to = linkTo[j];
    float sum = labels.linkBias(relation);
    for (int k = at; k < at + width; k++) {
      sum += from[k] * to[k];
    }
    return sum;
  }
}
