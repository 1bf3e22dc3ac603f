package org.coranto.model;

/** Sorted arrays of hashes or term numbers as bags. Stateless. */
public final class SortedBags {
  private SortedBags() {}

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

  /**
   * The weight of what two have in common, each as often as both have it.
   *
   * @param weight of each number, by number
   */
  public static float common(int[] x, int[] y, float[] weight) {
    float common = 0;
    for (int i = 0, k = 0; i < x.length && k < y.length; ) {
      if (x[i] == y[k]) {
        common += weight[x[i]];
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
