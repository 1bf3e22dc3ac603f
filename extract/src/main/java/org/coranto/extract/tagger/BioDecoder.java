package org.coranto.extract.tagger;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the best legal sequence of begin-inside-outside labels (Viterbi): an inside label only
 * after a begin or inside label of the same class. Linear in words × labels². Thread-safe.
 */
public final class BioDecoder {
  /**
   * A labelled run of words.
   *
   * @param label the class, without its B- or I-
   * @param from first word
   * @param to one past the last word
   * @param confidence mean probability of its labels, 0..1
   */
  public record Run(String label, int from, int to, float confidence) {}

  private BioDecoder() {}

  /** The runs of a head, in order. */
  public static List<Run> decode(Scores scores, String head) {
    if (scores.size() == 0) {
      return List.of();
    }
    List<String> labels = scores.labels(head);
    int[] path = best(scores.rows(head), labels, scores.beginPenalty(head));
    List<Run> runs = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= path.length; i++) {
      boolean inside = i < path.length && labels.get(path[i]).startsWith("I-");
      if (from >= 0 && !inside) {
        runs.add(run(scores, head, labels, path, from, i));
        from = -1;
      }
      if (i < path.length && labels.get(path[i]).startsWith("B-")) {
        from = i;
      }
    }
    return runs;
  }

  private static Run run(
      Scores scores, String head, List<String> labels, int[] path, int from, int to) {
    float sum = 0;
    for (int i = from; i < to; i++) {
      sum += scores.probability(head, i, path[i]);
    }
    return new Run(labels.get(path[from]).substring(2), from, to, sum / (to - from));
  }

  private static int[] best(float[][] rows, List<String> labels, float beginPenalty) {
    int n = labels.size();
    boolean[][] legal = legal(labels);
    float[] penalty = new float[n];
    for (int k = 0; k < n; k++) {
      penalty[k] = labels.get(k).startsWith("B-") ? beginPenalty : 0;
    }
    float[] score = new float[n];
    int[][] back = new int[rows.length][n];
    for (int k = 0; k < n; k++) {
      score[k] = labels.get(k).startsWith("I-") ? Float.NEGATIVE_INFINITY : rows[0][k] - penalty[k];
    }
    for (int i = 1; i < rows.length; i++) {
      float[] next = new float[n];
      for (int k = 0; k < n; k++) {
        int from = -1;
        for (int j = 0; j < n; j++) {
          if (legal[j][k] && (from < 0 || score[j] > score[from])) {
            from = j;
          }
        }
        next[k] = score[from] + rows[i][k] - penalty[k];
        back[i][k] = from;
      }
      score = next;
    }
    int at = 0;
    for (int k = 1; k < n; k++) {
      if (score[k] > score[at]) {
        at = k;
      }
    }
    int[] path = new int[rows.length];
    for (int i = rows.length - 1; i >= 0; i--) {
      path[i] = at;
      at = back[i][at];
    }
    return path;
  }

  private static boolean[][] legal(List<String> labels) {
    int n = labels.size();
    boolean[][] legal = new boolean[n][n];
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < n; k++) {
        String to = labels.get(k);
        String from = labels.get(j);
        legal[j][k] =
            !to.startsWith("I-")
                || (from.length() > 2 && from.substring(2).equals(to.substring(2)));
      }
    }
    return legal;
  }
}
