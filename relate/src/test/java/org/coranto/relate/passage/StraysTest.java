package org.coranto.relate.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coranto.model.Passage;
import org.coranto.model.Reading;
import org.junit.jupiter.api.Test;

class StraysTest {
  private static final String ONE =
      "a tree hit the cab of the train near Narvik and hurt the driver , the 70 passengers stayed"
          + " safe . the line opened again on Friday .";
  private static final String TWO =
      "near Narvik a tree hit the cab of the train and hurt the driver . as an old guard wrote home"
          + " in a long letter , all passengers stayed safe . the line opened again on Friday .";

  @Test
  void joinsASentenceThatTheOtherSideSaysInOne() {
    Reading reading = TwoTexts.reading(ONE, TWO);
    List<Passage> passages = new PassageAligner().align(reading);

    assertThat(new PassageAligner().sentences(reading, passages))
        .allMatch(pair -> pair.b().size() == 1);
    List<Passage> pairs = new PassageAligner().compared(reading, passages);

    assertThat(pairs).hasSize(2);
    assertThat(pairs.get(0).b()).hasSize(2);
    assertThat(pairs.get(1).b()).hasSize(1);
  }

  @Test
  void leavesASentenceThatTheOtherSideDoesNotSay() {
    Reading reading =
        TwoTexts.reading(ONE, TWO.replace("all passengers stayed safe", "rain fell on Monday"));
    List<Passage> passages = new PassageAligner().align(reading);

    assertThat(new PassageAligner().compared(reading, passages))
        .allMatch(pair -> pair.b().size() == 1);
  }
}
