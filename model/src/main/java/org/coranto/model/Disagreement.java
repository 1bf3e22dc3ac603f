package org.coranto.model;

/**
 * How far each side of a passage departs from all other renderings of it: the share of passages so
 * far apart in which a professional found a major error, 0..1. It ranks passages to be checked; it
 * does not say which words are wrong.
 *
 * @param a of the earlier side
 * @param b of the later side
 */
public record Disagreement(float a, float b) {
  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException if one is not from 0 to 1
   */
  public Disagreement {
    if (!(a >= 0 && a <= 1 && b >= 0 && b <= 1)) {
      throw new IllegalArgumentException("disagreement must be 0..1, got " + a + ", " + b);
    }
  }
}
