package org.coranto.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
  /** A bar marks every sentence end inside the line. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The talks ended.| They resume in May.",
        "the talks ended.| they resume in May.",
        "The talks ended.|Next they travel on.",
        "Mr. Weber met Gen. J. Kruse in the U.S. Embassy.| He left.",
        "They flew to the U.S.| The visit is short.",
        "“This is not our war.”| The minister left.",
        "“Is it over?” asked the minister.| Nobody knew.",
        "“It is over.” said the minister.| Nobody knew.",
        "\"It is over.\"| \"We know.\"| He left.",
        "« We know. »| He left.",
        "Prices rose 1.2 per cent to 3.5.| Trade fell.",
        "He waited... and left.| Why?| Nobody knows!",
        "He spoke (at length.)| They left.",
        "The Talks Ended.| They Resume In May.",
        "It opens at 9 a.m. on Monday.| It closes at 5 p.m.| The entry is free.",
      })
  void endsSentencesAtTheBars(String marked) {
    String text = marked.replace("|", "");
    assertThat(Samples.sentences(text))
        .containsExactlyElementsOf(
            Arrays.stream(marked.split("\\|", -1)).map(String::strip).toList());
  }

  @Test
  void cutsWhatRunsOnAfterItsLastMark() {
    String clause = "they said so, and went on ";
    assertThat(Samples.sentences(clause.repeat(3).strip())).hasSize(1);
    assertThat(Samples.sentences(clause.repeat(200)))
        .hasSizeBetween(8, 16)
        .allMatch(sentence -> sentence.startsWith("and went") || sentence.startsWith("they"))
        .allMatch(sentence -> sentence.length() < 900);
    assertThat(Samples.sentences("said ".repeat(1000))).hasSizeBetween(6, 8);
  }

  @Test
  void lineEndEndsSentenceWithoutStop() {
    assertThat(
            Samples.sentences(
                "The talks ended in the early morning. They resume\nNobody was hurt."))
        .containsExactly(
            "The talks ended in the early morning.", "They resume", "Nobody was hurt.");
  }

  @Test
  void shortLineWithoutStopIsHeading() {
    assertThat(
            Samples.sentences(
                "The talks ended.\nTrump wants more\n‘No end in sight’\nThey resume in May. And then"))
        .containsExactly(
            "The talks ended.",
            "[Trump wants more]",
            "[‘No end in sight’]",
            "They resume in May.",
            "And then");
  }

  @Test
  void loneLineIsNoHeading() {
    assertThat(Samples.sentences("Minister denies new talks"))
        .containsExactly("Minister denies new talks");
  }

  @Test
  void neverCrossesRenderings() {
    var analysed = Samples.analyse("The talks ended", "The talks are over");
    assertThat(analysed.sentences()).extracting(s -> s.rendering()).containsExactly(0, 1);
  }

  @Test
  void countsParagraphsOverLinesThatAreNotBlank() {
    var analysed = Samples.analyse("One. Two.\n\n \nThree.");
    assertThat(analysed.sentences()).extracting(s -> s.paragraph()).containsExactly(0, 0, 1);
  }
}
