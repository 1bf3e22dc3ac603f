package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Pos;
import org.coranto.model.Span;
import org.coranto.model.Tokens;

/** What is done on one side and planned, possible or hearsay on the other. */
final class ModalityComparison implements Comparison {
  /** How real a verb is told to be. */
  private enum Reality {
    DONE,
    FUTURE,
    POSSIBLE,
    HEARSAY,
    OPEN
  }

  /**
   * A verb with the auxiliaries before it.
   *
   * @param from first auxiliary, or the verb
   */
  private record Group(int from, int verb, Reality reality) {}

  @Override
  public List<Difference> compare(Pair pair) {
    List<Difference> found = new ArrayList<>();
    Tokens tokens = pair.tokens();
    for (int i = pair.a().from(); i < pair.a().to(); i++) {
      int j = pair.words().ofA(i);
      if (j < 0 || tokens.pos(i) != Pos.VERB || tokens.pos(j) != Pos.VERB) {
        continue;
      }
      Group a = group(tokens, i, pair.a());
      Group b = group(tokens, j, pair.b());
      Aspect aspect = aspect(a.reality(), b.reality());
      if (aspect != null) {
        found.add(
            new Difference(
                new Span(tokens.start(a.from()), tokens.end(i)),
                new Span(tokens.start(b.from()), tokens.end(j)),
                Severity.SUBSTANTIVE,
                aspect,
                null,
                0.65f,
                "one side tells it as "
                    + word(a.reality())
                    + ", the other as "
                    + word(b.reality())));
      }
    }
    return found;
  }

  private static @org.jspecify.annotations.Nullable Aspect aspect(Reality a, Reality b) {
    if (a == b || a == Reality.OPEN || b == Reality.OPEN) {
      return null;
    }
    boolean done = a == Reality.DONE || b == Reality.DONE;
    boolean future = a == Reality.FUTURE || b == Reality.FUTURE;
    return done && future ? Aspect.REALISATION : Aspect.MODALITY;
  }

  private static String word(Reality reality) {
    return switch (reality) {
      case DONE -> "done";
      case FUTURE -> "still to come";
      case POSSIBLE -> "possible";
      case HEARSAY -> "hearsay";
      case OPEN -> "open";
    };
  }

  private static Group group(Tokens tokens, int verb, Pair.Side side) {
    int from = verb;
    boolean will = false;
    boolean may = false;
    boolean would = false;
    boolean have = false;
    boolean was = false;
    for (int i = verb - 1; i >= Math.max(side.from(), verb - 5); i--) {
      String word = tokens.folded(i);
      if (tokens.pos(i) != Pos.AUX
          && tokens.pos(i) != Pos.ADV
          && tokens.pos(i) != Pos.PART
          && !word.equals("going")
          && !word.equals("not")) {
        break;
      }
      will |= word.equals("will") || word.equals("shall") || word.equals("going");
      may |= word.equals("may") || word.equals("might") || word.equals("could");
      would |= word.equals("would") || word.equals("should");
      have |= word.equals("have") || word.equals("has") || word.equals("had");
      was |= word.equals("was") || word.equals("were") || word.equals("been");
      from = i;
    }
    return new Group(from, verb, reality(tokens.folded(verb), will, may, would, have, was));
  }

  private static Reality reality(
      String verb, boolean will, boolean may, boolean would, boolean have, boolean was) {
    if (may) {
      return Reality.POSSIBLE;
    }
    if (would) {
      return have ? Reality.HEARSAY : Reality.OPEN;
    }
    if (will) {
      return Reality.FUTURE;
    }
    boolean past = verb.endsWith("ed");
    return have || (was && past) ? Reality.DONE : Reality.OPEN;
  }
}
