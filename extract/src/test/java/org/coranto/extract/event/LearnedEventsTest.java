package org.coranto.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.coranto.extract.Marked;
import org.coranto.extract.tagger.Tagged;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.EventType;
import org.coranto.model.Factuality;
import org.coranto.model.Span;
import org.junit.jupiter.api.Test;

class LearnedEventsTest {
  private static final EventFinder FINDER = new EventFinder(Knowledge.bundled());

  /** One line an event, from a model that sees one happening. */
  private static List<String> rows(
      String marked, String trigger, EventType type, float confidence, String... actors) {
    return rows(marked, trigger, type, confidence, List.of(actors), List.of());
  }

  private static List<String> rows(
      String marked,
      String trigger,
      EventType type,
      float confidence,
      List<String> actors,
      List<String> recipients) {
    Marked sample = new Marked(marked);
    Tagged.Happening happening =
        new Tagged.Happening(
            type,
            at(sample, trigger),
            Factuality.ASSERTED,
            false,
            1f,
            at(sample, actors),
            at(sample, recipients),
            List.of(),
            List.of(),
            List.of(),
            confidence);
    Tagged tagged =
        new Tagged("model", List.of(), List.of(), List.of(happening), List.of(), List.of());
    return FINDER
        .find(
            sample.analysed,
            sample.clauses(),
            sample.mentions,
            sample.quotes,
            sample.dates,
            List.of(),
            tagged)
        .stream()
        .map(event -> EventRow.of(sample, event))
        .toList();
  }

  private static List<Span> at(Marked sample, List<String> words) {
    return words.stream().map(word -> at(sample, word)).toList();
  }

  private static Span at(Marked sample, String words) {
    int start = sample.text.indexOf(words);
    return new Span(start, start + words.length());
  }

  @Test
  void tableNamesTheTypeThatTheModelDoubts() {
    String text = "[Chad](country) condemned [Norway](country).";
    assertThat(rows(text, "condemned", EventType.REJECT, 0.7f))
        .containsExactly("ACCUSE asserted: Chad > Norway");
    assertThat(rows(text, "condemned", EventType.REJECT, 0.97f))
        .containsExactly("REJECT asserted: Chad > ");
  }

  @Test
  void faintHappeningCountsWhereTheTableSeesIt() {
    String text = "[Chad](country) condemned [Norway](country).";
    assertThat(rows(text, "condemned", EventType.ACCUSE, 0.35f)).hasSize(1);
    assertThat(rows(text, "condemned", EventType.REJECT, 0.35f)).isEmpty();
    assertThat(rows("[Chad](country) zorbed [Norway](country).", "zorbed", EventType.AID, 0.7f))
        .isEmpty();
  }

