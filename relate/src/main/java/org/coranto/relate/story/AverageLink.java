package org.coranto.relate.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins groups of sources whose members are alike on average, the most alike first.
 *
 * <p>Average linkage: the likeness of two groups is the mean over all pairs, of which at most
 * {@link #SAMPLE} members a side are looked at, the earliest. Ties go to the earlier group, so the
 * result depends on the set alone. Cost: quadratic in the groups, at most {@link #MOST} of which
 * are given at once.
 */
final class AverageLink {
  /** Groups that one call may take. */
  static final int MOST = 400;

  private static final int SAMPLE = 16;

  private final double least;

  /**
   * With a threshold.
   *
   * @param least mean likeness from which groups are joined, 0..1
   */
  AverageLink(double least) {
    this.least = least;
  }

  /** The joined groups, each in order of heads; groups in order of their first head. */
  List<List<Source>> join(List<List<Source>> groups) {
    List<List<Source>> sorted = new ArrayList<>();
    for (List<Source> group : groups) {
      List<Source> members = new ArrayList<>(group);
      members.sort(Source.BY_HEAD);
      sorted.add(members);
    }
    sorted.sort(Comparator.comparing((List<Source> g) -> g.get(0), Source.BY_HEAD));
    int n = sorted.size();
    double[][] sum = new double[n][n];
    int[] size = new int[n];
    for (int i = 0; i < n; i++) {
      size[i] = sorted.get(i).size();
      for (int k = 0; k < i; k++) {
        double mean = mean(sorted.get(i), sorted.get(k));
        sum[i][k] = mean * size[i] * size[k];
        sum[k][i] = sum[i][k];
      }
    }
    boolean[] gone = new boolean[n];
    int[] partner = new int[n];
    for (int i = 0; i < n; i++) {
      partner[i] = partner(i, sum, size, gone);
    }
    while (true) {
      int best = -1;
      for (int i = 0; i < n; i++) {
        if (!gone[i]
            && partner[i] >= 0
            && (best < 0
                || alike(i, partner[i], sum, size) > alike(best, partner[best], sum, size))) {
          best = i;
        }
      }
      if (best < 0 || alike(best, partner[best], sum, size) < least) {
        break;
      }
      int into = Math.min(best, partner[best]);
      int from = Math.max(best, partner[best]);
      sorted.get(into).addAll(sorted.get(from));
      size[into] += size[from];
      gone[from] = true;
      for (int k = 0; k < n; k++) {
        sum[into][k] += sum[from][k];
        sum[k][into] = sum[into][k];
      }
      for (int k = 0; k < n; k++) {
        if (!gone[k]) {
          partner[k] = partner(k, sum, size, gone);
        }
      }
    }
    List<List<Source>> joined = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (!gone[i]) {
        sorted.get(i).sort(Source.BY_HEAD);
        joined.add(sorted.get(i));
      }
    }
    return joined;
  }

  private static double alike(int i, int k, double[][] sum, int[] size) {
    return sum[i][k] / ((double) size[i] * size[k]);
  }

  private static int partner(int i, double[][] sum, int[] size, boolean[] gone) {
    int best = -1;
    for (int k = 0; k < size.length; k++) {
      if (k != i && !gone[k] && (best < 0 || alike(i, k, sum, size) > alike(i, best, sum, size))) {
        best = k;
      }
    }
    return best;
  }

  private static double mean(List<Source> a, List<Source> b) {
    int n = Math.min(SAMPLE, a.size());
    int m = Math.min(SAMPLE, b.size());
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < m; k++) {
        sum += a.get(i).alike(b.get(k));
      }
    }
    return sum / ((double) n * m);
  }
}
