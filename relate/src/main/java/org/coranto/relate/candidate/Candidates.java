package org.coranto.relate.candidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds, among the last {@code capacity} things it was given, those that share hashed features with
 * a new one.
 *
 * <p>Idea: as in a processor's cache each feature has a few ways, where the latest things replace
 * the oldest. An entry holds the number of its thing, of which the lower bits suffice, and ten bits
 * of the feature: so of a thousand entries that are there for another feature one is looked at. So
 * memory is fixed, and a look-up costs the same however many came before; a feature that thousands
 * hold fills its ways and no more.
 *
 * <p>Things are known by their place, 0 to {@code capacity} - 1; the caller keeps what is there.
 * Not thread-safe.
 */
public final class Candidates {
  /** Most things that can be remembered. */
  public static final int MOST_CAPACITY = 1 << 21;

  private static final int NUMBER_BITS = 22;
  private static final int NUMBER = (1 << NUMBER_BITS) - 1;
  private static final int FEATURES = 64;

  private final int capacity;
  private final int ways;
  private final int[] table;
  private final short[] shared;
  private int[] found = new int[1024];
  private long added;

  /**
   * With room for a number of things of some 64 features each.
   *
   * @param ways things that a feature points at, at most
   * @throws IllegalArgumentException if the capacity is not 1 to {@link #MOST_CAPACITY}
   */
  public Candidates(int capacity, int ways) {
    if (capacity < 1 || capacity > MOST_CAPACITY) {
      throw new IllegalArgumentException(
          "capacity must be 1.." + MOST_CAPACITY + ", got " + capacity);
    }
    this.capacity = capacity;
    this.ways = ways;
    this.table = new int[Math.max(16, capacity) * FEATURES / ways * ways];
    this.shared = new short[capacity];
  }

  /** Remembers a thing; gives its place, whose former thing is forgotten. */
  public int add(int[] features) {
    int place = (int) (added % capacity);
    added++;
    int number = (int) added & NUMBER;
    for (int feature : features) {
      int set = set(feature);
      System.arraycopy(table, set, table, set + 1, ways - 1);
      table[set] = tag(feature) | number;
    }
    return place;
  }

  /** Whether as many were given as it remembers, so that the next replaces another. */
  public boolean isFull() {
    return added >= capacity;
  }

  /**
   * The places that share most with these features, the most first.
   *
   * @param most places given at most
   * @param least whether this few are enough for the place: asked with a place that shares one
   *     feature; all that share two or more are enough
   * @param ties order of places that share as many
   */
  public List<Integer> sharing(
      int[] features, int most, IntPredicate least, Comparator<Integer> ties) {
    int n = count(features);
    int[] sharing = new int[features.length + 1];
    for (int k = 0; k < n; k++) {
      int at = found[k];
      if (shared[at] == 1 && !least.test(at)) {
        shared[at] = 0;
      }
      sharing[Math.min(shared[at], features.length)]++;
    }
    int enough = features.length;
    for (int sum = sharing[enough]; enough > 1 && sum < most; sum += sharing[enough]) {
      enough--;
    }
    List<Integer> best = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      if (shared[found[k]] >= enough && shared[found[k]] > 0) {
        best.add(found[k]);
      }
    }
    best.sort(Comparator.comparingInt((Integer at) -> -shared[at]).thenComparing(ties));
    for (int k = 0; k < n; k++) {
      shared[found[k]] = 0;
    }
    return best.subList(0, Math.min(most, best.size()));
  }

  /** Counts what each place shares; gives how many share anything. */
  private int count(int[] features) {
    int n = 0;
    for (int feature : features) {
      int set = set(feature);
      int tag = tag(feature);
      for (int way = set; way < set + ways; way++) {
        int entry = table[way];
        if (entry == 0 || (entry & ~NUMBER) != tag) {
          continue;
        }
        long back = (added - entry) & NUMBER;
        if (back >= capacity || back >= added) {
          continue;
        }
        int at = (int) ((added - back - 1) % capacity);
        if (shared[at]++ == 0) {
          if (n == found.length) {
            found = Arrays.copyOf(found, 2 * n);
          }
          found[n++] = at;
        }
      }
    }
    return n;
  }

  private int set(int feature) {
    return ((feature * 0x9E3779B1) >>> 1) % (table.length / ways) * ways;
  }

  private static int tag(int feature) {
    return (feature * 0x85EBCA6B) & ~NUMBER;
  }
}
