package org.coranto.model;

import java.util.List;

/**
 * What one report says, in its own words: every finding names spans, none yet names an actor. All
 * lists are in order of start offset, then length.
 *
 * @param report the report
 * @param text its tokens and sentences
 * @param published the publication day, inferred from the text where nothing better is known
 * @param mentions names, adjectives, role nouns and pronouns
 * @param quotes who said what
 * @param events who did what to whom
 * @param conditions what hangs on what
 * @param dates date expressions
 * @param doubts what stayed open
 */
public record Reading(
    Report report,
    AnalysedText text,
    Published published,
    List<Mention> mentions,
    List<Quote> quotes,
    List<Event> events,
    List<Condition> conditions,
    List<DateMention> dates,
    List<Doubt> doubts) {
  /** Copies the lists. */
  public Reading {
    mentions = List.copyOf(mentions);
    quotes = List.copyOf(quotes);
    events = List.copyOf(events);
    conditions = List.copyOf(conditions);
    dates = List.copyOf(dates);
    doubts = List.copyOf(doubts);
  }
}
