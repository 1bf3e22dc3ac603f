package org.coranto.relate.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.coranto.relate.candidate.Candidates;

/**
 * Finds reports that may tell of the same happening: those that share pairs of weighty terms. Not
 * thread-safe.
 */
final class StoryIndex {
  private static final int WAYS = 8;
  private static final int MOST = 32;

  private final StoryReport[] kept;
  private final Candidates table;

  StoryIndex(int capacity) {
    this.table = new Candidates(capacity, WAYS);
    this.kept = new StoryReport[capacity];
  }

  /** Remembers a report; gives the one that is forgotten for it, if any, in a list. */
  List<StoryReport> add(StoryReport report) {
    boolean full = table.isFull();
    int at = table.add(report.terms().features());
    List<StoryReport> forgotten = full ? List.of(kept[at]) : List.of();
    kept[at] = report;
    return forgotten;
  }

  /** Those that share most with it, the most first; it is not among them. */
  List<StoryReport> near(StoryReport report) {
    List<StoryReport> near = new ArrayList<>();
    for (int at :
        table.sharing(
            report.terms().features(),
            MOST + 1,
            place -> true,
            Comparator.comparing(place -> kept[place].id()))) {
      if (near.size() < MOST && kept[at] != report) {
        near.add(kept[at]);
      }
    }
    return near;
  }
}
