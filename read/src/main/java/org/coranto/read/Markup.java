package org.coranto.read;

/**
 * Counts tags before a parser makes objects of them: three bytes of markup become some hundred
 * bytes of memory, so that a document within its size might still take all of it.
 */
final class Markup {
  private Markup() {}

  /** Refuses markup with more than {@code most} tags, whatever looks like the start of one. */
  static void check(String markup, int most) throws Refusal {
    long tags = markup.chars().filter(c -> c == '<').count();
    if (tags > most) {
      throw new Refusal(
          "it has " + tags + " tags, the limit html-tags is " + most,
          "split it, or save it as plain text and read that");
    }
  }
}
