package org.coranto.relate.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What several reports tell of one event is one event with several witnesses. */
class StoryEventTest {
  private static final Map<String, Integer> SOURCES = Map.of("r1", 1, "r2", 2, "r3", 1);

  @Test
  void joinsTheSameTypeWithAPartyInCommon() {
    List<StoryEvent> events =
        StoryEvent.join(
            List.of(
                telling("r1", "COERCE", "2026-02-11", "asserted", "country:FIN"),
                telling("r2", "COERCE", null, "asserted", "country:FIN", "captain")),
            SOURCES);

    assertThat(events).hasSize(1);
    assertThat(events.get(0).sources()).isEqualTo(2);
    assertThat(events.get(0).best().report()).isEqualTo("r1");
  }

  @Test
  void countsCarriersOfOneTextAsOneSource() {
    List<StoryEvent> events =
        StoryEvent.join(
            List.of(
                telling("r1", "COERCE", null, "asserted", "country:FIN"),
                telling("r3", "COERCE", null, "asserted", "country:FIN")),
            SOURCES);

    assertThat(events).hasSize(1);
    assertThat(events.get(0).sources()).isEqualTo(1);
  }

  @Test
  void keepsOtherDaysTypesAndPartiesApart() {
    List<StoryEvent> events =
        StoryEvent.join(
            List.of(
                telling("r1", "COERCE", "2026-02-11", "asserted", "country:FIN"),
                telling("r2", "COERCE", "2026-02-13", "asserted", "country:FIN"),
                telling("r2", "CONSULT", "2026-02-11", "asserted", "country:FIN"),
                telling("r2", "COERCE", "2026-02-11", "asserted", "country:SWE")),
            SOURCES);

    assertThat(events).hasSize(4);
  }

  @Test
  void saysWhenAnEventIsDisputed() {
    StoryEvent event =
        StoryEvent.join(
                List.of(
                    telling("r1", "COERCE", null, "asserted", "country:FIN"),
                    telling("r2", "COERCE", null, "denied", "country:FIN")),
                SOURCES)
            .get(0);

    assertThat(event.disputed()).isTrue();
  }

  private static Telling telling(
      String report, String type, @Nullable String date, String factuality, String... parties) {
    return new Telling(
        report,
        "e1",
        type,
        null,
        date,
        List.of(parties),
        List.of(),
        Set.of(parties),
        "seized",
        factuality,
        "evidence");
  }
}
