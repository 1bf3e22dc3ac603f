package org.coranto.read;

import org.jsoup.nodes.Element;

/**
 * A stretch of a page's text that stands by itself: a paragraph, a heading, a list item.
 *
 * @param text its lines, blanks collapsed
 * @param links how many of its characters are in links
 * @param heading 1 to 6, or 0
 * @param owner the innermost block element around it
 */
record HtmlBlock(String text, int links, int heading, Element owner) {
  int length() {
    return text.length();
  }

  /** Share of its characters that are in links, 0..1. */
  double linkDensity() {
    return Math.min(1.0, links / (double) Math.max(1, length()));
  }
}
