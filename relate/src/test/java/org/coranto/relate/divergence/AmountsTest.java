package org.coranto.relate.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One amount said in two ways, and two amounts that look alike. */
class AmountsTest {
  @ParameterizedTest
  @CsvSource({
    "48 hours, two days",
    "two weeks, fourteen days",
    "thirty years, three decades",
    "fifteen months, a year and a quarter",
    "six months, half a year",
    "three and a half years, 3½ years",
    "three score years, sixty years",
    "three decades, 360 months",
    "one month, four weeks",
  })
  void knowsOneTimeInTwoUnits(String one, String other) {
    assertThat(
            Facts.of(
                "the port of Narvik stayed shut for " + one + " after the storm .",
                "the port of Narvik stayed shut for " + other + " after the storm ."))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "half a million crowns, 500000 crowns",
    "a quarter of a million crowns, 250000 crowns",
    "one and a half million crowns, a million and a half crowns",
    "half: a million crowns, one half: a million crowns",
    "one and a half million crowns, 1.5 million crowns",
    "a third of the cod, one third of the cod",
    "half a million crowns, 0.5 million crowns",
    "2.7 tonnes of cod, 2700 kilos of cod",
    "some hundred and fifty crowns, 150 crowns",
    "three quarters of the cod, 75 % of the cod",
  })
  void knowsOneAmountInTwoForms(String one, String other) {
    assertThat(
            Facts.of(
                "the union of Narvik lost " + one + " in the storm .",
                "the union of Narvik lost " + other + " in the storm ."))
        .isEmpty();
  }

  @Test
  void knowsTheClockInTwoForms() {
    assertThat(
            Facts.of(
                "the ferry sailed for Narvik at 10.40 p.m. on Monday .",
                "the ferry sailed for Narvik at 22.40 on Monday ."))
        .isEmpty();
    assertThat(
            Facts.of(
                "the ferry sailed for Narvik at 10.40 p.m. on Monday .",
                "the ferry sailed for Narvik at 21.40 on Monday ."))
        .hasSize(1);
  }

  @Test
  void takesARangeToBeOfOneScale() {
    assertThat(
            Facts.of(
                "the price fell from 9 million to 6 million crowns .",
                "the price fell from 9 to 6 million crowns ."))
        .isEmpty();
  }

  @Test
  void tellsByHowMuchFromToHowMuch() {
    assertThat(
            Facts.of(
                "the price of cod in Narvik was cut by 300 crowns on Monday .",
                "the price of cod in Narvik was cut to 300 crowns on Monday ."))
        .containsExactly("NUMBER by 300 | to 300");
    assertThat(
            Facts.of(
                "the boat was steered by 3 dockers to Narvik .",
                "the boat was steered to 3 dockers by Narvik ."))
        .noneMatch(fact -> fact.startsWith("NUMBER"));
  }

  @Test
  void tellsTheOnlyNumbersThatAreLeftWhenOneMayBeASlip() {
    assertThat(
            Facts.of(
                "the police of Narvik met the union on Monday ; big loud angry 58 odd thin dull folk came .",
                "the police of Narvik met the union ; calm grave 38 shy grey men on Monday came ."))
        .hasSize(1)
        .allMatch(fact -> fact.startsWith("NUMBER 58"));
  }

  @Test
  void knowsAPartFromTheRest() {
    assertThat(
            Facts.of(
                "in Narvik 41 of the 129 lifts stand still on Monday .",
                "in Narvik 88 of the 129 lifts work on Monday ."))
        .noneMatch(fact -> fact.startsWith("NUMBER"));
  }

  @Test
  void weeksAreNoMonths() {
    assertThat(
            Facts.of(
                "the ministry extended the ban by two months on Tuesday .",
                "the ministry extended the ban by two weeks on Tuesday ."))
        .containsExactly("NUMBER two months | two weeks");
  }

  @Test
  void byAThirdIsNotToAThird() {
    assertThat(
            Facts.of(
                "the output of oil will drop by a third this season .",
                "the output of oil will drop to one third this season ."))
        .containsExactly("NUMBER by a third | to one third");
  }

  @Test
  void aYearIsNoAmount() {
    assertThat(
            Facts.of(
                "the harbour was finished in 2021 at the cost of the state .",
                "the harbour was finished for 75 million at the cost of the state ."))
        .isEmpty();
    assertThat(
            Facts.of(
                "the harbour will close on 50 November for the winter .",
                "the harbour will close on 15 November for the winter ."))
        .containsExactly("DATE 50 | 15");
  }

  @Test
  void numbersOfASentenceWithoutAPartner() {
    assertThat(
            Facts.of(
                "A tree hit the cab on the line to Umeå; the driver was injured, and the 70"
                    + " passengers remained safe.",
                "A tree hit the cab on the line to Umeå. The driver was injured. All 17 passengers"
                    + " were unharmed."))
        .containsExactly("NUMBER 70 passengers | 17 passengers");
  }
}
