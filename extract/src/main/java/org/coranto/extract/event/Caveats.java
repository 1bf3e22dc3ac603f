package org.coranto.extract.event;

import java.util.List;
import java.util.Set;
import org.coranto.model.AnalysedText;
import org.coranto.model.Factuality;
import org.coranto.model.Pos;
import org.coranto.model.Sentence;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Words right beside a trigger, or after its sentence, by which what it names is no fact whatever
 * else is said: "may lock out", "stopped short of calling", "withdraw not", "The claim could not be
 * verified."
 */
final class Caveats {
  private static final Set<String> MAYBE = Set.of("may", "might", "could", "can");

  /** What may stand between a modal and its verb. */
  private static final Set<Pos> BETWEEN = Set.of(Pos.ADV, Pos.PART, Pos.AUX);

  /** What leads to a deed that was not done, the last word before it first. */
  private static final List<List<String>> UNDONE =
      List.of(
          List.of("without"),
          List.of("of", "instead"),
          List.of("than", "rather"),
          List.of("of", "short"),
          List.of("to", "failed"),
          List.of("to", "fails"),
          List.of("from", "refrained"),
          List.of("from", "refrain"),
          List.of("from", "refrains"));

  /** What "not" does not deny but leads on from. */
  private static final Set<String> LED_ON = Set.of("to", "only", "just", "merely", "least", "so");

  private static final Set<String> CLAIMS =
      Set.of(
          "claim",
          "claims",
          "report",
          "reports",
          "account",
          "accounts",
          "allegation",
          "allegations",
          "accusation",
          "accusations",
          "information",
          "statement",
          "statements",
          "figure",
          "figures",
          "toll");

  private static final Set<String> CHECKED =
      Set.of("verified", "confirmed", "checked", "corroborated", "substantiated");

  private static final int REACH = 8;

  private final AnalysedText text;
  private final Tokens tokens;

  Caveats(AnalysedText text) {
    this.text = text;
    this.tokens = text.tokens();
  }

  /**
   * How the happening at {@code trigger} stands by such words, or null when there are none.
   *
   * @param reported whether somebody is named who says so
   */
  @Nullable Factuality at(Span trigger, boolean reported) {
    int first = tokens.firstEndingAfter(trigger.start());
    int after = tokens.firstAtOrAfter(trigger.end());
    if (first >= tokens.size()) {
      return null;
    }
    int index = text.sentenceOf(first);
    Sentence sentence = text.sentences().get(index);
    if (tokens.pos(first) == Pos.VERB && undone(sentence, first, after)) {
      return Factuality.NEGATED;
    }
    Factuality modal = modal(sentence, first);
    if (modal != null) {
      return modal;
    }
    return reported && unchecked(index + 1, sentence) ? Factuality.ALLEGED : null;
  }

  private boolean undone(Sentence sentence, int first, int after) {
    boolean not = after < sentence.to() - 1 && tokens.folded(after).equals("not");
    if (not
        && after == first + 1
        && !LED_ON.contains(tokens.folded(after + 1))
        && !tokens.isMark(after + 1)) {
      return true;
    }
    for (List<String> lead : UNDONE) {
      int k = first - 1;
      int matched = 0;
      while (matched < lead.size()
          && k >= sentence.from()
          && tokens.folded(k).equals(lead.get(matched))) {
        matched++;
        k--;
      }
      if (matched == lead.size()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Factuality modal(Sentence sentence, int first) {
    boolean not = false;
    for (int i = first - 1; i >= sentence.from() && i >= first - REACH; i--) {
      String word = tokens.folded(i);
      if (word.equals("cannot") || word.equals("can't") || word.equals("couldn't")) {
        return Factuality.NEGATED;
      }
      if (MAYBE.contains(word) && tokens.pos(i) == Pos.AUX) {
        return not ? Factuality.NEGATED : Factuality.CONDITIONAL;
      }
      if (!BETWEEN.contains(tokens.pos(i)) || word.equals("to") || word.equals("have")) {
        return null;
      }
      not |= word.equals("not") || word.equals("never");
    }
    return null;
  }

  /** Whether the sentence with this number says that what was told before could not be checked. */
  private boolean unchecked(int index, Sentence before) {
    if (index >= text.sentences().size()) {
      return false;
    }
    Sentence sentence = text.sentences().get(index);
    if (sentence.rendering() != before.rendering() || sentence.paragraph() != before.paragraph()) {
      return false;
    }
    boolean claim = false;
    boolean not = false;
    for (int i = sentence.from(); i < sentence.to() && i < sentence.from() + 2 * REACH; i++) {
      String word = tokens.folded(i);
      claim |= CLAIMS.contains(word) && i < sentence.from() + 4;
      not |= claim && (word.equals("not") || word.equals("cannot") || word.equals("never"));
      if (not && CHECKED.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
