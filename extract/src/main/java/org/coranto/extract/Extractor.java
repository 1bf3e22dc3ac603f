package org.coranto.extract;

import java.util.List;
import org.coranto.extract.condition.ConditionFinder;
import org.coranto.extract.date.DateFinder;
import org.coranto.extract.date.Dates;
import org.coranto.extract.event.EventFinder;
import org.coranto.extract.language.LanguageAnalyser;
import org.coranto.extract.name.NameFinder;
import org.coranto.extract.quote.QuoteFinder;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.AnalysedText;
import org.coranto.model.Condition;
import org.coranto.model.Event;
import org.coranto.model.Mention;
import org.coranto.model.Quote;
import org.coranto.model.Reading;
import org.coranto.model.Report;

/**
 * Reads one report: what it says, in its own words. A pure function of the report and the bundled
 * knowledge; safe for many threads.
 */
public final class Extractor {
  private final LanguageAnalyser language;
  private final NameFinder names;
  private final DateFinder dates;
  private final QuoteFinder quotes;
  private final EventFinder events;
  private final ConditionFinder conditions;

  /** Builds every component once. */
  public Extractor(Knowledge knowledge) {
    this.language = new LanguageAnalyser(knowledge);
    this.names = new NameFinder(knowledge);
    this.dates = new DateFinder();
    this.quotes = new QuoteFinder(knowledge);
    this.events = new EventFinder(knowledge);
    this.conditions = new ConditionFinder(knowledge);
  }

  /** Reads one report. Never fails on any text; what stays open is a doubt. */
  public Reading read(Report report) {
    AnalysedText text = language.analyse(report);
    List<Mention> mentions = names.find(text);
    Dates found = dates.find(text, report.published());
    List<Quote> said = quotes.find(text, mentions);
    List<Event> happened = events.find(text, mentions, said, found.mentions());
    List<Condition> hinges = conditions.find(text, mentions, said, found.mentions());
    return new Reading(
        report,
        text,
        found.published(),
        mentions,
        said,
        happened,
        hinges,
        found.mentions(),
        report.doubts());
  }
}
