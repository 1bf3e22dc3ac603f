package org.coranto.extract.condition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.coranto.extract.clause.SentenceClauses;
import org.coranto.extract.party.Parties;
import org.coranto.extract.tagger.Tagged;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.AnalysedText;
import org.coranto.model.Condition;
import org.coranto.model.DateMention;
import org.coranto.model.GivenUp;
import org.coranto.model.Mention;
import org.coranto.model.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Finds promises, threats, offers and demands that hang on something: joining words first, then the
 * clause on each side, then what kind of commitment it is and whose. Thread-safe.
 */
public final class ConditionFinder {
  private final Knowledge knowledge;

  /** Uses the bundled role nouns. */
  public ConditionFinder(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Conditions in order of extent, with ids c1, c2, …; may be empty.
   *
   * @param sentences the clauses of each sentence
   * @param tagged what a language model finds in the text; null to go by rules alone
   */
  public List<Condition> find(
      AnalysedText text,
      List<SentenceClauses> sentences,
      List<Mention> mentions,
      List<Quote> quotes,
      List<DateMention> dates,
      @Nullable Tagged tagged) {
    Parties parties = new Parties(text.tokens(), mentions, knowledge);
    List<Condition> found = new ArrayList<>();
    SentenceClauses previous = null;
    for (SentenceClauses clauses : sentences) {
      GivenUp.check();
      found.addAll(
          new SentenceConditions(text.tokens(), clauses, previous, parties, quotes, dates).find());
      previous = clauses;
    }
    if (tagged != null) {
      found = new LearnedConditions(text.tokens(), mentions, dates).combine(tagged, found);
    }
    found = new ArrayList<>(Lapses.mark(text, found));
    found.sort(Comparator.comparing(Condition::extent).thenComparing(Condition::promise));
    List<Condition> numbered = new ArrayList<>();
    for (Condition c : found) {
      numbered.add(
          new Condition(
              "c" + (numbered.size() + 1),
              c.kind(),
              c.holder(),
              c.addressee(),
              c.promise(),
              c.condition(),
              c.deadline(),
              c.status(),
              c.rule()));
    }
    return numbered;
  }
}
