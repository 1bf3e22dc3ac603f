package org.coranto.relate.slip;

import static org.assertj.core.api.Assertions.assertThat;

import org.coranto.knowledge.Knowledge;
import org.coranto.relate.slip.SlipLexicon.Damaged;
import org.junit.jupiter.api.Test;

/** Systematic slips are learned from what stands in the same places, by origin. */
class SlipLexiconTest {
  private final SlipLexicon lexicon = new SlipLexicon(Knowledge.bundled());

  @Test
  void learnsAFormSeenAgainAndAgain() {
    lexicon.see("wire", "r1", 10, "previously", "PreviOutly", Damaged.B);
    lexicon.see("wire", "r1", 90, "Previously", "previoutly", Damaged.B);
    assertThat(lexicon.slips()).isEmpty();

    lexicon.see("wire", "r2", 5, "previoutly", "previously", Damaged.A);

    assertThat(lexicon.slips())
        .containsExactly(new Slip("wire", "previoutly", "previously", 3, 2, 1.0, "r1 10"));
  }

  @Test
  void tellsTheRarerWordWhereBothAreWords() {
    for (int i = 0; i < 3; i++) {
      lexicon.see("wire", "r" + i, 0, "Accordance", "According", Damaged.UNKNOWN);
    }

    assertThat(lexicon.slips()).extracting(Slip::damaged).containsExactly("accordance");
  }

  @Test
  void countsOnePlaceOnceHoweverManyRenderingsAreCompared() {
    for (int i = 0; i < 5; i++) {
      lexicon.see("wire", "r1", 7, "acused", "accused", Damaged.A);
    }

    assertThat(lexicon.slips()).isEmpty();
  }

  @Test
  void keepsOriginsApart() {
    for (int i = 0; i < 3; i++) {
      lexicon.see(i == 0 ? "one" : "other", "r" + i, i, "acused", "accused", Damaged.A);
    }

    assertThat(lexicon.slips()).isEmpty();
  }

  @Test
  void learnsNothingFromOtherWordsOrForms() {
    for (int i = 0; i < 5; i++) {
      lexicon.see("wire", "r" + i, i, "gloomy", "sad", Damaged.A);
      lexicon.see("wire", "r" + i, i, "minister", "ministers", Damaged.UNKNOWN);
      lexicon.see("wire", "r" + i, i, "", "accused", Damaged.A);
    }

    assertThat(lexicon.slips()).isEmpty();
  }

  @Test
  void staysBounded() {
    for (int i = 0; i < 3 * SlipLexicon.MOST_PAIRS; i++) {
      lexicon.see("wire", "r" + i, 0, "acusedly" + i, "accusedly" + i, Damaged.A);
    }
    for (int i = 0; i < 3; i++) {
      lexicon.see("wire", "s" + i, 0, "acused", "accused", Damaged.A);
    }

    assertThat(lexicon.slips()).hasSize(1);
  }
}
