package org.coranto.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseRestorerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The President Will Meet The Prime Minister In Paris On Friday .|"
            + " The president will meet the prime minister in Paris on Friday .",
        "he said that russia and ukraine had agreed to meet in april in paris .|"
            + " he said that Russia and Ukraine had agreed to meet in April in Paris .",
        "THE MINISTER SAID THAT RUSSIA HAD AGREED .| The minister said that Russia had agreed .",
        "The UN Envoy Said That NATO Was Not Involved In The Talks .|"
            + " The UN envoy said that NATO was not involved in the talks .",
        "They May Leave In May If The Rains End .| They may leave in May if the rains end .",
      })
  void restoresDamagedSentences(String damaged, String restored) {
    assertThat(Samples.shadows(damaged)).isEqualTo(restored);
  }

  @Test
  void leavesSoundSentencesAlone() {
    String sound =
        "The Coalition of the Willing met Foreign Minister Ruiz of New Granada in Paris .";
    assertThat(Samples.shadows(sound)).isEqualTo(sound);
  }

  @Test
  void takesUnknownNamesFromTheOtherRendering() {
    assertThat(
            Samples.shadows(
                "Yesterday Varka Zeldin spoke to the press in Paris .",
                "varka zeldin Spoke To The Press In Paris Yesterday , zeldin Said ."))
        .isEqualTo(
            "Yesterday Varka Zeldin spoke to the press in Paris ."
                + " Varka Zeldin spoke to the press in Paris yesterday , Zeldin said .");
  }

  @Test
  void smoothsCapitalsInsideWords() {
    assertThat(
            Samples.shadows(
                "Old Varka Zeldin and young Varka met .",
                "VarKa Zeldin Had PreviousLy Threatened To Leave The Talks ."))
        .endsWith("Varka Zeldin had previously threatened to leave the talks .");
  }
}
