package org.coranto.extract.quote;

import java.util.List;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.AnalysedText;
import org.coranto.model.Mention;
import org.coranto.model.Quote;

/** Finds quotes with cue and source. Thread-safe. */
public final class QuoteFinder {
  /** Uses the bundled cues. */
  public QuoteFinder(Knowledge knowledge) {}

  /** Quotes in order of extent, with ids q1, q2, …; may be empty. */
  public List<Quote> find(AnalysedText text, List<Mention> mentions) {
    return List.of();
  }
}
