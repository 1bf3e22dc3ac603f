package org.coranto.relate.statement;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.coranto.model.Span;
import org.coranto.model.Tokens;

/**
 * The words a statement is made of, without the small ones, each cut to its first six letters so
 * that inflections meet.
 *
 * @param words in alphabetical order
 */
record Gist(Set<String> words) {
  private static final int PREFIX = 6;
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "for", "with", "by",
          "from", "as", "is", "are", "was", "were", "be", "been", "being", "am", "has", "have",
          "had", "do", "does", "did", "will", "would", "shall", "should", "can", "could", "may",
          "might", "must", "that", "this", "these", "those", "it", "its", "he", "she", "they", "we",
          "i", "you", "him", "her", "them", "us", "his", "their", "our", "my", "your", "who",
          "which", "what", "if", "so", "than", "then", "there", "s");

  /** The gist of some spans of a text. */
  static Gist of(Tokens tokens, List<Span> spans) {
    Set<String> words = new TreeSet<>();
    for (Span span : spans) {
      int i = tokens.firstAtOrAfter(span.start());
      for (; i < tokens.size() && tokens.start(i) < span.end(); i++) {
        String word = tokens.folded(i);
        if (!tokens.isMark(i) && !SMALL.contains(word)) {
          words.add(word.length() > PREFIX ? word.substring(0, PREFIX) : word);
        }
      }
    }
    return new Gist(words);
  }

  /** Number of words that both have. */
  int shared(Gist other) {
    int shared = 0;
    for (String word : words) {
      shared += other.words.contains(word) ? 1 : 0;
    }
    return shared;
  }

  /** Share of the words of both that both have, 0..1. */
  float likeness(Gist other) {
    int both = words.size() + other.words.size();
    return both == 0 ? 0f : 2f * shared(other) / both;
  }

  /** Share of this gist's words that {@code other} has, 0..1. */
  float coveredBy(Gist other) {
    return words.isEmpty() ? 0f : (float) shared(other) / words.size();
  }
}
