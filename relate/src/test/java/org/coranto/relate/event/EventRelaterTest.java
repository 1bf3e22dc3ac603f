package org.coranto.relate.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Actor;
import org.coranto.model.AnalysedText;
import org.coranto.model.EntityType;
import org.coranto.model.Event;
import org.coranto.model.EventType;
import org.coranto.model.Factuality;
import org.coranto.model.Happened;
import org.coranto.model.Mention;
import org.coranto.model.Origin;
import org.coranto.model.Passage;
import org.coranto.model.Published;
import org.coranto.model.Quote;
import org.coranto.model.Reading;
import org.coranto.model.Rendering;
import org.coranto.model.Report;
import org.coranto.model.Said;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.coranto.relate.actor.Actors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventRelaterTest {
  private static final String A = "Chad shelled Oslo, Norway said.";
  private static final String B = "Chad shelled Oslo, says Norway.";
  private static final String TEXT = A + "\n" + B;
  private static final Span SIDE_A = new Span(0, A.length());
  private static final Span SIDE_B = new Span(A.length() + 1, TEXT.length());

  private final List<Actor> actors =
      List.of(
          actor("a1", "Chad", "TCD", "Chad"),
          actor("a2", "Norway", "NOR", "Norway"),
          actor("a3", "Oslo", "NOR", "Oslo"));

  @Test
  void otherRenderingIsTheSameHappening() {
    List<Happened> told =
        relate(List.of(event("e1", 0, null), event("e2", SIDE_B.start(), null)), List.of());
    assertThat(told.get(0).sameAs()).isNull();
    assertThat(told.get(1).sameAs()).isEqualTo("e1");
    assertThat(told.get(0).actor()).containsExactly("a1");
    assertThat(told.get(0).recipient()).containsExactly("a3");
  }

  @Test
  void anotherRenderingMayHaveAnotherNounForWhoIsOnlyDescribed() {
    List<Event> events = List.of(event("e1", 0, null), event("e2", SIDE_B.start(), null));
    for (Actor.Resolution resolution : Actor.Resolution.values()) {
      Actor whole = actor("a3", "Oslo", "", "Oslo");
      List<Actor> cast = new ArrayList<>(actors.subList(0, 2));
      for (Mention mention : whole.mentions()) {
        String id = "a" + (cast.size() + 1);
        cast.add(
            new Actor(
                id,
                "the port",
                EntityType.GROUP,
                null,
                null,
                List.of(),
                null,
                resolution,
                List.of(mention)));
      }
      assertThat(relate(events, List.of(), cast).get(1).sameAs())
          .as(resolution.toString())
          .isEqualTo(resolution == Actor.Resolution.UNKNOWN ? "e1" : null);
    }
  }

  @Test
  void anOfficeActsItself() {
    Span words = new Span(0, 17);
    List<Actor> cast = List.of(actors.get(0), office(words, "TCD"));
    Event event = event("e1", List.of(words), List.of());
    assertThat(relate(List.of(event), List.of(), cast).get(0).actor()).containsExactly("a9");
  }

  @Test
  void anotherRenderingMayNameTheOfficeForTheState() {
    Event first = event("e1", 0, null);
    int from = SIDE_B.start();
    Span words = new Span(from, from + 12);
    List<Span> others = List.of(new Span(from + 13, from + 17));
    Event second = event("e2", List.of(words), others, null, words, new Span(from + 5, from + 12));
    for (String country : List.of("TCD", "NOR")) {
      List<Actor> cast = new ArrayList<>(actors);
      cast.add(office(words, country));
      List<Happened> told = relate(List.of(first, second), List.of(), cast);
      assertThat(told.get(1).actor()).containsExactly("a9");
      assertThat(told.get(1).sameAs()).as(country).isEqualTo(country.equals("TCD") ? "e1" : null);
    }
  }

  @Test
  void twoHappeningsOfARenderingFindEachItsOwnInTheOther() {
    Span said = new Span(A.indexOf("said"), A.indexOf("said") + 4);
    Span says = new Span(TEXT.indexOf("says"), TEXT.indexOf("says") + 4);
    List<Happened> told =
        relate(
            List.of(
                event("e1", 0, null),
                event("e2", 0, null, said),
                event("e3", SIDE_B.start(), null),
                event("e4", SIDE_B.start(), null, says)),
            List.of());
    assertThat(told).extracting(Happened::sameAs).containsExactly(null, null, "e1", "e2");
  }

  @Test
  void blowToldByTheVictimAloneIsAClaim() {
    List<Happened> told =
        relate(List.of(event("e1", 0, "q1")), List.of(said("q1", "a2", Quote.Act.SAY, null)));
    assertThat(told.get(0).factuality()).isEqualTo(Factuality.ALLEGED);
  }

  @Test
  void blowThatAnotherDeniesInTheParagraphIsAClaim() {
    List<Event> shelling = List.of(event("e1", 0, "q1"));
    Said bystander = said("q1", "a9", Quote.Act.SAY, null);
    assertThat(relate(shelling, List.of(bystander)).get(0).factuality())
        .isEqualTo(Factuality.ASSERTED);
    assertThat(
            relate(shelling, List.of(bystander, said("q2", "a1", Quote.Act.DENY, null)))
                .get(0)
                .factuality())
        .isEqualTo(Factuality.ALLEGED);
  }

  @Test
  void blowToldByTheWriterIsAFact() {
    assertThat(relate(List.of(event("e1", 0, null)), List.of()).get(0).factuality())
        .isEqualTo(Factuality.ASSERTED);
  }

  @Test
  void denialThatNamesTheEventDeniesIt() {
    List<Happened> told =
        relate(List.of(event("e1", 0, null)), List.of(said("q2", "a1", Quote.Act.DENY, "e1")));
    assertThat(told.get(0).factuality()).isEqualTo(Factuality.DENIED);
  }

  private List<Happened> relate(List<Event> events, List<Said> said) {
    return relate(events, said, actors);
  }

  private static List<Happened> relate(List<Event> events, List<Said> said, List<Actor> actors) {
    Report report =
        new Report(
            "id",
            "sample",
            new Origin("sample.txt", null, "text/plain"),
            TEXT,
            false,
            Published.unknown(),
            "en",
            null,
            List.of(new Rendering("A", SIDE_A), new Rendering("B", SIDE_B)));
    Reading reading =
        new Reading(
            report,
            new AnalysedText(
                new Tokens(TEXT, new int[0], new int[0], List.of(), List.of()), List.of()),
            Published.unknown(),
            List.of(),
            List.of(),
            events,
            List.of(),
            List.of(),
            List.of());
    return new EventRelater()
        .events(
            reading,
            List.of(new Passage(List.of(SIDE_A), List.of(SIDE_B), 1f)),
            new Actors(actors),
            said);
  }

  private static Event event(String id, int from, @Nullable String accordingTo) {
    return event(id, from, accordingTo, new Span(from + 5, from + 12));
  }

  private static Event event(String id, List<Span> actor, List<Span> recipient) {
    return event(id, actor, recipient, null, new Span(0, 17), new Span(5, 12));
  }

  private static Event event(String id, int from, @Nullable String accordingTo, Span trigger) {
    return event(
        id,
        List.of(new Span(from, from + 4)),
        List.of(new Span(from + 13, from + 17)),
        accordingTo,
        new Span(from, from + 17),
        trigger);
  }

  private static Event event(
      String id,
      List<Span> actor,
      List<Span> recipient,
      @Nullable String accordingTo,
      Span evidence,
      Span trigger) {
    return new Event(
        id,
        EventType.ASSAULT,
        null,
        List.of(),
        "194",
        -10,
        4,
        actor,
        recipient,
        false,
        null,
        null,
        Factuality.ASSERTED,
        accordingTo,
        null,
        evidence,
        trigger,
        "test",
        1f);
  }

  private static Said said(String id, String speaker, Quote.Act act, @Nullable String denies) {
    Quote quote =
        new Quote(
            id,
            Quote.Type.INDIRECT,
            act,
            null,
            Quote.Basis.STATED,
            null,
            List.of(new Span(0, 17)),
            null,
            denies,
            "test",
            1f);
    return new Said(quote, speaker, Quote.Basis.STATED, denies, null, null);
  }

  private static Actor office(Span words, String country) {
    Mention mention =
        new Mention(
            words, Mention.Kind.ROLE, EntityType.PERSON, null, false, List.of(), "test", 1f);
    return new Actor(
        "a9",
        "a minister",
        EntityType.PERSON,
        country,
        "GOV",
        List.of(),
        null,
        Actor.Resolution.UNKNOWN,
        List.of(mention));
  }

  private static Actor actor(String id, String name, String country, String words) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = TEXT.indexOf(words); i >= 0; i = TEXT.indexOf(words, i + 1)) {
      mentions.add(
          new Mention(
              new Span(i, i + words.length()),
              Mention.Kind.NAME,
              EntityType.COUNTRY,
              null,
              false,
              List.of(),
              "test",
              1f));
    }
    return new Actor(
        id,
        name,
        EntityType.COUNTRY,
        country,
        null,
        List.of(),
        null,
        Actor.Resolution.KNOWN,
        mentions);
  }
}
