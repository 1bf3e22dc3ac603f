package org.coranto.relate.rendering;

/** Sorted arrays of hashes as bags. Stateless. */
public final class SortedHashes {
  private SortedHashes() {}

  /** How many two have in common, each as often as both have it. */
  public static int common(int[] x, int[] y) {
    int common = 0;
    for (int i = 0, k = 0; i < x.length && k < y.length; ) {
      if (x[i] == y[k]) {
        common++;
        i++;
        k++;
      } else if (x[i] < y[k]) {
        i++;
      } else {
        k++;
      }
    }
    return common;
  }
}
