package org.coranto.serve;

import java.util.ArrayList;
import java.util.List;

/** Words that a caller looks for, as the search index takes them. Stateless. */
final class Words {
  private static final int MOST = 20;

  private Words() {}

  /** The words one by one; marks between them separate. */
  static List<String> of(String asked) {
    List<String> words = new ArrayList<>();
    for (String word : asked.split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
      if (!word.isEmpty() && words.size() < MOST) {
        words.add(word);
      }
    }
    return words;
  }

  /** A question to the index: all words, the last may be the beginning of one. */
  static String match(String asked) {
    List<String> words = of(asked);
    return words.isEmpty() ? "\"\"" : "\"" + String.join("\" AND \"", words) + "\"*";
  }
}
