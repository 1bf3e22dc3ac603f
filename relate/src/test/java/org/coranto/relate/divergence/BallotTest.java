package org.coranto.relate.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.coranto.model.Divergence;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Divergence.Side;
import org.coranto.model.Reading;
import org.coranto.model.Votes;
import org.coranto.relate.passage.TwoTexts;
import org.junit.jupiter.api.Test;

/** Three renderings or more vote on a difference; copies have one voice; silence is no vote. */
class BallotTest {
  private static final String FORTY = "the ferry carried 40 soldiers to the port of Narvik .";
  private static final String FOURTEEN = "the ferry brought 14 soldiers to Narvik port .";
  private static final String FORTY_AGAIN = "to Narvik the ship of the line carried 40 soldiers .";

  @Test
  void twoRenderingsDoNotVote() {
    assertThat(substantive(FORTY, FOURTEEN)).hasSize(1).allMatch(d -> d.votes() == null);
  }

  @Test
  void twoOfThreeDecide() {
    Divergence first = substantive(FORTY, FOURTEEN, FORTY_AGAIN).get(0);

    assertThat(first.votes()).isEqualTo(new Votes(2, 1, 0));
    assertThat(first.likelier()).isEqualTo(Side.A);
    assertThat(first.why()).contains("two of three renderings say “40");
  }

  @Test
  void theFirstRenderingCanBeOutvoted() {
    List<Divergence> found =
        substantive(
            "the union has not signed the contract in Narvik .",
            "the union signed the contract in Narvik .",
            "in Narvik the contract was signed by the union .");

    assertThat(found).isNotEmpty();
    assertThat(found.get(0).votes()).isEqualTo(new Votes(1, 2, 0));
    assertThat(found.get(0).likelier()).isEqualTo(Side.B);
  }

  @Test
  void threeOpinionsSettleNothing() {
    Divergence first =
        substantive(FORTY, FOURTEEN, "the ferry took 25 soldiers to Narvik .").get(0);

    assertThat(first.votes()).isEqualTo(new Votes(1, 1, 1));
    assertThat(first.likelier()).isNull();
  }

  @Test
  void aRenderingWithoutThePlaceIsSilent() {
    Divergence first =
        substantive(FORTY, FOURTEEN, "the chess club of Ghent elected a treasurer .").get(0);

    assertThat(first.votes()).isEqualTo(new Votes(1, 1, 0));
  }

  @Test
  void copiesHaveOneVoice() {
    String rest =
        "\nthe harbour master of Tromso praised lieutenant Berglund for towing the trawler through"
            + " the blizzard while volunteers fetched lanterns , ropes and thermos flasks .";
    String[] renderings = new String[6];
    renderings[0] = FORTY + rest;
    renderings[1] =
        FORTY_AGAIN
            + "\nlieutenant Berglund towed the trawler through a snowstorm , for which the master of"
            + " Tromso harbour had praise , and helpers brought lamps and ropes .";
    for (int i = 2; i < renderings.length; i++) {
      renderings[i] =
          FOURTEEN
              + "\nfor having towed the trawler in the blizzard the harbour chief at Tromso lauded"
              + " the lieutenant , Berglund ; volunteers fetched ropes , flasks , lanterns .";
    }

    List<Divergence> found = substantive(renderings);

    assertThat(found).isNotEmpty();
    assertThat(found.get(0).votes()).isEqualTo(new Votes(2, 1, 0));
    assertThat(found.get(0).likelier()).isEqualTo(Side.A);
  }

  @Test
  void fiveHundredRenderingsTakeNoLongTime() {
    String[] renderings = new String[500];
    for (int i = 0; i < renderings.length; i++) {
      renderings[i] = i % 3 == 0 ? FOURTEEN : FORTY;
    }

    List<Divergence> found =
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
            java.time.Duration.ofSeconds(60), () -> substantive(renderings));

    assertThat(found).hasSize(333);
    assertThat(found).allMatch(d -> Objects.requireNonNull(d.votes()).all() <= 16);
  }

  private List<Divergence> substantive(String... renderings) {
    Reading reading = TwoTexts.reading(renderings);
    List<Divergence> found = new ArrayList<>();
    for (Divergence d : Facts.find(reading)) {
      if (d.severity() == Severity.SUBSTANTIVE) {
        found.add(d);
      }
    }
    return found;
  }
}
