package org.coranto.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coranto.extract.clause.Lemmas;
import org.coranto.extract.clause.Operator;
import org.coranto.extract.tagger.Tagged;
import org.coranto.knowledge.Codes;
import org.coranto.model.AnalysedText;
import org.coranto.model.DateMention;
import org.coranto.model.Event;
import org.coranto.model.EventType;
import org.coranto.model.Factuality;
import org.coranto.model.GivenUp;
import org.coranto.model.Mention;
import org.coranto.model.Quote;
import org.coranto.model.Sentence;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Combines what the language model and the rules find: the one place where the two meet for events.
 *
 * <p>The model decides which words name a happening, its type, its parties and how factual it is.
 * The rules' event at the same words adds mode, code, date, place, number and clause. Where the
 * rules see a negation, a denial, an accusation or a condition that the model does not, the rules
 * win: nothing doubtful is given out as a fact.
 */
final class LearnedEvents {
  private static final Set<Factuality> DOUBTFUL =
      Set.of(Factuality.NEGATED, Factuality.DENIED, Factuality.ALLEGED, Factuality.FUTURE);

  /** Least confidence of the model where the rules see nothing. */
  private static final float SURE = 0.8f;

  /** The same where they see an event, and where they see one of this type. */
  private static final float SURE_WITH_RULE = 0.5f;

  private static final float SURE_AS_RULE = 0.3f;

  /** Least confidence of the model in a type that the rules call otherwise. */
  private static final float SURE_AGAINST_RULE = 0.9f;

  /** Root or base code of each type, for happenings the lexicon has no finer code for. */
  private static final Map<EventType, String> BASE = base();

  private final AnalysedText text;
  private final List<Quote> quotes;
  private final List<DateMention> dates;
  private final Codes codes;
  private final Hinges hinges;
  private final LearnedSides sides;
  private final Caveats caveats;

  LearnedEvents(
      AnalysedText text,
      List<Mention> mentions,
      List<Quote> quotes,
      List<DateMention> dates,
      Codes codes,
      Hinges hinges) {
    this.text = text;
    this.quotes = quotes;
    this.dates = dates;
    this.codes = codes;
    this.hinges = hinges;
    this.sides = new LearnedSides(text.tokens(), mentions);
    this.caveats = new Caveats(text);
  }

  private static Map<EventType, String> base() {
    Map<EventType, String> base = new EnumMap<>(EventType.class);
    base.put(EventType.AGREE, "030");
    base.put(EventType.CONSULT, "040");
    base.put(EventType.SUPPORT, "050");
    base.put(EventType.CONCEDE, "080");
    base.put(EventType.COOPERATE, "060");
    base.put(EventType.AID, "070");
    base.put(EventType.RETREAT, "087");
    base.put(EventType.REQUEST, "100");
    base.put(EventType.ACCUSE, "110");
    base.put(EventType.REJECT, "120");
    base.put(EventType.THREATEN, "130");
    base.put(EventType.PROTEST, "140");
    base.put(EventType.SANCTION, "160");
    base.put(EventType.MOBILIZE, "150");
    base.put(EventType.COERCE, "170");
    base.put(EventType.ASSAULT, "190");
    return base;
  }

  /** Events in order of evidence, numbered anew. */
  List<Event> combine(Tagged tagged, List<Event> ruled) {
    List<Event> events = new ArrayList<>();
    Map<Event, EventType> claimed = new HashMap<>();
    Map<Sentence, Float> first = firstRanks(tagged);
    for (Tagged.Happening happening : tagged.happenings()) {
      GivenUp.check();
      Sentence sentence = sentenceAt(happening.trigger());
      Event rule = at(happening.trigger(), ruled);
      if (sentence == null || !sure(happening, rule)) {
        continue;
      }
      float main = first.getOrDefault(sentence, Float.NEGATIVE_INFINITY);
      float certainty = Certainty.of(happening, rule, main);
      Event event = event(happening, sentence, rule, tagged.model(), certainty);
      if (rule == null || claimed.put(rule, event.type()) != event.type()) {
        events.add(event);
      }
    }
    events.sort(
        Comparator.comparing(Event::evidence)
            .thenComparing(Event::trigger)
            .thenComparing(Event::type));
    List<Event> numbered = new ArrayList<>();
    for (Event event : events) {
      GivenUp.check();
      numbered.add(Numbered.as("e" + (numbered.size() + 1), event));
    }
    return numbered;
  }

  /**
   * The rank of the main happening of each sentence; one that crosses its sentence's end is none.
   */
  private Map<Sentence, Float> firstRanks(Tagged tagged) {
    Map<Sentence, Float> first = new HashMap<>();
    for (Tagged.Happening happening : tagged.happenings()) {
      GivenUp.check();
      Sentence sentence = sentenceAt(happening.trigger());
      if (sentence != null && sentence.span().contains(happening.trigger())) {
        first.merge(sentence, happening.rank(), Math::max);
      }
    }
    return first;
  }

  private static boolean sure(Tagged.Happening happening, @Nullable Event rule) {
    float least =
        rule == null ? SURE : rule.type() == happening.type() ? SURE_AS_RULE : SURE_WITH_RULE;
    return happening.confidence() >= least;
  }

