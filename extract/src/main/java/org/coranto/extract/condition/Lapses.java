package org.coranto.extract.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coranto.model.AnalysedText;
import org.coranto.model.Condition;
import org.coranto.model.Sentence;
import org.coranto.model.Tokens;

/** Marks conditions whose deadline the text says has passed. */
final class Lapses {
  private static final Set<String> PASSED =
      Set.of("passed", "missed", "expired", "lapsed", "passes", "elapsed", "ran", "past");
  private static final int WINDOW = 5;

  private Lapses() {}

  /** "But after several missed deadlines …" in the sentence after it. */
  static List<Condition> mark(AnalysedText text, List<Condition> conditions) {
    List<Condition> marked = new ArrayList<>();
    for (Condition c : conditions) {
      marked.add(passed(text, c) ? lapsed(c) : c);
    }
    return marked;
  }

  private static boolean passed(AnalysedText text, Condition c) {
    Tokens tokens = text.tokens();
    int last = tokens.firstEndingAfter(Math.max(c.extent().end() - 1, 0));
    if (last >= tokens.size()) {
      return false;
    }
    int s = text.sentenceOf(last);
    for (int k = s; k <= s + 1 && k < text.sentences().size(); k++) {
      Sentence sentence = text.sentences().get(k);
      if (sentence.rendering() != text.sentences().get(s).rendering()) {
        return false;
      }
      for (int i = k == s ? last : sentence.from(); i < sentence.to(); i++) {
        String word = tokens.folded(i);
        if ((word.equals("deadline") || word.equals("deadlines") || word.equals("ultimatum"))
            && near(tokens, sentence, i)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean near(Tokens tokens, Sentence sentence, int at) {
    int from = Math.max(sentence.from(), at - WINDOW);
    int to = Math.min(sentence.to(), at + WINDOW);
    for (int i = from; i < to; i++) {
      if (PASSED.contains(tokens.folded(i))) {
        return true;
      }
    }
    return false;
  }

  private static Condition lapsed(Condition c) {
    return new Condition(
        c.id(),
        c.kind(),
        c.holder(),
        c.addressee(),
        c.promise(),
        c.condition(),
        c.deadline(),
        Condition.Status.LAPSED,
        c.rule());
  }
}
