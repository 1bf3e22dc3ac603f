package org.coranto.relate.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Disagreement;
import org.coranto.model.Passage;
import org.coranto.model.Reading;
import org.coranto.relate.passage.PassageAligner;
import org.coranto.relate.passage.TwoTexts;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The rendering that says what no other says stands out, whatever its place, case and copies. */
class DisagreementsTest {
  private static final String A =
      "On Monday the ferry Aurora carried 40 soldiers and their horses to the port of Narvik .";
  private static final String B =
      "On Monday 40 soldiers and horses were taken to Narvik port by the ferry Aurora .";
  private static final String C =
      "The ferry Aurora took 40 soldiers with horses on Monday to the harbour at Narvik .";
  private static final String ODD =
      "On Monday the ferry Borealis sank with 14 tourists and their luggage before Narvik port .";

  private final Disagreements disagreements = new Disagreements(Knowledge.bundled());

  @Test
  void theOneThatSaysOtherwiseStandsOut() {
    List<String> order = new ArrayList<>(List.of(A, B, C, ODD));
    for (int turn = 0; turn < order.size(); turn++) {
      Collections.rotate(order, 1);
      float[] found = of(order.toArray(String[]::new));
      for (int i = 0; i < found.length; i++) {
        if (!order.get(i).equals(ODD)) {
          assertThat(found[order.indexOf(ODD)]).as(order.toString()).isGreaterThan(found[i] + .1f);
        }
      }
    }
  }

  @Test
  void caseIsNoDifference() {
    assertThat(of(A, B, C.replace("ferry", "Ferry").replace("soldiers", "Soldiers")))
        .containsExactly(of(A, B, C));
  }

  @Test
  void anotherOrderOfTheSameWordsIsFarther() {
    String turned =
        "To Narvik by the ferry Aurora horses and 40 soldiers were taken on Monday port .";
    assertThat(of(B, turned)[0]).isGreaterThan(of(B, B)[0]);
  }

  @Test
  void copiesHaveOneVoice() {
    String rest =
        "\nLieutenant Berglund towed the trawler through the blizzard , for which the harbour master"
            + " of Tromso praised him while volunteers fetched lanterns , ropes and flasks .";
    float[] once = of(A, B, ODD + rest, C);
    float[] often = of(A, B, ODD + rest, ODD + rest, ODD + rest, C);
    assertThat(often[2]).isEqualTo(once[2]);
    assertThat(often[0]).isEqualTo(once[0]);
  }

  @Test
  void twoAreAsFarApartBothWays() {
    float[] found = of(A, ODD);
    assertThat(found[0]).isCloseTo(found[1], org.assertj.core.data.Offset.offset(.02f));
    assertThat(found[0]).isGreaterThan(of(A, B)[0]);
    assertThat(of(A, A)[0]).isLessThan(of(A, B)[0]);
  }

  @Test
  void fiveHundredRenderingsTakeNoLongTime() {
    String[] renderings = new String[500];
    for (int i = 0; i < renderings.length; i++) {
      renderings[i] = (i % 2 == 0 ? A : B) + "\nThen " + i + " of the horses ran away .";
    }
    float[] found =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> of(renderings));
    assertThat(found).hasSize(500);
  }

  @Test
  void saysNothingOfOneText() {
    Reading reading = TwoTexts.reading(A);
    assertThat(disagreements.of(reading, List.of())).isEmpty();
  }

  /** What each rendering's first passage departs from the others. */
  private float[] of(String... renderings) {
    Reading reading = TwoTexts.reading(renderings);
    List<Passage> passages = new PassageAligner().align(reading);
    float[] found = new float[renderings.length];
    for (Passage passage : disagreements.of(reading, passages)) {
      Disagreement d = Objects.requireNonNull(passage.disagreement());
      int rendering = reading.report().renderingAt(passage.b().get(0).start());
      if (found[rendering] == 0) {
        found[0] = found[0] == 0 ? d.a() : found[0];
        found[rendering] = d.b();
      }
    }
    return found;
  }
}
