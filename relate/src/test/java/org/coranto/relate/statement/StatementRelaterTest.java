package org.coranto.relate.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Actor;
import org.coranto.model.AnalysedText;
import org.coranto.model.EntityType;
import org.coranto.model.Event;
import org.coranto.model.EventType;
import org.coranto.model.Factuality;
import org.coranto.model.Mention;
import org.coranto.model.Origin;
import org.coranto.model.Passage;
import org.coranto.model.Pos;
import org.coranto.model.Published;
import org.coranto.model.Quote;
import org.coranto.model.Reading;
import org.coranto.model.Rendering;
import org.coranto.model.Report;
import org.coranto.model.Said;
import org.coranto.model.Sentence;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.coranto.relate.actor.Actors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementRelaterTest {
  private static final String BAR = " | ";

  private final List<Quote> quotes = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Actor> actors = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private String text = "";

  /** The {@code nth} place, 1-based, where {@code words} stand. */
  private Span at(String words, int nth) {
    int start = -1;
    for (int i = 0; i < nth; i++) {
      start = text.indexOf(words, start + 1);
    }
    assertThat(start).as(words).isNotNegative();
    return new Span(start, start + words.length());
  }

  private void actor(String id, @Nullable String country, Span... mentions) {
    List<Mention> all = new ArrayList<>();
    for (Span span : mentions) {
      all.add(
          new Mention(
              span, Mention.Kind.NAME, EntityType.PERSON, null, false, List.of(), "test", 1));
    }
    actors.add(
        new Actor(
            id,
            id,
            EntityType.PERSON,
            country,
            null,
            List.of(),
            null,
            Actor.Resolution.IN_TEXT,
            all));
  }

  private void quote(Quote.Act act, @Nullable Span source, Span content, String rule) {
    quotes.add(
        new Quote(
            "q" + (quotes.size() + 1),
            Quote.Type.INDIRECT,
            act,
            source,
            source == null ? Quote.Basis.NONE : Quote.Basis.STATED,
            null,
            List.of(content),
            null,
            null,
            rule,
            1));
  }

  private void event(String evidence, String trigger) {
    events.add(
        new Event(
            "e" + (events.size() + 1),
            EventType.ASSAULT,
            null,
            List.of(),
            "190",
            -9,
            4,
            List.of(),
            List.of(),
            false,
            null,
            null,
            Factuality.ASSERTED,
            null,
            null,
            at(evidence, 1),
            at(trigger, 1),
            "test",
            1));
  }

  private List<Said> relate() {
    int bar = text.indexOf(BAR);
    List<Rendering> renderings = new ArrayList<>();
    renderings.add(new Rendering("A", new Span(0, bar < 0 ? text.length() : bar)));
    if (bar >= 0) {
      renderings.add(new Rendering("B", new Span(bar, text.length())));
    }
    Report report =
        new Report(
            "id",
            "name",
            new Origin("test.txt", null, "text/plain"),
            text,
            false,
            Published.unknown(),
            "en",
            null,
            renderings);
    Reading reading =
        new Reading(
            report,
            analysed(report),
            report.published(),
            List.of(),
            quotes,
            events,
            List.of(),
            List.of(),
            List.of());
    return new StatementRelater().relate(reading, passages, new Actors(actors));
  }

  private static AnalysedText analysed(Report report) {
    List<Span> spans = new ArrayList<>();
    String text = report.text();
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end > i) {
        spans.add(new Span(i, end));
      } else if (!Character.isWhitespace(text.charAt(i))) {
        spans.add(new Span(i, i + 1));
      }
      i = Math.max(end, i + 1);
    }
    List<String> words = spans.stream().map(s -> s.in(text)).toList();
    List<Pos> tags = words.stream().map(w -> Pos.NOUN).toList();
    int[] starts = spans.stream().mapToInt(Span::start).toArray();
    int[] ends = spans.stream().mapToInt(Span::end).toArray();
    Sentence whole =
        new Sentence(
            new Span(starts[0], ends[ends.length - 1]), 0, words.size(), Sentence.Kind.PROSE, 0, 0);
    return new AnalysedText(new Tokens(text, starts, ends, words, tags), List.of(whole));
  }

  @Test
  void givesTheActorThatTheSourceNames() {
    text = "Ana Pereira said the road is closed.";
    actor("a1", null, at("Ana Pereira", 1));
    quote(Quote.Act.SAY, at("Ana Pereira", 1), at("the road is closed", 1), "quote.cue-clause");
    Said said = relate().get(0);
    assertThat(said.speaker()).isEqualTo("a1");
    assertThat(said.basis()).isEqualTo(Quote.Basis.STATED);
  }

  @Test
  void leavesSpeakerOpenWhereNobodyIsNamed() {
    text = "The road is closed.";
    quote(Quote.Act.SAY, null, at("The road is closed", 1), "quote.floating");
    Said said = relate().get(0);
    assertThat(said.speaker()).isNull();
    assertThat(said.basis()).isEqualTo(Quote.Basis.NONE);
  }

  @Test
  void linksHeadingToTheQuoteItRestates() {
    text =
        "Diplomatic solution far away\nI see it gloomy because a diplomatic solution is far away, says Ana.";
    actor("a1", null, at("Ana", 1));
    quote(Quote.Act.SAY, null, at("Diplomatic solution far away", 1), "marks.heading");
    quote(
        Quote.Act.EVALUATE,
        at("Ana", 1),
        at("I see it gloomy because a diplomatic solution is far away", 1),
        "quote.cue-inverted");
    Said heading = relate().get(0);
    assertThat(heading.headingOf()).isEqualTo("q2");
    assertThat(heading.speaker()).isEqualTo("a1");
    assertThat(heading.basis()).isEqualTo(Quote.Basis.INFERRED);
  }

  @Test
  void dropsHeadingThatRestatesNothing() {
    text = "Glasses without eyes\nAna says the road is closed.";
    actor("a1", null, at("Ana", 1));
    quote(Quote.Act.SAY, null, at("Glasses without eyes", 1), "marks.heading");
    quote(Quote.Act.SAY, at("Ana", 1), at("the road is closed", 1), "quote.cue-clause");
    assertThat(relate()).extracting(s -> s.quote().id()).containsExactly("q2");
  }

  @Test
  void joinsSameQuoteOfTwoRenderingsAndLetsOneNameTheSpeaker() {
    text = "The bridge will fall in winter, said Ana." + BAR + "The bridge shall fall by winter.";
    actor("a1", null, at("Ana", 1));
    quote(
        Quote.Act.PREDICT,
        at("Ana", 1),
        at("The bridge will fall in winter", 1),
        "quote.cue-inverted");
    quote(Quote.Act.PREDICT, null, at("The bridge shall fall by winter", 1), "quote.floating");
    passages.add(
        new Passage(
            List.of(at("The bridge will fall in winter, said Ana.", 1)),
            List.of(at("The bridge shall fall by winter.", 1)),
            0.9f));
    Said second = relate().get(1);
    assertThat(second.sameAs()).isEqualTo("q1");
    assertThat(second.speaker()).isEqualTo("a1");
    assertThat(second.basis()).isEqualTo(Quote.Basis.INFERRED);
  }

  @Test
  void keepsUnlikeQuotesOfOnePassageApart() {
    text = "The bridge will fall, said Ana. Prices rise, said Ana." + BAR + "Wages sink fast.";
    actor("a1", null, at("Ana", 1), at("Ana", 2));
    quote(Quote.Act.SAY, at("Ana", 1), at("The bridge will fall", 1), "quote.cue-inverted");
    quote(Quote.Act.SAY, at("Ana", 2), at("Prices rise", 1), "quote.cue-inverted");
    quote(Quote.Act.SAY, null, at("Wages sink fast", 1), "quote.floating");
    passages.add(
        new Passage(
            List.of(at("The bridge will fall, said Ana. Prices rise, said Ana.", 1)),
            List.of(at("Wages sink fast.", 1)),
            0.9f));
    assertThat(relate().get(2).sameAs()).isNull();
  }

  @Test
  void linksPointingDenialToStatementAboutTheDenier() {
    text = "Ana wrote that Minsk had closed the bridge. Minsk denied that.";
    actor("a1", null, at("Ana", 1));
    actor("a2", "BLR", at("Minsk", 1), at("Minsk", 2));
    quote(Quote.Act.SAY, at("Ana", 1), at("Minsk had closed the bridge", 1), "quote.cue-that");
    quote(Quote.Act.DENY, at("Minsk", 2), at("that", 2), "quote.cue-noun");
    assertThat(relate().get(1).denies()).isEqualTo("q1");
  }

  @Test
  void joinsPointingDenialsOfOneSpeakerInTwoRenderings() {
    String a = "Ana wrote that Minsk had closed the bridge. Minsk denied that.";
    String b = "Ana: Minsk had shut the bridge. Minsk denied this. Oslo denied it.";
    text = a + BAR + b;
    actor("a1", null, at("Ana", 1), at("Ana", 2));
    actor("a2", "BLR", at("Minsk", 1), at("Minsk", 2), at("Minsk", 3), at("Minsk", 4));
    actor("a3", "BLR", at("Oslo", 1));
    quote(Quote.Act.SAY, at("Ana", 1), at("Minsk had closed the bridge", 1), "quote.cue-that");
    quote(Quote.Act.DENY, at("Minsk", 2), at("that", 2), "quote.cue-noun");
    quote(Quote.Act.SAY, at("Ana", 2), at("Minsk had shut the bridge", 1), "quote.cue-that");
    quote(Quote.Act.DENY, at("Minsk", 4), at("this", 1), "quote.cue-noun");
    quote(Quote.Act.DENY, at("Oslo", 1), at("it", 1), "quote.cue-noun");
    passages.add(new Passage(List.of(at(a, 1)), List.of(at(b, 1)), 0.9f));
    List<Said> said = relate();
    assertThat(said.get(2).sameAs()).isEqualTo("q1");
    assertThat(said.get(3).denies()).isEqualTo("q3");
    assertThat(said.get(3).sameAs()).isEqualTo("q2");
    assertThat(said.get(4).sameAs()).isNull();
  }

  @Test
  void leavesPointingDenialOpenWhereNothingBeforeConcernsTheDenier() {
    text = "Ana wrote that prices had risen. Minsk denied that.";
    actor("a1", null, at("Ana", 1));
    actor("a2", "BLR", at("Minsk", 1));
    quote(Quote.Act.SAY, at("Ana", 1), at("prices had risen", 1), "quote.cue-that");
    quote(Quote.Act.DENY, at("Minsk", 1), at("that", 2), "quote.cue-noun");
    assertThat(relate().get(1).denies()).isNull();
  }

  @Test
  void linksDenialToTheEventItsWordsName() {
    text = "A Vietnamese ship rammed a patrol boat. Hanoi denied that its ship rammed the boat.";
    actor("a1", "VNM", at("Hanoi", 1));
    event("A Vietnamese ship rammed a patrol boat", "rammed");
    quote(Quote.Act.DENY, at("Hanoi", 1), at("its ship rammed the boat", 1), "quote.cue-that");
    assertThat(relate().get(0).denies()).isEqualTo("e1");
  }

  @Test
  void givesThePersonWhoseDescriptionNamesAnother() {
    text = "Wronska's deputy Filip Zaremba said the road is closed.";
    actor("a1", null, at("Wronska", 1));
    actor("a2", null, at("Filip Zaremba", 1));
    Span source = at("Wronska's deputy Filip Zaremba", 1);
    quote(Quote.Act.SAY, source, at("the road is closed", 1), "quote.cue-clause");
    assertThat(relate().get(0).speaker()).isEqualTo("a2");
  }

  @Test
  void keepsTheFirstOfTwoWhoSpeakTogether() {
    text = "Ana Pereira and Boris Kern said the road is closed.";
    actor("a1", null, at("Ana Pereira", 1));
    actor("a2", null, at("Boris Kern", 1));
    Span source = at("Ana Pereira and Boris Kern", 1);
    quote(Quote.Act.SAY, source, at("the road is closed", 1), "quote.cue-clause");
    assertThat(relate().get(0).speaker()).isEqualTo("a1");
  }

  @Test
  void givesUnresolvedPronounTheSpeakerBefore() {
    text = "Ana says the road is closed. She fears the bridge will fall.";
    actor("a1", null, at("Ana", 1));
    quote(Quote.Act.SAY, at("Ana", 1), at("the road is closed", 1), "quote.cue-clause");
    quote(Quote.Act.SAY, at("She", 1), at("the bridge will fall", 1), "quote.cue-clause");
    Said second = relate().get(1);
    assertThat(second.speaker()).isEqualTo("a1");
    assertThat(second.basis()).isEqualTo(Quote.Basis.INFERRED);
  }
}
