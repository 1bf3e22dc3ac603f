package org.coranto.extract.language;

import java.util.Arrays;

/** Numbers the features that training meets often enough. */
final class FeatureIndex {
  private int[] keys = new int[1 << 20];
  private int[] counts = new int[1 << 20];
  private int size;
  private int[] kept = new int[0];

  void count(int feature) {
    if (size * 2 > keys.length) {
      grow();
    }
    int slot = slot(keys, feature);
    if (keys[slot] == 0) {
      keys[slot] = feature;
      size++;
    }
    counts[slot]++;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new int[oldKeys.length * 2];
    counts = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(keys, oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  private static int slot(int[] keys, int key) {
    int slot = key & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /** Forgets features met less than {@code least} times and numbers the others. */
  void keepFrequent(int least) {
    long[] unsigned = new long[keys.length];
    int n = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0 && counts[i] >= least) {
        unsigned[n++] = keys[i] & 0xFFFFFFFFL;
      }
    }
    unsigned = Arrays.copyOf(unsigned, n);
    Arrays.sort(unsigned);
    kept = new int[n];
    keys = new int[Integer.highestOneBit(n) * 4];
    counts = new int[keys.length];
    for (int f = 0; f < n; f++) {
      kept[f] = (int) unsigned[f];
      int slot = slot(keys, kept[f]);
      keys[slot] = kept[f];
      counts[slot] = f;
    }
  }

  int size() {
    return kept.length;
  }

  /** Number of a feature, or -1. */
  int of(int feature) {
    int slot = slot(keys, feature);
    return keys[slot] == 0 ? -1 : counts[slot];
  }

  int key(int number) {
    return kept[number];
  }

  /** All numbers, ascending by unsigned feature. */
  int[] ascending() {
    int[] all = new int[kept.length];
    Arrays.setAll(all, i -> i);
    return all;
  }
}
