package org.coranto.extract.condition;

import java.util.List;
import org.coranto.model.AnalysedText;
import org.coranto.model.Condition;
import org.coranto.model.DateMention;
import org.coranto.model.Mention;
import org.coranto.model.Quote;

/** Finds promises, threats, offers and demands that hang on something. Thread-safe. */
public final class ConditionFinder {
  /** Conditions in order of extent, with ids c1, c2, …; may be empty. */
  public List<Condition> find(
      AnalysedText text, List<Mention> mentions, List<Quote> quotes, List<DateMention> dates) {
    return List.of();
  }
}
