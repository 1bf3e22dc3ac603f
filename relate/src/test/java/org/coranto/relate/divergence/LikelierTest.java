package org.coranto.relate.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.coranto.model.DateMention;
import org.coranto.model.Divergence;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Divergence.Side;
import org.coranto.model.Published;
import org.coranto.model.Reading;
import org.coranto.model.Span;
import org.coranto.relate.passage.TwoTexts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikelierTest {
  @Test
  void addsThePartsUp() {
    assertLikelier(
        "the risk office counted 3,900 victims of the flood , 2,100 sleep in schools and 1,800 in tents .",
        "the risk office counted 3,090 victims of the flood , 2,100 sleep in schools and 1,800 in tents .",
        "2,100 and 1,800 make it");
  }

  @Test
  void followsTheStepsOfNumbers() {
    assertLikelier(
        "the court in Narvik reduced the sentence from nine to seven years .",
        "the court in Narvik increased the sentence from nine to seven years .",
        "it goes from nine to seven");
    assertLikelier(
        "the sum is four million crowns and they asked for ten times as much , 40 million .",
        "the sum is 40 million crowns and they asked for ten times as much , 40 million .",
        "40 million is ten times as much");
  }

  @Test
  void hearsAnAnyThatNothingAllows() {
    assertLikelier(
        "the elder of Narvik asked that nobody take revenge .",
        "the elder of Narvik asked that anybody take revenge .",
        "“any” does not stand in a plain statement");
  }

  @Test
  void knowsWhereATownLies() {
    assertLikelier(
        "the Tajik minister spoke to the press in Dushanbe .",
        "the Turkmen minister spoke to the press in Dushanbe .",
        "Dushanbe, named in the report, lies there");
  }

  @Test
  void hearsWhatAsksForANegation() {
    assertLikelier(
        "the government has not paid the workers of the mine so far .",
        "the government has paid the workers of the mine so far .",
        "“so far” asks for a negation");
  }

  @Test
  void hearsWhatLooksAhead() {
    assertLikelier(
        "the tigress will be released in the park next week .",
        "the tigress was released in the park next week .",
        "“next” looks ahead");
  }

  @Test
  void keepsTheSourcesUnit() {
    assertLikelier(
        "the contract is worth 1.4 milliard crowns a year .",
        "the contract is worth 1.4 million crowns a year .",
        "kept the source's unit");
  }

  @Test
  void reliesOnWhatBothRenderingsSayElsewhere() {
    assertLikelier(
        "the guard was hit with a stone at the border . Minsk said that nobody threw stones .",
        "the guard was hit with a bullet at the border . Minsk said that nobody threw stones .",
        "both renderings say “stone” elsewhere too");
  }

  @Test
  void staysSilentWhereNothingTells() {
    assertThat(
            side(
                "the ferry carried 190 soldiers to Narvik .",
                "the ferry carried 290 soldiers to Narvik ."))
        .isNull();
    assertThat(
            side(
                "the guard was hit with a stone at the border . Minsk said that nobody threw stones .",
                "the guard was hit with a bullet at the border . Minsk said that nobody fired bullets ."))
        .isNull();
  }

  @Test
  void looksAtTheCalendar() {
    Reading plain =
        TwoTexts.reading(
            "the joint committee will meet in Narvik on 29 July .",
            "the joint committee will meet in Narvik on 9 July .");
    String text = plain.report().text();
    Reading dated =
        new Reading(
            plain.report(),
            plain.text(),
            Published.given(LocalDate.of(2026, 7, 20)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(date(text, "29 July", "2026-07-29"), date(text, " 9 July", "2026-07-09")),
            List.of());
    Divergence found = substantive(dated);
    assertThat(found.likelier()).isEqualTo(Side.A);
    assertThat(found.why()).contains("lies before the publication");
  }

  private static DateMention date(String text, String words, String value) {
    int at = text.indexOf(words);
    return new DateMention(
        new Span(words.startsWith(" ") ? at + 1 : at, at + words.length()),
        value,
        DateMention.Granularity.DAY,
        "test",
        null);
  }

  /** The first text is right, in either order of the renderings. */
  private void assertLikelier(String right, String wrong, String because) {
    Divergence first = substantive(TwoTexts.reading(right, wrong));
    assertThat(first.likelier()).isEqualTo(Side.A);
    assertThat(first.why()).contains(because);
    Divergence second = substantive(TwoTexts.reading(wrong, right));
    assertThat(second.likelier()).isEqualTo(Side.B);
    assertThat(second.why()).contains(because);
  }

  private @Nullable Side side(String a, String b) {
    return substantive(TwoTexts.reading(a, b)).likelier();
  }

  private Divergence substantive(Reading reading) {
    return Facts.find(reading).stream()
        .filter(d -> d.severity() == Severity.SUBSTANTIVE)
        .findFirst()
        .orElseThrow();
  }
}
