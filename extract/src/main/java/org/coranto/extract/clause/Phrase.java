package org.coranto.extract.clause;

/**
 * A stretch of tokens of one sentence that belongs together.
 *
 * @param kind what it is
 * @param from index of its first token
 * @param to index after its last token
 * @param head index of the token that names it: last noun, main verb, the word itself
 */
public record Phrase(Kind kind, int from, int to, int head) {
  /** What a phrase is. */
  public enum Kind {
    /** A noun phrase with its determiners and modifiers, possessors included. */
    NOUN,
    /** A verb group: auxiliaries, negation, "to" and the main verb. */
    VERB,
    /** A preposition. */
    PREPOSITION,
    /** A subordinating or relative word: that, if, who, because. */
    MARKER,
    /** and, or, but. */
    CONJUNCTION,
    /** Punctuation. */
    MARK,
    /** A date expression. */
    DATE,
    /** Anything else: adverbs, predicative adjectives. */
    OTHER
  }

  /** Whether the phrase is of this kind. */
  public boolean is(Kind other) {
    return kind == other;
  }
}
