package org.coranto.relate.passage;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import java.util.Random;
import org.coranto.model.Passage;
import org.coranto.model.Reading;
import org.coranto.model.Span;
import org.junit.jupiter.api.Test;

class PassageAlignerTest {
  private static final String BRIDGE =
      "The minister Inga Strautmane closed the bridge at Terehova on Monday. A lorry of 44 tons"
          + " broke the railing.";
  private static final String BRIDGE_2 =
      "Minister Inga Strautmane ordered the bridge at Terehova closed on Monday. A 44-ton lorry"
          + " had broken the railing.";
  private static final String DRIVER =
      "The driver from Rezekne was pulled out of the river unharmed.";
  private static final String DRIVER_2 = "The driver from Rezekne was taken from the river unhurt.";
  private static final String BOLTS = "Engineers miss 312 bolts on the northern side.";
  private static final String BOLTS_2 =
      "312 bolts are missing on the northern side, engineers say.";

  private final PassageAligner aligner = new PassageAligner();

  @Test
  void givesOnePassageForParagraphsThatCorrespond() {
    List<Passage> found = align(lines(BRIDGE, DRIVER, BOLTS), lines(BRIDGE_2, DRIVER_2, BOLTS_2));

    assertThat(found).hasSize(3);
    assertThat(found.get(0).a()).hasSize(2);
    assertThat(found.get(0).b()).hasSize(2);
  }

  @Test
  void leavesOutAParagraphThatOneSideDropped() {
    Reading reading = TwoTexts.reading(lines(BRIDGE, DRIVER, BOLTS), lines(BRIDGE_2, BOLTS_2));

    List<Passage> found = aligner.align(reading);

    assertThat(found).hasSize(2);
    assertThat(found.get(1).a().get(0).in(reading.report().text())).isEqualTo(BOLTS);
  }

  @Test
  void linksBothParagraphsThatOneSideMerged() {
    List<Passage> found =
        align(lines(BRIDGE, DRIVER, BOLTS), lines(BRIDGE_2 + " " + DRIVER_2, BOLTS_2));

    assertThat(found).hasSize(3);
  }

  @Test
  void findsAParagraphThatWasMoved() {
    List<Passage> found = align(lines(DRIVER, BRIDGE, BOLTS), lines(BRIDGE_2, BOLTS_2, DRIVER));

    assertThat(found).hasSize(3);
  }

  @Test
  void pairsTheSentencesOfAPassage() {
    Reading reading = TwoTexts.reading(lines(BRIDGE, DRIVER), lines(BRIDGE_2, DRIVER_2));

    assertThat(aligner.sentences(reading, aligner.align(reading))).hasSize(3);
  }

  @Test
  void alignsTheFirstRenderingWithEachOther() {
    assertThat(aligner.align(TwoTexts.reading(DRIVER, DRIVER_2, DRIVER))).hasSize(2);
  }

  @Test
  void givesNothingForOneRendering() {
    assertThat(aligner.align(TwoTexts.reading(lines(BRIDGE, BRIDGE)))).isEmpty();
  }

  @Test
  void isBoundedOnLongTexts() {
    String text = (BRIDGE + "\n" + DRIVER + "\n").repeat(2000);

    List<Passage> found =
        assertTimeoutPreemptively(
            ofSeconds(60), () -> align(text, text.substring(BRIDGE.length())));

    assertThat(found).isNotEmpty();
  }

  @Test
  void keepsPassagesInOrderAndInside() {
    long seed = 20261127;
    Random random = new Random(seed);
    String[] paragraphs = {BRIDGE, BRIDGE_2, DRIVER, DRIVER_2, BOLTS, BOLTS_2};
    for (int run = 0; run < 200; run++) {
      StringBuilder[] sides = {new StringBuilder("Start."), new StringBuilder("Start.")};
      for (StringBuilder side : sides) {
        for (int n = random.nextInt(8); n > 0; n--) {
          side.append('\n').append(paragraphs[random.nextInt(paragraphs.length)]);
        }
      }
      Reading reading = TwoTexts.reading(sides[0].toString(), sides[1].toString());
      List<Passage> found = aligner.align(reading);
      Span last = new Span(0, 0);
      for (Passage passage : found) {
        assertThat(passage.score()).as("seed %d, run %d", seed, run).isBetween(0f, 1f);
        assertThat(passage.a().get(0)).isGreaterThanOrEqualTo(last);
        last = passage.a().get(0);
        for (Span span : passage.a()) {
          assertThat(reading.report().renderings().get(0).span().contains(span)).isTrue();
        }
        for (Span span : passage.b()) {
          assertThat(reading.report().renderings().get(1).span().contains(span)).isTrue();
        }
      }
    }
  }

  private List<Passage> align(String a, String b) {
    return aligner.align(TwoTexts.reading(a, b));
  }

  private static String lines(String... paragraphs) {
    return String.join("\n", paragraphs);
  }
}
