package org.coranto.knowledge;

/**
 * How often a word form was seen, by case. The corpus has about a million words of news and mixed
 * English.
 *
 * @param form the form in lower case
 * @param lower written in lower case
 * @param title with a capital inside a sentence
 * @param upper all in capitals inside a sentence
 * @param first with a capital at the start of a sentence or quote, which tells nothing about its
 *     case
 * @param known whether it counts as an English word or well-known name: seen twice, or once in
 *     lower case
 */
public record WordCount(String form, int lower, int title, int upper, int first, boolean known) {
  /** A word never seen. */
  static WordCount none(String form) {
    return new WordCount(form, 0, 0, 0, 0, false);
  }

  /** All sightings. */
  public int total() {
    return lower + title + upper + first;
  }

  /** Share of lower case among the sightings that tell its case, 0..1; 0.5 when there are none. */
  public float lowerShare() {
    int telling = lower + title + upper;
    return telling == 0 ? 0.5f : (float) lower / telling;
  }
}
