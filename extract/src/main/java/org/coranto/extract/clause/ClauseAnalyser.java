package org.coranto.extract.clause;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.AnalysedText;
import org.coranto.model.DateMention;
import org.coranto.model.GivenUp;
import org.coranto.model.Mention;
import org.coranto.model.Sentence;
import org.coranto.model.Tokens;

/**
 * Finds the phrases and predicates of every sentence, with subjects, objects and prepositions.
 *
 * <p>Idea: chunk a sentence into noun phrases and verb groups, then link each verb group to what
 * stands between it and its neighbours, using joining words and punctuation. No grammar has to be
 * whole: a broken sentence yields fewer links. Linear in the tokens but for bounded looks back.
 * Thread-safe.
 */
public final class ClauseAnalyser {
  /** One entry for each sentence of the text, in order. */
  public List<SentenceClauses> analyse(
      AnalysedText text, List<Mention> mentions, List<DateMention> dates) {
    Tokens tokens = text.tokens();
    boolean[] dated = new boolean[tokens.size()];
    for (DateMention date : dates) {
      int i = tokens.firstEndingAfter(date.span().start());
      while (i < tokens.size() && tokens.start(i) < date.span().end()) {
        dated[i++] = true;
      }
    }
    boolean[] named = new boolean[tokens.size()];
    for (Mention mention : mentions) {
      GivenUp.check();
      if (mention.kind() == Mention.Kind.NAME) {
        int i = tokens.firstEndingAfter(mention.span().start());
        while (i < tokens.size() && tokens.start(i) < mention.span().end()) {
          named[i] = !dated[i];
          i++;
        }
      }
    }
    Chunker chunker = new Chunker(tokens, dated, named);
    List<SentenceClauses> all = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      GivenUp.check();
      List<Phrase> phrases = chunker.chunk(sentence.from(), sentence.to());
      Linker linker = new Linker(tokens, phrases);
      List<Predicate> predicates = linker.link();
      all.add(new SentenceClauses(sentence, linker.phrases(), predicates));
    }
    return all;
  }
}
