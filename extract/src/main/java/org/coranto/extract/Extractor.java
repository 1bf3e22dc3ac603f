package org.coranto.extract;

import java.util.List;
import java.util.function.Supplier;
import org.coranto.extract.clause.ClauseAnalyser;
import org.coranto.extract.clause.SentenceClauses;
import org.coranto.extract.condition.ConditionFinder;
import org.coranto.extract.date.DateFinder;
import org.coranto.extract.date.Dates;
import org.coranto.extract.event.EventFinder;
import org.coranto.extract.language.LanguageAnalyser;
import org.coranto.extract.name.NameFinder;
import org.coranto.extract.party.UnnamedParties;
import org.coranto.extract.quote.QuoteFinder;
import org.coranto.extract.tagger.SequenceModel;
import org.coranto.extract.tagger.Tagged;
import org.coranto.extract.tagger.Tagger;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.AnalysedText;
import org.coranto.model.Condition;
import org.coranto.model.Event;
import org.coranto.model.Mention;
import org.coranto.model.Quote;
import org.coranto.model.Reading;
import org.coranto.model.Report;
import org.coranto.model.Stage;
import org.coranto.model.StageListener;
import org.jspecify.annotations.Nullable;

/**
 * Reads one report: what it says, in its own words. A pure function of the report and the bundled
 * knowledge; safe for many threads.
 */
public final class Extractor {
  private final LanguageAnalyser language;
  private final NameFinder names;
  private final DateFinder dates;
  private final QuoteFinder quotes;
  private final ClauseAnalyser clauses = new ClauseAnalyser();
  private final EventFinder events;
  private final UnnamedParties unnamed;
  private final ConditionFinder conditions;
  private final @Nullable Tagger tagger;

  /** Reads by rules alone. */
  public Extractor(Knowledge knowledge) {
    this(knowledge, () -> null);
  }

  /**
   * Builds every component once.
   *
   * @param model gives the language model that takes over where it measures better, null for rules
   *     alone; asked once and last, so that it can be loading while the rules are made ready
   */
  public Extractor(Knowledge knowledge, Supplier<@Nullable SequenceModel> model) {
    this.language = new LanguageAnalyser(knowledge);
    this.names = new NameFinder(knowledge);
    this.dates = new DateFinder();
    this.quotes = new QuoteFinder(knowledge);
    this.events = new EventFinder(knowledge);
    this.unnamed = new UnnamedParties(knowledge);
    this.conditions = new ConditionFinder(knowledge);
    SequenceModel loaded = model.get();
    this.tagger = loaded == null ? null : new Tagger(loaded, knowledge);
  }

  /** Reads one report. Never fails on any text; what stays open is a doubt. */
  public Reading read(Report report) {
    return read(report, StageListener.NONE);
  }

  /** Reads one report as {@link #read(Report)} does, and tells when each stage has ended. */
  public Reading read(Report report, StageListener stages) {
    AnalysedText text = language.analyse(report);
    stages.ended(Stage.LANGUAGE);
    Tagged tagged = tagger == null ? null : tagger.tag(text);
    stages.ended(Stage.MODEL);
    List<Mention> mentions = names.find(text, tagged);
    stages.ended(Stage.NAMES);
    if (!report.isRead()) {
      return new Reading(
          report,
          text,
          report.published(),
          mentions,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          report.doubts());
    }
    Dates found = dates.find(text, report.published());
    stages.ended(Stage.DATES);
    List<Quote> said = quotes.find(text, mentions, tagged);
    stages.ended(Stage.QUOTES);
    List<SentenceClauses> sentences = clauses.analyse(text, mentions, found.mentions());
    List<Condition> hinges =
        conditions.find(text, sentences, mentions, said, found.mentions(), tagged);
    stages.ended(Stage.CONDITIONS);
    List<Event> happened =
        events.find(text, sentences, mentions, said, found.mentions(), hinges, tagged);
    stages.ended(Stage.EVENTS);
    return new Reading(
        report,
        text,
        found.published(),
        unnamed.with(text, mentions, found.mentions(), happened),
        said,
        happened,
        hinges,
        found.told(),
        report.doubts());
  }
}
