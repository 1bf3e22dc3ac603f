package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release is the same bytes again, never changes, and says what changed since another. */
class ReleaseCommandTest {
  private static final Path EXAMPLE = Path.of("../examples/cable-two-renderings-2026-02-13.txt");
  private static final String CABLE = "cable-two-renderings-2026-02-13";

  @TempDir private Path folder = Path.of("");
  private Path db = Path.of("");

  @BeforeEach
  void keepTheExample() {
    db = folder.resolve("reports.db");
    Run.of("ingest", EXAMPLE, "--published", "2026-02-13", "--db", db);
  }

  @Test
  void givesTheSameBytesAgain() throws IOException {
    decide("reject", CABLE + ":q3");
    Run first = release("one", "--format", "csv,gdelt,polecat,plover,parquet");
    Run again = release("two", "--format", "csv,gdelt,polecat,plover,parquet");
    Path other = folder.resolve("other.db");
    Files.copy(folder.resolve("reports.decisions.jsonl"), folder.resolve("other.decisions.jsonl"));
    Run.of("ingest", EXAMPLE, "--published", "2026-02-13", "--db", other);
    Run.of(
        "release",
        "--db",
        other,
        "--out",
        folder.resolve("three"),
        "--format",
        "parquet,plover,polecat,gdelt,csv");

    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(bytes("one"))
        .isEqualTo(bytes("two"))
        .isEqualTo(bytes("three"))
        .containsKey("csv/events.csv");
    assertThat(again.out()).contains("release ");
    assertThat(release("one", "--format", "csv,gdelt,polecat,plover,parquet").exit()).isZero();
  }

  @Test
  void theManifestNamesEveryFileWithItsDigest() throws IOException {
    decide("rename", CABLE + ":a4", "Republic of Estonia");
    release("one");

    JsonNode manifest = new ObjectMapper().readTree(path("one", "manifest.json").toFile());
    assertThat(manifest.path("read_by").path(0).path("reports").asInt()).isEqualTo(1);
    assertThat(manifest.path("knowledge").asText()).matches("[0-9a-f]{64}");
    assertThat(manifest.path("store_schema").asInt()).isEqualTo(3);
    assertThat(manifest.path("decisions").path("count").asInt()).isEqualTo(1);
    assertThat(manifest.path("files")).hasSize(13);
    assertThat(Files.readString(path("one", "inputs.jsonl"))).contains(CABLE).hasLineCount(1);
    assertThat(Files.readString(path("one", "decisions.jsonl")))
        .isEqualTo(Files.readString(folder.resolve("reports.decisions.jsonl")));
    assertThat(path("one", "..").resolve("one.unfinished")).doesNotExist();
  }

