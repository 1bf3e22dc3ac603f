package org.coranto.extract.event;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.coranto.extract.Marked;
import org.coranto.extract.clause.SentenceClauses;
import org.coranto.extract.condition.ConditionFinder;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Condition;
import org.coranto.model.Event;
import org.coranto.model.Factuality;
import org.junit.jupiter.api.Test;

class EventFinderTest {
  private static final ConditionFinder CONDITIONS = new ConditionFinder(Knowledge.bundled());
  private static final EventFinder FINDER = new EventFinder(Knowledge.bundled());

  private static List<Event> find(Marked sample) {
    List<SentenceClauses> clauses = sample.clauses();
    List<Condition> conditions =
        CONDITIONS.find(
            sample.analysed, clauses, sample.mentions, sample.quotes, sample.dates, null);
    return FINDER.find(
        sample.analysed, clauses, sample.mentions, sample.quotes, sample.dates, conditions, null);
  }

  /** One line an event: type, factuality, actors, recipients. */
  private static List<String> rows(String marked) {
    Marked sample = new Marked(marked);
    return find(sample).stream().map(event -> EventRow.of(sample, event)).toList();
  }

  @Test
  void subjectActsOnObject() {
    assertThat(rows("[Norway](country) condemned [Chad](country) on Monday."))
        .containsExactly("ACCUSE asserted: Norway > Chad");
  }

  @Test
  void passiveTurnsTheSidesRound() {
    assertThat(rows("[Chad](country) was condemned by [Norway](country)."))
        .containsExactly("ACCUSE asserted: Norway > Chad");
  }

  @Test
  void reciprocalVerbHasASideEach() {
    assertThat(rows("[Peru](country) and [Chile](country) met in [Lima](place)."))
        .containsExactly("CONSULT asserted: Peru > Chile");
  }

  @Test
  void lightVerbHandsOverToItsNoun() {
    assertThat(rows("[Peru](country) held talks with [Chile](country)."))
        .containsExactly("CONSULT asserted: Peru > Chile");
  }

  @Test
  void plannedMeetingIsAnAgreement() {
    Marked sample = new Marked("[Peru](country) will meet [Chile](country).");
    assertThat(find(sample)).hasSize(1);
    assertThat(EventRow.of(sample, find(sample).get(0))).isEqualTo("AGREE future: Peru > Chile");
    assertThat(find(sample).get(0).cameo()).isEqualTo("036");
  }

  @Test
  void urgedWithdrawalIsARequestOnly() {
    assertThat(rows("[Norway](country) urged [Chad](country) to withdraw its troops."))
        .containsExactly("REQUEST asserted: Norway > Chad");
  }

  @Test
  void accusationIsAssertedAndTheDeedAlleged() {
    assertThat(rows("[Norway](country) accused [Chad](country) of bombing [Oslo](place)."))
        .containsExactly("ACCUSE asserted: Norway > Chad", "ASSAULT alleged: Chad > Oslo");
  }

  @Test
  void deniedDeedIsDenied() {
    assertThat(rows("[Chad](country) denied that it had bombed [Oslo](place)."))
        .noneMatch(row -> row.contains("asserted"))
        .anyMatch(row -> row.startsWith("ASSAULT denied"));
  }

  @Test
  void quoteThatDeniesMakesItDenied() {
    assertThat(rows("“[[Chad](country) did bomb [Oslo](place)](deny)”, he scoffed."))
        .allMatch(row -> row.contains("denied"));
  }

  @Test
  void negationIsKept() {
    assertThat(rows("[Chad](country) did not sign the treaty with [Norway](country)."))
        .containsExactly("AGREE negated: Chad > Norway");
  }

  @Test
  void refusalToActIsARejection() {
    assertThat(rows("[Chad](country) will not meet [Norway](country)."))
        .containsExactly("REJECT asserted: Chad > Norway");
  }

