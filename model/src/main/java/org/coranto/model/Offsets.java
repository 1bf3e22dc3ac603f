package org.coranto.model;

import java.util.Arrays;

/**
 * Turns UTF-16 code unit offsets, used inside, into Unicode code point offsets, used in every
 * output, and back. The only place where the two units meet. Immutable.
 */
public final class Offsets {
  private final int length;

  /** Code unit offsets of the second halves of all surrogate pairs, ascending. */
  private final int[] secondHalves;

  private Offsets(int length, int[] secondHalves) {
    this.length = length;
    this.secondHalves = secondHalves;
  }

  /** Prepares the conversion for one text; linear in its length. */
  public static Offsets of(String text) {
    int[] halves = new int[text.length() - text.codePointCount(0, text.length())];
    int count = 0;
    for (int i = 1; count < halves.length; i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        halves[count++] = i++;
      }
    }
    return new Offsets(text.length(), halves);
  }

  /**
   * Number of code points before the code unit at {@code unit}; a lone surrogate counts as one, an
   * offset inside a pair counts the pair.
   *
   * @throws IndexOutOfBoundsException if {@code unit} lies outside the text
   */
  public int toCodePoints(int unit) {
    if (unit < 0 || unit > length) {
      throw new IndexOutOfBoundsException("offset " + unit + " outside 0.." + length);
    }
    int found = Arrays.binarySearch(secondHalves, unit);
    return unit - (found >= 0 ? found : -found - 1);
  }

  /**
   * The code unit offset of the {@code point}-th code point, 0-based.
   *
   * @throws IndexOutOfBoundsException if the text has fewer code points
   */
  public int toCodeUnits(int point) {
    if (point < 0 || point > length - secondHalves.length) {
      throw new IndexOutOfBoundsException("code point " + point + " outside the text");
    }
    int low = 0;
    int high = secondHalves.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (secondHalves[middle] - middle <= point) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return point + low;
  }
}
