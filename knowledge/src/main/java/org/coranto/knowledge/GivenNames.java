package org.coranto.knowledge;

import java.util.HashMap;
import java.util.Map;

/** Given names of office holders of many countries, with who bears them. Immutable. */
public final class GivenNames {
  private final Map<String, int[]> counts;

  private GivenNames(Map<String, int[]> counts) {
    this.counts = counts;
  }

  /** Who bears a name. */
  public enum Gender {
    FEMALE,
    MALE,
    /** Both, or the name is not known. */
    OPEN
  }

  static GivenNames load() {
    Map<String, int[]> counts = new HashMap<>(6000);
    Table.read(
        "given-names.tsv",
        "name female male",
        row -> {
          int[] both = counts.computeIfAbsent(Fold.key(row.text(0)), k -> new int[2]);
          both[0] += row.whole(1);
          both[1] += row.whole(2);
        });
    return new GivenNames(counts);
  }

  /** Whether a word is a given name of somebody in the table; case and accents do not count. */
  public boolean known(String word) {
    return counts.containsKey(Fold.key(word));
  }

  /** Who bears a name: one gender when at least two bear it and nine in ten of them have it. */
  public Gender gender(String word) {
    int[] both = counts.get(Fold.key(word));
    if (both == null) {
      return Gender.OPEN;
    }
    int all = both[0] + both[1];
    if (all < 2) {
      return Gender.OPEN;
    }
    if (both[0] * 10 >= all * 9) {
      return Gender.FEMALE;
    }
    return both[1] * 10 >= all * 9 ? Gender.MALE : Gender.OPEN;
  }
}
