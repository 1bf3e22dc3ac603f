package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coranto.knowledge.Words;
import org.coranto.model.Actor;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Divergence.Side;
import org.coranto.model.Mention;
import org.coranto.model.Pos;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What is left once facts are compared: words without a counterpart, between words that have one.
 * It is damage when one side is no language, or a spelling of a name; else wording.
 */
final class SlotComparison implements Comparison {
  private static final Set<Pos> CONTENT =
      Set.of(Pos.NOUN, Pos.VERB, Pos.ADJ, Pos.ADV, Pos.PROPN, Pos.NUM, Pos.X, Pos.INTJ);
  private static final int LONGEST = 8;

  private final Words known;

  SlotComparison(Words known) {
    this.known = known;
  }

  @Override
  public List<Difference> compare(Pair pair) {
    List<Difference> found = new ArrayList<>();
    boolean[] used = new boolean[pair.b().to() - pair.b().from()];
    int i = pair.a().from();
    while (i < pair.a().to()) {
      int to = runEnd(pair, i, pair.a(), true);
      if (to > i) {
        int expected = Math.max(pair.b().from(), pair.words().expectedOfA(i));
        int j = nearestFree(pair, expected, used);
        int jTo = j < 0 ? -1 : runEnd(pair, j, pair.b(), false);
        for (int k = Math.max(j, pair.b().from()); j >= 0 && k < jTo; k++) {
          used[k - pair.b().from()] = true;
        }
        add(pair, i, to, j, jTo, expected, found);
      }
      i = Math.max(to, i + 1);
    }
    for (int j = pair.b().from(); j < pair.b().to(); j++) {
      int to = used[j - pair.b().from()] ? j : runEnd(pair, j, pair.b(), false);
      if (to > j) {
        addOmission(pair, j, to, found);
        j = to - 1;
      }
    }
    spellings(pair, found);
    return found;
  }

  /**
   * End of the run of free words that begins at {@code i}; {@code i} itself when it is not free.
   */
  private static int runEnd(Pair pair, int i, Pair.Side side, boolean inA) {
    int to = i;
    while (to < side.to()
        && to - i < LONGEST
        && (inA ? pair.words().ofA(to) : pair.words().ofB(to)) < 0
        && !pair.tokens().isMark(to)) {
      to++;
    }
    return to;
  }

  private static int nearestFree(Pair pair, int expected, boolean[] used) {
    for (int step = 0; step <= 3; step++) {
      for (int j : new int[] {expected - step, expected + step}) {
        if (pair.b().has(j)
            && !used[j - pair.b().from()]
            && pair.words().ofB(j) < 0
            && !pair.tokens().isMark(j)) {
          while (pair.b().has(j - 1)
              && pair.words().ofB(j - 1) < 0
              && !used[j - 1 - pair.b().from()]
              && !pair.tokens().isMark(j - 1)) {
            j--;
          }
          return j;
        }
      }
    }
    return -1;
  }

  private void add(Pair pair, int i, int to, int j, int jTo, int expected, List<Difference> found) {
    Tokens tokens = pair.tokens();
    int content = content(tokens, i, to);
    if (j < 0) {
      if (content >= 2) {
        Span place = emptyAt(tokens, expected, pair.b());
        found.add(omission(tokens.span(i, to), place));
      }
      return;
    }
    if (content + content(tokens, j, jTo) == 0) {
      return;
    }
    int brokenA = broken(tokens, i, to);
    int brokenB = broken(tokens, j, jTo);
    if (brokenA + brokenB == 0) {
      found.add(
          new Difference(
              tokens.span(i, to),
              tokens.span(j, jTo),
              Severity.WORDING,
              Aspect.TERM,
              null,
              0.6f,
              "other words in the same place"));
      return;
    }
    Side likelier = brokenA == brokenB ? null : brokenA < brokenB ? Side.A : Side.B;
    found.add(
        new Difference(
            tokens.span(i, to),
            tokens.span(j, jTo),
            Severity.DAMAGE,
            Aspect.TERM,
            likelier,
            0.7f,
            likelier == null
                ? "both sides are damaged"
                : "the other side is no English word there"));
  }

  private void addOmission(Pair pair, int j, int to, List<Difference> found) {
    if (content(pair.tokens(), j, to) >= 2) {
      int place = pair.a().from();
      for (int k = j; k >= pair.b().from(); k--) {
        if (pair.words().ofB(k) >= 0) {
          place = pair.words().ofB(k) + 1;
          break;
        }
      }
      found.add(omission(emptyAt(pair.tokens(), place, pair.a()), pair.tokens().span(j, to)));
    }
  }

  private static Difference omission(Span a, Span b) {
    return new Difference(
        a, b, Severity.WORDING, Aspect.OMISSION, null, 0.4f, "words that one side lacks");
  }

  private static Span emptyAt(Tokens tokens, int token, Pair.Side side) {
    int at =
        token >= side.to() ? tokens.end(side.to() - 1) : tokens.start(Math.max(side.from(), token));
    return new Span(at, at);
  }

  private static int content(Tokens tokens, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += CONTENT.contains(tokens.pos(i)) ? 1 : 0;
    }
    return count;
  }

  private int broken(Tokens tokens, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += isBroken(tokens, i) ? 1 : 0;
    }
    return count;
  }

  private boolean isBroken(Tokens tokens, int i) {
    String word = tokens.folded(i);
    return tokens.pos(i) != Pos.PROPN
        && word.length() > 3
        && !WordAlignment.hasDigit(word)
        && word.indexOf('-') < 0
        && !known.known(word);
  }

  /** Words that are aligned though spelt otherwise: names, and slips. */
  private void spellings(Pair pair, List<Difference> found) {
    Tokens tokens = pair.tokens();
    for (int i = pair.a().from(); i < pair.a().to(); i++) {
      int j = pair.words().ofA(i);
      if (j < 0 || tokens.folded(i).equals(tokens.folded(j)) || tokens.isMark(i)) {
        continue;
      }
      boolean name = isName(pair, tokens.span(i)) && isName(pair, tokens.span(j));
      boolean brokenA = isBroken(tokens, i);
      boolean brokenB = isBroken(tokens, j);
      if (!name && brokenA == brokenB) {
        continue;
      }
      @Nullable Side likelier = name ? null : brokenA ? Side.B : Side.A;
      found.add(
          new Difference(
              tokens.span(i),
              tokens.span(j),
              Severity.DAMAGE,
              name ? Aspect.NAME : Aspect.TERM,
              likelier,
              0.8f,
              name ? "two spellings of one name" : "a slip of spelling"));
    }
  }

  private static boolean isName(Pair pair, Span span) {
    for (Actor actor : pair.actors().all()) {
      for (Mention mention : actor.mentions()) {
        if (mention.kind() == Mention.Kind.NAME && mention.span().contains(span)) {
          return true;
        }
      }
    }
    return false;
  }
}
