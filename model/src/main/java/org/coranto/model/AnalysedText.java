package org.coranto.model;

import java.util.List;

/**
 * A report's text cut into tokens and sentences. Sentences are in order, do not overlap, never
 * cross a line end or a rendering's end, and together hold every token.
 *
 * @param tokens the tokens
 * @param sentences the sentences
 */
public record AnalysedText(Tokens tokens, List<Sentence> sentences) {
  /** Copies the list. */
  public AnalysedText {
    sentences = List.copyOf(sentences);
  }

  /** The text itself. */
  public String text() {
    return tokens.text();
  }

  /**
   * Index of the sentence that holds token {@code token}.
   *
   * @throws IllegalArgumentException if there is no such token
   */
  public int sentenceOf(int token) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Sentence sentence = sentences.get(middle);
      if (token < sentence.from()) {
        high = middle - 1;
      } else if (token >= sentence.to()) {
        low = middle + 1;
      } else {
        return middle;
      }
    }
    throw new IllegalArgumentException("no sentence holds token " + token);
  }
}
