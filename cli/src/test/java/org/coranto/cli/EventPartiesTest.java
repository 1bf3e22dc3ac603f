package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who acts where a nationality stands before a group, a body or an office. The people are invented.
 */
class EventPartiesTest {
  @Test
  void groupsActThemselvesAndCarryTheirCountry(@TempDir Path folder) throws IOException {
    assertThat(doers(folder, "Philippine troops killed six members of the rebel army on Thursday."))
        .containsEntry("ASSAULT", "Philippine troops PHL");
  }

  @Test
  void bodiesActThemselvesAndCarryTheirCountry(@TempDir Path folder) throws IOException {
    assertThat(
            doers(
                folder,
                "Guatemala's supreme court lifted the house arrest of Ana Tzoc on Tuesday."))
        .containsEntry("CONCEDE", "Guatemala's supreme court GTM");
  }

  @Test
  void officesThatNobodyFillsActThemselvesAndCarryTheirCountry(@TempDir Path folder)
      throws IOException {
    assertThat(doers(folder, "The Portuguese foreign minister accused Spain of spying on Monday."))
        .containsEntry("ACCUSE", "Portuguese foreign minister PRT");
  }

  /** Type of each event with the name and country of its first actor. */
  private Map<String, String> doers(Path folder, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("report.txt"), text + "\n");
    Run run = Run.of("read", file, "--published", "2026-03-13", "--format", "json");
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode situation = new ObjectMapper().readTree(run.out());
    Map<String, String> names = new HashMap<>();
    for (JsonNode actor : situation.get("actors")) {
      names.put(
          actor.get("id").asText(),
          actor.get("name").asText() + " " + actor.get("country").asText());
    }
    Map<String, String> doers = new HashMap<>();
    for (JsonNode event : situation.get("events")) {
      JsonNode actors = event.get("actor");
      doers.put(
          event.get("type").asText(), actors.isEmpty() ? "" : names.get(actors.get(0).asText()));
    }
    return doers;
  }
}
