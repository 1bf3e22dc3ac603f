package org.coranto.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coranto.extract.Marked;
import org.coranto.extract.tagger.Tagged;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Event;
import org.coranto.model.EventType;
import org.coranto.model.Factuality;
import org.coranto.model.Span;
import org.junit.jupiter.api.Test;

class CertaintyTest {
  private static final Marked SAMPLE = new Marked("[Chad](country) condemned [Norway](country).");

  private static Tagged.Happening happening(EventType type, float rank, float confidence) {
    return new Tagged.Happening(
        type,
        new Span(5, 14),
        Factuality.ASSERTED,
        false,
        rank,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        confidence);
  }

  private static Event rule() {
    return new EventFinder(Knowledge.bundled())
        .find(
            SAMPLE.analysed,
            SAMPLE.clauses(),
            SAMPLE.mentions,
            SAMPLE.quotes,
            SAMPLE.dates,
            List.of(),
            null)
        .get(0);
  }

  @Test
  void mainEventOfASentenceComesBeforeASurerOneBesideIt() {
    float main = Certainty.of(happening(EventType.ACCUSE, 5f, 0.9f), null, 5f);
    float beside = Certainty.of(happening(EventType.ACCUSE, 0f, 0.99f), null, 5f);
    assertThat(main).isGreaterThan(beside);
  }

  @Test
  void rulesThatSeeTheSameTypeMakeAnEventSurer() {
    float alone = Certainty.of(happening(EventType.ACCUSE, 1f, 0.9f), null, 1f);
    float agreed = Certainty.of(happening(EventType.ACCUSE, 1f, 0.9f), rule(), 1f);
    float doubted = Certainty.of(happening(EventType.AID, 1f, 0.9f), rule(), 1f);
    assertThat(agreed).isGreaterThan(alone);
    assertThat(doubted).isLessThan(alone);
  }

  @Test
  void certaintyStaysBetweenNoneAndFull() {
    assertThat(Certainty.of(happening(EventType.AID, 1f, 1f), rule(), 1f)).isBetween(0f, 1f);
    assertThat(Certainty.of(happening(EventType.AID, -90f, 0f), rule(), 90f)).isBetween(0f, 1f);
  }
}
