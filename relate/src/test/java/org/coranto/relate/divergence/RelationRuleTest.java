package org.coranto.relate.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelationRuleTest {
  @Test
  void tellsWordsThatUndoEachOther() {
    assertThat(
            Facts.of(
                "the council has renewed the licence of the harbour master .",
                "the council has cancelled the licence of the harbour master ."))
        .containsExactly("POLARITY renewed | cancelled");
    assertThat(
            Facts.of(
                "the council has not cancelled the licence of the harbour master .",
                "the council has renewed the licence of the harbour master ."))
        .isEmpty();
  }

  @Test
  void asksContraryWordsToStandInAnsweringPlaces() {
    assertThat(
            Facts.of(
                "the council signed a paper on Monday and the port of Narvik opened .",
                "on Monday the port of Narvik opened ; a union condemned the council ."))
        .noneMatch(fact -> fact.contains("signed"));
  }

  @Test
  void knowsOneSaleFromItsTwoEnds() {
    assertThat(
            Facts.of(
                "the port imported cod from the bank on Monday .",
                "the bank exported cod to the port on Monday ."))
        .isEmpty();
    assertThat(
            Facts.of(
                "the port imported cod from Riga on Monday .",
                "the port exported cod from Riga on Monday ."))
        .containsExactly("ROLE imported | exported");
  }

  @Test
  void tellsAWordFromTheOneThatDeniesIt() {
    assertThat(
            Facts.of(
                "the council of Narvik called the pact ratified on Monday .",
                "the council of Narvik called the pact unratified on Monday ."))
        .containsExactly("POLARITY ratified | unratified");
    assertThat(Prefixes.opposite("fruitful", "fruitless")).isTrue();
    assertThat(Prefixes.opposite("complete", "incomplete")).isFalse();
    assertThat(Prefixes.opposite("capable", "incapable")).isTrue();
    assertThat(Prefixes.opposite("unless", "less")).isFalse();
    assertThat(Prefixes.opposite("inform", "form")).isFalse();
  }

  @Test
  void readsAPhraseAlsoByItsFirstWord() {
    assertThat(
            Facts.of(
                "hundreds of pupils were sent home to Narvik .",
                "dozens of pupils were sent home to Narvik ."))
        .hasSize(1);
  }

  @Test
  void readsAPhraseWithAnArticleByItsFirstWordToo() {
    assertThat(
            Facts.of(
                "his party remains in the coalition of Narvik .",
                "his party is leaving the coalition of Narvik ."))
        .hasSize(1)
        .allMatch(fact -> fact.startsWith("POLARITY"));
  }

  @Test
  void asksForOneDeedBehindAllAndNone() {
    assertThat(
            Facts.of(
                "all passengers of the ferry to Narvik stayed unharmed .",
                "none of the passengers of the ferry to Narvik was injured ."))
        .isEmpty();
    assertThat(
            Facts.of(
                "all passengers of the ferry landed in Narvik .",
                "none of the passengers of the ferry landed in Narvik ."))
        .hasSize(1);
  }

  @Test
  void knowsAnOrderThatIsOnlyToldFromTheOtherEnd() {
    assertThat(
            Facts.of(
                "the gates of Narvik opened after the council voted .",
                "the council voted before the gates of Narvik opened ."))
        .isEmpty();
    assertThat(
            Facts.of(
                "the gates of Narvik opened after the council voted .",
                "the gates of Narvik opened before the council voted ."))
        .containsExactly("ORDER after | before");
  }

  @Test
  void countsADealAndItsWayOnce() {
    assertThat(
            Facts.of(
                "the port imported cod from Riga on Monday .",
                "the port exported cod to Riga on Monday ."))
        .containsExactly("ROLE imported | exported");
  }
}