  @Test
  void aReleaseNeverChanges() throws IOException {
    release("one");
    Map<String, String> before = bytes("one");
    decide("reject", CABLE + ":q3");

    Run run = release("one");

    assertThat(run.exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("holds another release");
    assertThat(bytes("one")).isEqualTo(before);
    Files.createDirectories(folder.resolve("full/of things"));
    assertThat(release("full").err()).contains("no release; name a folder that is new");
    Files.createDirectory(folder.resolve("empty"));
    assertThat(release("empty").exit()).isZero();
  }

  @Test
  void saysThatPeopleDecided() {
    release("one");
    decide("reject", CABLE + ":q3", "--reason", "only asked");
    decide("recode", accusation(), "type=THREATEN", "mode=none");
    decide("rename", fact("a", "Andris Kalvans"), "A. Kalvans");
    release("two");

    Run run = compare("one", "two");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern(
            "- quote .* 652–681 “the anchor touched the bottom”.*decided: 1 by ann: reject \\(only asked\\)")
        .containsPattern("- quote .*the anchor touched the Bottom.*decided: 1 by ann")
        .containsPattern("~ event .*type: \"ACCUSE\" → \"THREATEN\".*decided: 2 by ann: recode")
        .containsPattern(
            "~ quote .*speaker: \"Andris Kalvans\" → \"A. Kalvans\".*decided: 3 by ann")
        .doesNotContain("for no known reason")
        .contains("0 added, 2 removed");
    decide("undo", 1);
    decide("undo", 2);
    decide("undo", 3);
    release("three");
    assertThat(compare("one", "three").out()).startsWith("0 added, 0 removed, 0 changed, ");
    assertThat(compare("two", "three").out())
        .containsPattern("\\+ quote .*the anchor touched the bottom.*decided: 4 by ann: undo 1");
  }

  @Test
  void saysThatATextCameInOrWasReadOtherwise() throws Exception {
    release("one");
    Path more = folder.resolve("more.txt");
    Files.writeString(more, "Norway will meet Sweden in Oslo on Friday, Kari Holm said.\n");
    Run.of("ingest", more, "--published", "2026-03-10", "--db", db);
    release("two");
    assertThat(compare("one", "two").out())
        .containsPattern("\\+ report .*“more”.*a text came in or went")
        .contains(" 0 removed, 0 changed")
        .doesNotContain("decided", "another version");
    assertThat(compare("two", "one").out()).contains("0 added, ").contains("- report");

    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + db);
        Statement statement = connection.createStatement()) {
      statement.execute("update ledger set model = 'another@1'");
    }
    decide("recode", CABLE + ":q4", "act=ask");
    release("three");
    assertThat(compare("two", "three").out())
        .contains("0 added, 0 removed, 1 changed")
        .containsPattern("~ quote .*act: \"deny\" → \"ask\"  decided: 1 by ann: recode");
  }

  @Test
  void comparesForPrograms() throws IOException {
    release("one");
    decide("reject", accusation());
    release("two");

    Run run = Run.of("compare", path("one", ""), path("two", ""), "--format", "jsonl");

    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(2);
    for (String line : lines) {
      JsonNode change = new ObjectMapper().readTree(line);
      assertThat(change.path("what").asText()).isEqualTo("removed");
      assertThat(change.path("cause").asText()).isEqualTo("decision");
    }
    assertThat(Run.of("compare", path("one", ""), path("two", ""), "--summary").out().lines())
        .hasSize(2);
  }

  @Test
  void refusesWhatIsNoReleaseOrWasChanged() throws IOException {
    release("one");
    release("two");
    assertThat(compare("one", "none").err()).contains("none: is no release");

    Files.writeString(path("two", "facts.jsonl"), "{}\n");
    Run run = compare("one", "two");
    assertThat(run.exit()).isEqualTo(Exit.FAILED);
    assertThat(run.err()).contains("facts.jsonl: is not what the release was written with");

    Files.writeString(path("two", "manifest.json"), "{\"manifest\": 1, \"files\": [");
    assertThat(compare("one", "two").err()).contains("manifest.json: is damaged");
    Files.writeString(path("two", "manifest.json"), "{\"manifest\": 9}");
    assertThat(compare("one", "two").err()).contains("is of version 9");
    Files.writeString(
        path("two", "manifest.json"),
        "{\"manifest\": 1, \"files\": [{\"name\": \"../../x\", \"sha256\": \"\"}]}");
    assertThat(compare("one", "two").err()).contains("its manifest names ../../x");
  }

  private Run release(String name, Object... options) {
    List<Object> line = new java.util.ArrayList<>(List.of("release", "--db", db));
    line.addAll(List.of("--out", folder.resolve(name)));
    line.addAll(List.of(options));
    return Run.of(line.toArray());
  }

  private Run compare(String before, String after) {
    return Run.of("compare", folder.resolve(before), folder.resolve(after));
  }

  /** What Estonia accuses a ship of, which both renderings tell. */
  private String accusation() {
    return fact("e", "Estonia accuses the tanker");
  }

  private String fact(String kind, String words) {
    String id = Run.fact(db, CABLE, kind, words);
    assertThat(id).as(words).isNotNull();
    return CABLE + ":" + id;
  }

  private void decide(Object... words) {
    List<Object> line = new java.util.ArrayList<>(List.of("decide"));
    line.addAll(List.of(words));
    line.addAll(List.of("--who", "ann", "--db", db));
    Run run = Run.of(line.toArray());
    assertThat(run.exit()).as(run.err()).isZero();
  }

  private Path path(String release, String name) {
    return folder.resolve(release).resolve(name);
  }

  private Map<String, String> bytes(String release) throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    Path root = folder.resolve(release);
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(
            root.relativize(file).toString(),
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return bytes;
  }
}
