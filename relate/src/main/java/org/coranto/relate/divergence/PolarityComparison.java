package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Pos;
import org.coranto.model.Span;
import org.coranto.model.Tokens;

/**
 * What one side states and the other turns round: a negation on one side alone, or words of
 * opposite sense in the same place, of which not just one is negated.
 */
final class PolarityComparison implements Comparison {
  private static final int NEAR = 7;

  private final Senses senses;

  PolarityComparison(Senses senses) {
    this.senses = senses;
  }

  @Override
  public List<Difference> compare(Pair pair) {
    Negations a = Negations.of(pair.tokens(), pair.a());
    Negations b = Negations.of(pair.tokens(), pair.b());
    List<Difference> found = new ArrayList<>();
    opposites(pair, a, b, found);
    if (a.count() > b.count()) {
      negated(pair, a, b, true, found);
    } else if (b.count() > a.count()) {
      negated(pair, b, a, false, found);
    }
    return found;
  }

  /** Negated words of the side with more negations whose counterparts are not negated. */
  private void negated(
      Pair pair, Negations more, Negations fewer, boolean inA, List<Difference> found) {
    for (Map.Entry<Integer, Integer> entry : more.heads().entrySet()) {
      int head = entry.getKey();
      int other = inA ? pair.words().ofA(head) : pair.words().ofB(head);
      if (other < 0 || fewer.near(other) || compensated(pair, entry.getValue(), inA)) {
        continue;
      }
      Span with = pair.span(Math.min(head, entry.getValue()), Math.max(head, entry.getValue()) + 1);
      Span without = withAuxiliary(pair.tokens(), other, inA ? pair.b() : pair.a());
      Difference difference =
          new Difference(
              inA ? with : without,
              inA ? without : with,
              Severity.SUBSTANTIVE,
              Aspect.POLARITY,
              null,
              0.8f,
              "one side negates what the other states");
      if (found.stream().noneMatch(difference::overlaps)) {
        found.add(difference);
      }
    }
  }

  /** Whether a word of the other side in the same place says the same without a negation. */
  private boolean compensated(Pair pair, int negator, boolean inA) {
    Pair.Side side = inA ? pair.b() : pair.a();
    Pair.Side own = inA ? pair.a() : pair.b();
    int to = Math.min(own.to(), negator + 5);
    for (int i = negator + 1; i < to; i++) {
      int aligned = inA ? pair.words().ofA(i) : pair.words().ofB(i);
      if (aligned >= 0) {
        continue;
      }
      for (int j = side.from(); j < side.to(); j++) {
        boolean free = (inA ? pair.words().ofB(j) : pair.words().ofA(j)) < 0;
        if (free && turned(pair.tokens(), i, j)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean turned(Tokens tokens, int i, int j) {
    return senses.opposite(tokens.folded(i), tokens.folded(j))
        || Stems.isTurned(tokens.folded(i), tokens.folded(j));
  }

  private void opposites(Pair pair, Negations a, Negations b, List<Difference> found) {
    Tokens tokens = pair.tokens();
    for (int i = pair.a().from(); i < pair.a().to(); i++) {
      if (pair.words().ofA(i) >= 0 || tokens.isMark(i)) {
        continue;
      }
      int expected = pair.words().expectedOfA(i);
      for (int j = Math.max(pair.b().from(), expected - NEAR);
          j < Math.min(pair.b().to(), expected + NEAR + 1);
          j++) {
        if (pair.words().ofB(j) >= 0 || !turned(tokens, i, j)) {
          continue;
        }
        if (a.near(i) != b.near(j) && a.count() != b.count()) {
          continue;
        }
        boolean order = isOrder(tokens.folded(i)) && isOrder(tokens.folded(j));
        found.add(
            new Difference(
                withNeighbour(tokens, i, pair.a()),
                withNeighbour(tokens, j, pair.b()),
                Severity.SUBSTANTIVE,
                order ? Aspect.ORDER : Aspect.POLARITY,
                null,
                0.75f,
                "“" + tokens.shadow(i) + "” and “" + tokens.shadow(j) + "” are opposites"));
        break;
      }
    }
  }

  private static boolean isOrder(String word) {
    return word.equals("before") || word.equals("after");
  }

  private static Span withAuxiliary(Tokens tokens, int verb, Pair.Side side) {
    int from = verb;
    while (from > side.from() && tokens.pos(from - 1) == Pos.AUX) {
      from--;
    }
    return tokens.span(from, verb + 1);
  }

  /** The word with the one before it when that is its auxiliary or number. */
  private static Span withNeighbour(Tokens tokens, int word, Pair.Side side) {
    boolean with =
        word > side.from() && (tokens.pos(word - 1) == Pos.AUX || tokens.pos(word - 1) == Pos.NUM);
    return tokens.span(with ? word - 1 : word, word + 1);
  }
}
