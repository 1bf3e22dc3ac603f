package org.coranto.extract.name;

import java.util.Set;
import org.coranto.model.EntityType;
import org.coranto.model.Pos;
import org.coranto.model.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Pronouns that can stand for an actor. "It" counts only where it acts ("it will send", "it said");
 * where it prepares a clause ("it is clear that") or is an object it does not.
 */
final class Pronouns {
  private static final Set<String> PERSON =
      Set.of("he", "she", "him", "her", "his", "hers", "himself", "herself");
  private static final Set<String> GROUP = Set.of("they", "them", "their", "theirs", "themselves");
  private static final Set<String> BE = Set.of("is", "was", "'s", "be", "been", "being", "were");
  private static final Set<String> SEEM =
      Set.of(
          "seems",
          "seemed",
          "appears",
          "appeared",
          "turns",
          "turned",
          "follows",
          "emerged",
          "rains",
          "rained",
          "takes",
          "took",
          "remains",
          "remained",
          "happens",
          "happened",
          "became",
          "becomes");

  private final Scan scan;

  Pronouns(Scan scan) {
    this.scan = scan;
  }

  /** Whether token {@code i} is such a pronoun. */
  boolean isActor(int i, Sentence sentence) {
    String word = scan.folded(i);
    if (PERSON.contains(word) || GROUP.contains(word)) {
      return true;
    }
    return word.equals("its") || (word.equals("it") && acts(i + 1, sentence));
  }

  /** What the pronoun at {@code i} stands for, or null when that is open. */
  @Nullable EntityType type(int i) {
    return PERSON.contains(scan.folded(i)) ? EntityType.PERSON : null;
  }

  private boolean acts(int from, Sentence sentence) {
    int limit = Math.min(sentence.to(), from + 4);
    boolean helped = false;
    for (int i = from; i < limit; i++) {
      String word = scan.folded(i);
      if (BE.contains(word)) {
        return i + 1 < limit && scan.pos(i + 1) == Pos.VERB && scan.folded(i + 1).endsWith("ing");
      }
      if (SEEM.contains(word)) {
        return false;
      }
      if (scan.pos(i) == Pos.AUX || word.equals("to")) {
        helped = true;
      } else if (scan.pos(i) == Pos.VERB || scan.isCue(i)) {
        return true;
      } else if (scan.pos(i) != Pos.ADV && scan.pos(i) != Pos.PART && !(helped && i == from + 1)) {
        return false;
      }
    }
    return false;
  }
}
