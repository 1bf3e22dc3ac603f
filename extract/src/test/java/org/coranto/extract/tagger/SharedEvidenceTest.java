package org.coranto.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coranto.model.Span;
import org.junit.jupiter.api.Test;

class SharedEvidenceTest {
  private static final Labels LABELS =
      new Labels(
          Map.of("names", List.of("O", "B-ORG", "I-ORG"), "pos", List.of("PROPN", "DET")),
          List.of(),
          List.of(),
          1,
          Map.of());

  @Test
  void aWaveringPlaceFollowsTheSureOnes() {
    String text = "Qorvex\nQorvex\nQorvex\nOther";
    List<Scores> units =
        List.of(unit(0, 6, 0, 4), unit(7, 13, 0, 4), unit(14, 20, 0.3f, 0), unit(21, 26, 0.3f, 0));
    List<String> best = new ArrayList<>();
    for (Scores unit :
        SharedEvidence.share(text, units, "names", java.util.function.UnaryOperator.identity())) {
      best.add(unit.best("names", 0));
    }
    assertThat(best).containsExactly("B-ORG", "B-ORG", "B-ORG", "O");
  }

  @Test
  void wordsThatStandOnceAreLeftAlone() {
    Scores unit = unit(0, 6, 1, 2);
    Scores same =
        SharedEvidence.share(
                "Qorvex", List.of(unit), "names", java.util.function.UnaryOperator.identity())
            .get(0);
    assertThat(same.rows("names")[0]).containsExactly(1, 2, 0);
  }

  @Test
  void nothingGivesNothing() {
    assertThat(
            SharedEvidence.share(
                "", List.of(), "names", java.util.function.UnaryOperator.identity()))
        .isEmpty();
  }

  private static Scores unit(int start, int end, float outside, float begin) {
    return new Scores(
        new Span(start, end),
        new int[] {start},
        new int[] {end},
        LABELS,
        Map.of("names", new float[][] {{outside, begin, 0}}, "pos", new float[][] {{1, 0}}),
        new float[1][1],
        new float[1][1]);
  }
}