  @Test
  void threatIsAssertedItsDeedIsNot() {
    assertThat(rows("[Chad](country) threatened to bomb [Oslo](place)."))
        .contains("THREATEN asserted: Chad > Oslo")
        .noneMatch(row -> row.startsWith("ASSAULT asserted"));
  }

  @Test
  void conditionalClauseIsNotAsserted() {
    assertThat(rows("If [Chad](country) withdraws from [Norway](country), talks may begin."))
        .noneMatch(row -> row.contains("asserted"));
  }

  @Test
  void motiveIsNoEvent() {
    assertThat(rows("[Chad](country) waits because it wants to bomb [Norway](country)."))
        .noneMatch(row -> row.startsWith("ASSAULT"));
  }

  @Test
  void nationalityOfAnExpertIsNoActor() {
    assertThat(rows("The [Chad](country) expert [Ana Berg](person) criticised [Norway](country)."))
        .containsExactly("ACCUSE asserted: Ana Berg > Norway");
  }

  @Test
  void officeStandsForItsState() {
    assertThat(rows("The [Chadian](adj) foreign minister condemned [Norway](country)."))
        .containsExactly("ACCUSE asserted: Chadian > Norway");
  }

  @Test
  void pastPerfectIsBackground() {
    assertThat(rows("[Chad](country) had expelled the [Norwegian](adj) ambassador."))
        .allMatch(row -> row.contains("historical"));
  }

  @Test
  void givesCodesDateAndPlace() {
    Marked sample =
        new Marked(
            "[Peru](country) met [Chile](country) in [Cairo](place) on [Monday](2026-03-16).");
    Event event = find(sample).get(0);
    assertThat(event.quad()).isEqualTo(1);
    assertThat(event.date()).isNotNull();
    assertThat(event.place()).isNotNull();
    assertThat(requireNonNull(event.place()).country()).isEqualTo("EGY");
    assertThat(event.evidence().in(sample.text)).contains("Peru met Chile");
  }

  @Test
  void countsWhatTheObjectCounts() {
    Marked sample = new Marked("[Chad](country) arrested at least 14 [Norwegian](adj) sailors.");
    Event event = find(sample).get(0);
    assertThat(event.number()).isNotNull();
    assertThat(requireNonNull(event.number()).value()).isEqualTo(14);
    assertThat(requireNonNull(event.number()).of()).isEqualTo("sailors");
    assertThat(requireNonNull(event.number()).span().in(sample.text)).isEqualTo("at least 14");
  }

  @Test
  void everySpanLiesInsideAndTwoRunsAgreeOnAnyText() {
    Random random = new Random(20261126);
    String[] bits = {
      "[Chad](country)",
      "[Oslo](place)",
      " bombed ",
      " if ",
      ", ",
      " that ",
      " denied ",
      " to ",
      "“",
      "”",
      ". ",
      " meet ",
      " and ",
      "\n",
      " 12 ",
      " of ",
      "😀",
      " by ",
      " unless ",
      " talks ",
      " was ",
      " will ",
      " not ",
      " the ",
      "(",
      ")",
      " who "
    };
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        text.append(bits[random.nextInt(bits.length)]);
      }
      Marked sample = new Marked(text.toString());
      List<Event> events = find(sample);
      assertThat(find(sample)).as("seed 20261126 round %d", round).isEqualTo(events);
      for (Event event : events) {
        assertThat(event.evidence().end()).isLessThanOrEqualTo(sample.text.length());
        assertThat(event.evidence().contains(event.trigger())).isTrue();
      }
    }
  }

  @Test
  void longHostileSentenceIsBounded() {
    String text = "[Chad](country) said that ".repeat(4000) + "it bombed [Oslo](place).";
    long start = System.nanoTime();
    List<Event> events = find(new Marked(text));
    assertThat((System.nanoTime() - start) / 1_000_000_000L).isLessThan(20);
    assertThat(events).noneMatch(event -> event.factuality() == Factuality.DENIED);
  }
}
