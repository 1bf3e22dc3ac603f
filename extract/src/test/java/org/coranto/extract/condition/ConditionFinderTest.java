package org.coranto.extract.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.coranto.extract.Marked;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Condition;
import org.junit.jupiter.api.Test;

class ConditionFinderTest {
  private static final ConditionFinder FINDER = new ConditionFinder(Knowledge.bundled());

  private static List<Condition> find(Marked sample) {
    return FINDER.find(
        sample.analysed, sample.clauses(), sample.mentions, sample.quotes, sample.dates, null);
  }

  private static List<String> rows(String marked) {
    Marked sample = new Marked(marked);
    return find(sample).stream()
        .map(
            c ->
                c.kind().name().toLowerCase(Locale.ROOT)
                    + ": "
                    + c.promise().in(sample.text)
                    + " | "
                    + c.condition().in(sample.text))
        .toList();
  }

  @Test
  void threatBeforeIf() {
    assertThat(
            rows(
                "[Chad](country) threatened to close the border if [Norway](country) sends ships."))
        .containsExactly("threat: to close the border | Norway sends ships");
  }

  @Test
  void conditionFirst() {
    assertThat(
            rows(
                "If [Norway](country) does not leave by [Friday](2026-03-20), [Chad](country) will"
                    + " send two frigates, said the minister."))
        .singleElement()
        .asString()
        .endsWith("Chad will send two frigates | Norway does not leave by Friday");
  }

  @Test
  void unlessAfterRefusalIsADemand() {
    assertThat(rows("[Chad](country) will not sign unless [Norway](country) pays."))
        .containsExactly("demand: Chad will not sign | Norway pays");
  }

  @Test
  void provided() {
    assertThat(
            rows(
                "[Chad](country) will release the crew, provided that [Norway](country) reopens the"
                    + " port."))
        .singleElement()
        .asString()
        .endsWith("Chad will release the crew | Norway reopens the port");
  }

  @Test
  void exchange() {
    assertThat(rows("[Chad](country) offered to free the crew in exchange for grain."))
        .containsExactly("offer: to free the crew | grain");
  }

  @Test
  void invertedConditional() {
    assertThat(
            rows(
                "Should [Norway](country) refuse, [Chad](country) will close its market, he said."))
        .singleElement()
        .asString()
        .endsWith("Chad will close its market | Norway refuse");
  }

  @Test
  void otherwiseTurnsTheSentenceBeforeRound() {
    assertThat(rows("[Norway](country) must pay. Otherwise we will leave the talks."))
        .singleElement()
        .asString()
        .endsWith("we will leave the talks | Norway must pay");
  }

  @Test
  void deadlineComesFromTheCondition() {
    Marked sample =
        new Marked(
            "[Chad](country) will close the port if [Norway](country) has not paid by"
                + " [Friday](2026-03-20).");
    assertThat(find(sample))
        .singleElement()
        .extracting(Condition::deadline)
        .isEqualTo("2026-03-20");
  }

  @Test
  void passedDeadlinesLapse() {
    Marked sample =
        new Marked(
            "[Chad](country) threatened to close the port if [Norway](country) does not pay. But"
                + " after several missed deadlines nothing has happened.");
    assertThat(find(sample))
        .singleElement()
        .extracting(Condition::status)
        .isEqualTo(Condition.Status.LAPSED);
  }

  @Test
  void indirectQuestionIsNoCondition() {
    assertThat(rows("[Chad](country) asked if [Norway](country) will pay.")).isEmpty();
  }

  @Test
  void pastNarrativeIsNoCommitment() {
    assertThat(rows("[Chad](country) held the port until [Norway](country) paid.")).isEmpty();
  }
}
