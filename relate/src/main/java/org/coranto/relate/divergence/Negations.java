package org.coranto.relate.divergence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.coranto.model.Pos;
import org.coranto.model.Tokens;

/** The words of a side that are negated, each with its negator. */
final class Negations {
  private static final Set<String> NEGATORS =
      Set.of(
          "not", "no", "never", "without", "neither", "nor", "cannot", "canot", "n't", "none",
          "nobody", "nothing", "nowhere", "unable", "hardly");
  private static final Set<String> STOPS =
      Set.of(",", ";", ":", "but", "and", "because", "that", "which", "who", "although", "while");
  private static final int REACH = 6;

  private final Map<Integer, Integer> negatorOf = new LinkedHashMap<>();
  private int count;

  static Negations of(Tokens tokens, Pair.Side side) {
    Negations negations = new Negations();
    for (int i = side.from(); i < side.to(); i++) {
      if (isNegator(tokens.folded(i)) && !isOnly(tokens, i, side)) {
        negations.count++;
        int head = head(tokens, i, side);
        if (head >= 0) {
          negations.negatorOf.put(head, i);
        }
      }
    }
    return negations;
  }

  private static boolean isNegator(String word) {
    return NEGATORS.contains(word) || word.endsWith("n't") || word.endsWith("n’t");
  }

  /** "not only", "no longer than", "not yet … but": the first is no negation of a fact. */
  private static boolean isOnly(Tokens tokens, int i, Pair.Side side) {
    return i + 1 < side.to()
        && (tokens.folded(i + 1).equals("only") || tokens.folded(i + 1).equals("least"));
  }

  /** The first verb after the negator in its clause, else the first noun or adjective; or −1. */
  private static int head(Tokens tokens, int negator, Pair.Side side) {
    int other = -1;
    int to = Math.min(side.to(), negator + 1 + REACH);
    for (int i = negator + 1; i < to; i++) {
      if (STOPS.contains(tokens.folded(i)) && other >= 0) {
        break;
      }
      if (tokens.pos(i) == Pos.VERB) {
        return i;
      }
      if (other < 0
          && (tokens.pos(i) == Pos.NOUN
              || tokens.pos(i) == Pos.ADJ
              || (tokens.pos(i) == Pos.ADV && !tokens.folded(i).equals("yet")))) {
        other = i;
      }
    }
    return other;
  }

  /** How many negators the side holds. */
  int count() {
    return count;
  }

  /** Negated words, each with its negator, in order. */
  Map<Integer, Integer> heads() {
    return negatorOf;
  }

  /** Whether the word, or one within two words of it, is negated. */
  boolean near(int token) {
    for (int i = token - 2; i <= token + 2; i++) {
      if (negatorOf.containsKey(i)) {
        return true;
      }
    }
    return false;
  }
}
