package org.coranto.relate.divergence;

import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.coranto.relate.actor.Actors;

/**
 * Sentences of two renderings that say the same, with their words aligned. Immutable.
 *
 * @param tokens the report's tokens
 * @param a tokens of the earlier rendering
 * @param b tokens of the later one
 * @param words which word of one stands for which of the other
 * @param actors the report's actors
 */
record Pair(Tokens tokens, Side a, Side b, WordAlignment words, Actors actors) {
  /**
   * A run of tokens.
   *
   * @param from first token
   * @param to one past the last token
   */
  record Side(int from, int to) {
    boolean has(int token) {
      return from <= token && token < to;
    }
  }

  /** From the first to the last token of a side. */
  Span span(Side side) {
    return tokens.span(side.from(), side.to());
  }

  /** The tokens {@code from} to {@code to} (exclusive) as a span. */
  Span span(int from, int to) {
    return tokens.span(from, to);
  }
}