  @Test
  void whatStandsBesideTheTriggerCanMakeItNoFact() {
    for (String[] told :
        List.of(
            new String[] {"[Chad](country) may soon zorb [Norway](country).", "conditional"},
            new String[] {"[Chad](country) cannot zorb [Norway](country).", "negated"},
            new String[] {"In May [Chad](country) zorb [Norway](country).", "asserted"})) {
      assertThat(rows(told[0], "zorb", EventType.COERCE, 0.95f, "Chad"))
          .as(told[0])
          .singleElement(InstanceOfAssertFactories.STRING)
          .startsWith("COERCE " + told[1]);
    }
    assertThat(
            rows(
                "[Chad](country) stopped short of calling [Norway](country) corrupt.",
                "calling",
                EventType.ACCUSE,
                0.95f,
                "Chad"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("ACCUSE negated");
    assertThat(
            rows("[Chad](country) withdrew not its envoy.", "withdrew", EventType.RETREAT, 0.95f))
        .containsExactly("RETREAT negated: Chad > ");
    String zorbed = "[Chad](country) zorbed not %s [Norway](country).";
    assertThat(rows(zorbed.formatted("only"), "zorbed", EventType.AID, 0.95f).toString())
        .contains("AID asserted");
    assertThat(rows(zorbed.formatted("once"), "zorbed", EventType.AID, 0.95f).toString())
        .contains("AID negated");
  }

  @Test
  void aReportThatCouldNotBeCheckedIsNoFact() {
    String told =
        "[[Chad](country) zorbed [Norway](country)](say), a source said. The claim could ";
    assertThat(
            rows(told + "not be independently verified.", "zorbed", EventType.AID, 0.95f, "Chad"))
        .containsExactly("AID alleged: Chad > ");
    assertThat(rows(told + "be verified.", "zorbed", EventType.AID, 0.95f, "Chad"))
        .containsExactly("AID asserted: Chad > ");
  }

  @Test
  void rulesGiveTheSidesThatTheModelLeavesOpen() {
    String text = "[Chad](country) condemned [Norway](country).";
    assertThat(rows(text, "condemned", EventType.ACCUSE, 0.95f))
        .containsExactly("ACCUSE asserted: Chad > Norway");
    assertThat(rows(text, "condemned", EventType.ACCUSE, 0.95f, "Norway"))
        .as("nobody is on both sides")
        .containsExactly("ACCUSE asserted: Norway > ");
    String town = "[Lund](place) condemned [Norway](country).";
    assertThat(rows(town, "condemned", EventType.ACCUSE, 0.95f))
        .as("a town is where, not who")
        .containsExactly("ACCUSE asserted:  > Norway");
  }

  @Test
  void whereSomebodyGoesIsNotWhomItIsDoneTo() {
    String text = "[Chad](country) zorbed to [Lund](place).";
    assertThat(rows(text, "zorbed", EventType.MOBILIZE, 0.95f, List.of("Chad"), List.of("Lund")))
        .containsExactly("MOBILIZE asserted: Chad > ");
    assertThat(rows(text, "zorbed", EventType.ASSAULT, 0.95f, List.of("Chad"), List.of("Lund")))
        .containsExactly("ASSAULT asserted: Chad > Lund");
  }

  @Test
  void whatIsPartOfOneSideIsNotTheOther() {
    String text = "[[Lund](place) Dockers](org) zorbed [Norway](country).";
    List<String> others = List.of("Lund", "Norway");
    assertThat(rows(text, "zorbed", EventType.COERCE, 0.95f, List.of("Dockers"), others))
        .containsExactly("COERCE asserted: Lund Dockers > Norway");
  }

  @Test
  void aNationalityLinkedWithItsNounOnlyQualifiesIt() {
    String text = "[Chad](country) zorbed [Indian](adj) trawlermen.";
    List<String> chad = List.of("Chad");
    assertThat(rows(text, "zorbed", EventType.COERCE, 0.95f, chad, List.of("Indian trawlermen")))
        .containsExactly("COERCE asserted: Chad > Indian trawlermen");
    assertThat(rows(text, "zorbed", EventType.COERCE, 0.95f, chad, List.of("Indian")))
        .containsExactly("COERCE asserted: Chad > Indian");
  }

  @Test
  void mediatorIsNoneOfTheSides() {
    assertThat(
            rows(
                "[Qatar](country) began its mediation between [Chad](country) and"
                    + " [Norway](country).",
                "mediation",
                EventType.CONSULT,
                0.95f,
                "Qatar",
                "Chad",
                "Norway"))
        .containsExactly("CONSULT asserted: Qatar > Chad, Norway");
  }

  @Test
  void planIsNoFactWhereTheRulesSeeIt() {
    String text = "[Chad](country) will meet [Norway](country) on Friday.";
    assertThat(rows(text, "meet", EventType.AGREE, 0.95f, "Chad"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("AGREE future");
  }

  @Test
  void nationalityOfAPartyIsNoPartyBesideIt() {
    String text = "[Chilean](adj) envoy [Ana Ruiz](person) condemned [Norwegian](adj) bankers.";
    assertThat(rows(text, "condemned", EventType.ACCUSE, 0.97f, "Chilean", "Ana Ruiz"))
        .containsExactly("ACCUSE asserted: Ana Ruiz > Norwegian");
    String verb = "[Chilean](adj) police questioned captain [Ana Ruiz](person).";
    assertThat(rows(verb, "questioned", EventType.ACCUSE, 0.97f, "Chilean", "Ana Ruiz"))
        .containsExactly("ACCUSE asserted: Chilean, Ana Ruiz > ");
    String country = "[Chile](country) President [Ana Ruiz](person) condemned the bankers.";
    assertThat(rows(country, "condemned", EventType.ACCUSE, 0.97f, "Chile", "Ana Ruiz"))
        .containsExactly("ACCUSE asserted: Ana Ruiz > bankers");
  }
}
