package org.coranto.extract.clause;

import java.util.List;
import org.coranto.model.Sentence;

/**
 * One sentence's phrases and predicates, both in text order.
 *
 * @param sentence the sentence
 * @param phrases together they hold every token
 * @param predicates one for each verb group
 */
public record SentenceClauses(Sentence sentence, List<Phrase> phrases, List<Predicate> predicates) {
  /** Copies the lists. */
  public SentenceClauses {
    phrases = List.copyOf(phrases);
    predicates = List.copyOf(predicates);
  }

  /** Number of the phrase that holds token {@code token}. Needs a token of the sentence. */
  public int phraseOf(int token) {
    int low = 0;
    int high = phrases.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (phrases.get(middle).from() <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