  /**
   * Whether the table names the type: where the model is less sure, and where the table knows more
   * words than the model's trigger ("ended mediation", "called up").
   */
  private boolean ruleNames(Tagged.Happening happening, Event rule) {
    boolean phrase = rule.rule().equals("event.verb") && words(rule.trigger()) > 1;
    return phrase || happening.confidence() < SURE_AGAINST_RULE;
  }

  private int words(Span span) {
    Tokens tokens = text.tokens();
    return tokens.firstAtOrAfter(span.end()) - tokens.firstEndingAfter(span.start());
  }

  private static @Nullable Event at(Span trigger, List<Event> ruled) {
    for (Event event : ruled) {
      GivenUp.check();
      if (event.trigger().overlaps(trigger)) {
        return event;
      }
    }
    return null;
  }

  private @Nullable Sentence sentenceAt(Span span) {
    Tokens tokens = text.tokens();
    int token = tokens.firstEndingAfter(span.start());
    return token < tokens.size() ? text.sentences().get(text.sentenceOf(token)) : null;
  }

  private Event event(
      Tagged.Happening happening,
      Sentence sentence,
      @Nullable Event rule,
      String model,
      float certainty) {
    EventType type = rule != null && ruleNames(happening, rule) ? rule.type() : happening.type();
    boolean sameType = rule != null && rule.type() == type;
    String cameo = rule != null && sameType ? rule.cameo() : BASE.getOrDefault(type, "010");
    LearnedSides.Sides parties = sides.of(happening, rule, type, sentence);
    List<Span> actor = parties.actor();
    List<Span> recipient = parties.recipient();
    Span evidence = rule != null ? rule.evidence() : clause(happening, sentence, actor, recipient);
    return new Event(
        "",
        type,
        rule != null && sameType ? rule.mode() : null,
        rule == null ? List.of() : rule.contexts(),
        cameo,
        codes.cameo(cameo).map(c -> Math.round(c.goldstein() * 10) / 10.0).orElse(0.0),
        codes.plover(type).quad(),
        actor,
        recipient,
        happening.reciprocal(),
        rule != null && rule.date() != null ? rule.date() : date(happening.date()),
        rule == null ? null : rule.place(),
        hinged(happening.trigger(), type, factuality(happening, rule), cameo),
        rule != null && rule.accordingTo() != null
            ? rule.accordingTo()
            : quoteAt(happening.trigger()),
        rule == null ? null : rule.number(),
        evidence,
        happening.trigger(),
        (sameType ? "event.tagger+rules:" : "event.tagger:") + model,
        certainty);
  }

  private Factuality factuality(Tagged.Happening happening, @Nullable Event rule) {
    Factuality learned = happening.factuality();
    if (learned != Factuality.ASSERTED) {
      return learned;
    }
    if (rule != null && DOUBTFUL.contains(rule.factuality())) {
      return rule.factuality();
    }
    Quote around = around(happening.trigger());
    if (claimed(around)) {
      return Factuality.ALLEGED;
    }
    boolean reported = around != null || (rule != null && rule.accordingTo() != null);
    Factuality caveat = caveats.at(happening.trigger(), reported);
    return caveat == null ? learned : caveat;
  }

  /** Whether a quote's cue ("claimed", "alleged") leaves open if what it tells is so. */
  private boolean claimed(@Nullable Quote quote) {
    if (quote == null || quote.cue() == null) {
      return false;
    }
    Tokens tokens = text.tokens();
    int end = tokens.firstAtOrAfter(quote.cue().end());
    for (int i = tokens.firstEndingAfter(quote.cue().start()); i < end; i++) {
      if (Operator.ofVerb(Lemmas.of(tokens.folded(i))).equals(Optional.of(Operator.CLAIM))) {
        return true;
      }
    }
    return false;
  }

  /** Nothing that hangs on a condition is told as a fact. */
  private Factuality hinged(Span trigger, EventType type, Factuality factuality, String cameo) {
    org.coranto.extract.event.Codes.Coded coded =
        new org.coranto.extract.event.Codes.Coded(type, null, cameo, factuality);
    return hinges.at(coded, trigger).factuality();
  }

  /** From the first to the last word of the happening inside its sentence. */
  private static Span clause(
      Tagged.Happening happening, Sentence sentence, List<Span> actor, List<Span> recipient) {
    Span clause = happening.trigger();
    List<List<Span>> all =
        List.of(actor, recipient, happening.date(), happening.place(), happening.number());
    for (List<Span> spans : all) {
      for (Span span : spans) {
        if (sentence.span().contains(span)) {
          clause = clause.cover(span);
        }
      }
    }
    return clause;
  }

  private @Nullable DateMention date(List<Span> linked) {
    for (Span words : linked) {
      for (DateMention date : dates) {
        if (date.span().overlaps(words)) {
          return date;
        }
      }
    }
    return null;
  }

  private @Nullable String quoteAt(Span words) {
    Quote quote = around(words);
    return quote == null ? null : quote.id();
  }

  /** The innermost quote whose content holds the words, or null. */
  private @Nullable Quote around(Span words) {
    Quote innermost = null;
    for (Quote quote : quotes) {
      for (Span part : quote.content()) {
        if (part.contains(words)
            && (innermost == null || quote.extent().length() < innermost.extent().length())) {
          innermost = quote;
        }
      }
    }
    return innermost;
  }
}
