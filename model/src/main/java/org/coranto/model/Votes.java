package org.coranto.model;

/**
 * How the independent renderings of a text stand to a difference between two of them. Renderings
 * that copy one another count as one; one that says neither clearly, or not at all, does not vote.
 *
 * @param a how many say what the earlier side says, that side included
 * @param b how many say what the later side says, that side included
 * @param other how many say something else there
 */
public record Votes(int a, int b, int other) {
  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public Votes {
    if (a < 0 || b < 0 || other < 0) {
      throw new IllegalArgumentException(
          "votes cannot be negative: " + a + ", " + b + ", " + other);
    }
  }

  /** All votes. */
  public int all() {
    return a + b + other;
  }

  /** The two sides for a person, e.g. "2 : 1". */
  public String words() {
    return a + " : " + b + (other == 0 ? "" : " : " + other);
  }
}
