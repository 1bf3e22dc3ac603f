package org.coranto.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.coranto.extract.clause.SentenceClauses;
import org.coranto.extract.party.Parties;
import org.coranto.extract.party.Party;
import org.coranto.extract.tagger.Tagged;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.AnalysedText;
import org.coranto.model.Condition;
import org.coranto.model.DateMention;
import org.coranto.model.Event;
import org.coranto.model.GivenUp;
import org.coranto.model.Mention;
import org.coranto.model.Quote;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds events with their parties and factuality.
 *
 * <p>Clauses first, then in each sentence: triggers (verbs and nouns), their standing (negated,
 * denied, alleged, planned, …), their sides, their type after modality, and what stands beside
 * them. Actor, act and place come from one clause, or are left out. Thread-safe.
 */
public final class EventFinder {

  private final Lexicon lexicon;
  private final org.coranto.knowledge.Codes codes;
  private final Knowledge knowledge;
  private final PlaceFinder places;

  /** Uses the bundled triggers, codes and places. */
  public EventFinder(Knowledge knowledge) {
    this.lexicon = new Lexicon(knowledge.triggers(), knowledge.words());
    this.codes = knowledge.codes();
    this.knowledge = knowledge;
    this.places = new PlaceFinder(knowledge);
  }

  /**
   * Events in order of evidence, with ids e1, e2, …; may be empty.
   *
   * @param clauses one entry for each sentence
   * @param conditions what hangs on what: none of it is told as a fact
   * @param tagged what a language model finds in the text; null to go by rules alone
   */
  public List<Event> find(
      AnalysedText text,
      List<SentenceClauses> clauses,
      List<Mention> mentions,
      List<Quote> quotes,
      List<DateMention> dates,
      List<Condition> conditions,
      @Nullable Tagged tagged) {
    Hinges hinges = new Hinges(conditions);
    Parties parties = new Parties(text.tokens(), mentions, knowledge);
    List<Event> ruled = ruled(text, clauses, mentions, quotes, dates, hinges, parties);
    if (tagged == null) {
      return ruled;
    }
    return new LearnedEvents(text, mentions, quotes, dates, codes, hinges).combine(tagged, ruled);
  }

  private List<Event> ruled(
      AnalysedText text,
      List<SentenceClauses> sentences,
      List<Mention> mentions,
      List<Quote> quotes,
      List<DateMention> dates,
      Hinges hinges,
      Parties parties) {
    Surroundings around = new Surroundings(text.tokens(), mentions, dates, parties, places);
    QuoteIndex said = new QuoteIndex(quotes);
    List<Finding> findings = new ArrayList<>();
    for (SentenceClauses clauses : sentences) {
      GivenUp.check();
      findings.addAll(
          new SentenceEvents(text.tokens(), clauses, lexicon, parties, around, said, hinges)
              .find());
    }
    findings.sort(
        Comparator.comparing(Finding::evidence)
            .thenComparing(Finding::trigger)
            .thenComparing(finding -> finding.coded().type()));
    List<Event> events = new ArrayList<>();
    for (Finding finding : findings) {
      GivenUp.check();
      events.add(event("e" + (events.size() + 1), finding));
    }
    return events;
  }

  private Event event(String id, Finding finding) {
    Codes.Coded coded = finding.coded();
    return new Event(
        id,
        coded.type(),
        coded.mode(),
        finding.contexts(),
        coded.cameo(),
        goldstein(coded.cameo()),
        codes.plover(coded.type()).quad(),
        spans(finding.roles().actors()),
        spans(finding.roles().recipients()),
        finding.reciprocal(),
        finding.date(),
        finding.place(),
        finding.factuality(),
        finding.accordingTo(),
        finding.number(),
        finding.evidence(),
        finding.trigger(),
        finding.rule(),
        finding.confidence());
  }

  private double goldstein(String cameo) {
    return codes.cameo(cameo).map(code -> Math.round(code.goldstein() * 10) / 10.0).orElse(0.0);
  }

  private static List<Span> spans(List<Party> parties) {
    return parties.stream().map(Party::span).toList();
  }
}
