package org.coranto.relate.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One independent text with all reports that carry it. Not thread-safe; lives inside the clusterer.
 */
final class Source {
  /** By day, days that are not known last, then by id. */
  static final Comparator<StoryReport> BY_DAY =
      Comparator.comparingInt(StoryReport::day).thenComparing(StoryReport::id);

  static final Comparator<Source> BY_HEAD = Comparator.comparing(Source::head, BY_DAY);

  private static final int LOOKED_AT = 4;

  private List<StoryReport> reports;
  @Nullable Cluster cluster;

  Source(StoryReport report) {
    reports = List.of(report);
  }

  /** The earliest carrier, which stands for the text. */
  StoryReport head() {
    return reports.get(0);
  }

  List<StoryReport> reports() {
    return reports;
  }

  void take(Source other) {
    List<StoryReport> all = new ArrayList<>(reports);
    all.addAll(other.reports);
    all.sort(BY_DAY);
    reports = all;
  }

  void drop(StoryReport report) {
    List<StoryReport> left = new ArrayList<>(reports);
    left.remove(report);
    reports = left;
  }

  /** The mean over the first few carriers of both: one cut or badly rendered does not decide. */
  double alike(Source other) {
    int n = Math.min(LOOKED_AT, reports.size());
    int m = Math.min(LOOKED_AT, other.reports.size());
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < m; k++) {
        sum += reports.get(i).alike(other.reports.get(k));
      }
    }
    return sum / ((double) n * m);
  }
}
