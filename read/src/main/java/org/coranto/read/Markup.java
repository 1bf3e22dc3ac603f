package org.coranto.read;

/**
 * Counts tags and their attributes before a parser makes objects of them: three bytes of markup
 * become some hundred bytes of memory, so that a document within its size might still take all of
 * it.
 */
final class Markup {
  private Markup() {}

  /**
   * Refuses markup with more than {@code most} tags, whatever looks like the start of one, or as
   * many attributes.
   */
  static void check(String markup, int most) throws Refusal {
    long tags = 0;
    long attributes = 0;
    boolean inside = false;
    boolean apart = false;
    char quote = 0;
    char last = 0;
    for (int i = 0; i < markup.length(); i++) {
      char c = markup.charAt(i);
      tags += c == '<' ? 1 : 0;
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
        apart = quote == 0;
      } else if (!inside) {
        inside = c == '<' && i + 1 < markup.length() && Character.isLetter(markup.charAt(i + 1));
        apart = false;
      } else if (c == '>') {
        inside = false;
      } else if ((c == '"' || c == '\'') && last == '=') {
        quote = c;
      } else if (c <= ' ' || c == '/') {
        apart = true;
        continue;
      } else if (c != '=') {
        // A word inside of a tag; those in a value's quotes are not counted.
        attributes += apart && last != '=' ? 1 : 0;
        apart = false;
      }
      last = c;
    }
    if (tags > most) {
      throw refusal(tags + " tags", most);
    }
    if (attributes > most) {
      throw refusal(attributes + " attributes of tags", most);
    }
  }

  private static Refusal refusal(String what, int most) {
    return new Refusal(
        "it has " + what + ", the limit html-tags is " + most,
        "split it, or save it as plain text and read that");
  }
}
