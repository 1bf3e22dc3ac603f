package org.coranto.relate.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds reports that may tell of the same happening: those that share pairs of weighty terms. As in
 * a processor's cache each pair has a few places and the latest reports replace the oldest, so
 * memory is fixed and a look-up costs the same however many reports came before. Not thread-safe.
 */
final class StoryIndex {
  private static final int WAYS = 8;
  private static final int MOST = 32;

  private final StoryReport[] kept;
  private final int[] table;
  private final int[] shared;
  private int added;

  StoryIndex(int capacity) {
    this.kept = new StoryReport[capacity];
    this.table = new int[Math.max(16, Integer.highestOneBit(capacity * 2 - 1)) * 64];
    this.shared = new int[capacity];
  }

  /** Remembers a report; gives the one that is forgotten for it, if any, in a list. */
  List<StoryReport> add(StoryReport report) {
    int at = added % kept.length;
    List<StoryReport> forgotten = added < kept.length ? List.of() : List.of(kept[at]);
    kept[at] = report;
    added++;
    for (int feature : report.terms().features()) {
      int set = set(feature);
      System.arraycopy(table, set, table, set + 1, WAYS - 1);
      table[set] = added;
    }
    return forgotten;
  }

  private int set(int feature) {
    return ((feature * 0x9E3779B1) >>> 1) % (table.length / WAYS) * WAYS;
  }

  /** Those that share most with it, the most first; it is not among them. */
  List<StoryReport> near(StoryReport report) {
    List<Integer> found = new ArrayList<>();
    for (int feature : report.terms().features()) {
      int set = set(feature);
      for (int way = 0; way < WAYS; way++) {
        int number = table[set + way];
        if (number > 0 && number > added - kept.length) {
          int at = (number - 1) % kept.length;
          if (shared[at]++ == 0) {
            found.add(at);
          }
        }
      }
    }
    int least = least(found);
    List<Integer> best = new ArrayList<>();
    for (int at : found) {
      if (shared[at] >= least && !kept[at].id().equals(report.id())) {
        best.add(at);
      }
    }
    best.sort(
        Comparator.comparingInt((Integer at) -> -shared[at]).thenComparing(at -> kept[at].id()));
    for (int at : found) {
      shared[at] = 0;
    }
    List<StoryReport> near = new ArrayList<>();
    best.subList(0, Math.min(MOST, best.size())).forEach(at -> near.add(kept[at]));
    return near;
  }

  /** How much a report must share at least to be among the best, itself counted. */
  private int least(List<Integer> found) {
    int most = 0;
    for (int at : found) {
      most = Math.max(most, shared[at]);
    }
    int[] sharing = new int[most + 1];
    for (int at : found) {
      sharing[shared[at]]++;
    }
    int least = most;
    for (int n = sharing[most]; least > 1 && n <= MOST; n += sharing[least]) {
      least--;
    }
    return least;
  }
}
