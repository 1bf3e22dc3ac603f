package org.coranto.extract.quote;

import org.coranto.model.Span;

/**
 * A stretch of text between quotation marks.
 *
 * @param outer with its marks
 * @param inner between the marks, without white space at its ends
 * @param style single or double marks
 * @param depth number of marked stretches around it
 * @param closed whether its closing mark was found; else it ends with its paragraph or where the
 *     next stretch opens
 * @param reopened whether it goes on with a stretch that the paragraph before left open
 */
record Marked(Span outer, Span inner, Style style, int depth, boolean closed, boolean reopened) {
  /** Which family of marks. */
  enum Style {
    SINGLE,
    DOUBLE
  }
}
