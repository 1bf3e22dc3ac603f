package org.coranto.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.AnalysedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PosTaggerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The/DET minister/NOUN will/AUX visit/VERB Lisbon/PROPN on/ADP Friday/PROPN ./PUNCT",
        "They/PRON did/AUX not/PART deny/VERB that/SCONJ he/PRON was/AUX arrested/VERB ./PUNCT",
        "Two/NUM large/ADJ ships/NOUN sailed/VERB slowly/ADV and/CCONJ left/VERB ./PUNCT",
        "The/DET Minister/NOUN Said/VERB The/DET Talks/NOUN Were/AUX Useful/ADJ ./PUNCT",
        "“/PUNCT We/PRON have/AUX not/PART closed/VERB the/DET gate/NOUN ,/PUNCT ”/PUNCT he/PRON said/VERB ./PUNCT",
      })
  void tagsWords(String tagged) {
    List<String> words = new ArrayList<>();
    for (String pair : tagged.split(" ", -1)) {
      words.add(pair.substring(0, pair.lastIndexOf('/')));
    }
    AnalysedText analysed = Samples.analyse(String.join(" ", words));
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < analysed.tokens().size(); i++) {
      found.append(i == 0 ? "" : " ");
      found.append(analysed.tokens().raw(i)).append('/').append(analysed.tokens().pos(i));
    }
    assertThat(found.toString()).isEqualTo(tagged);
  }
}
