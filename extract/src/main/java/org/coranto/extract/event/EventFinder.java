package org.coranto.extract.event;

import java.util.List;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.AnalysedText;
import org.coranto.model.DateMention;
import org.coranto.model.Event;
import org.coranto.model.Mention;
import org.coranto.model.Quote;

/** Finds events with their parties and factuality. Thread-safe. */
public final class EventFinder {
  /** Uses the bundled triggers, codes and places. */
  public EventFinder(Knowledge knowledge) {}

  /** Events in order of evidence, with ids e1, e2, …; may be empty. */
  public List<Event> find(
      AnalysedText text, List<Mention> mentions, List<Quote> quotes, List<DateMention> dates) {
    return List.of();
  }
}
