package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.coranto.model.json.SituationJson;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real output against the schema that ships, the texts, and the golden files. */
class ReadingFormatTest {
  private static final Path EXAMPLES = Path.of("../examples");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void keepsToTheSchema(Path example) throws IOException {
    JsonNode reading = MAPPER.readTree(json(example));

    assertThat(schema().validate(reading)).isEmpty();
    assertThat(reading.get("actors")).isNotEmpty();
    assertThat(reading.get("quotes")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everySpanReproducesItsText(Path example) throws IOException {
    String text = Files.readString(example);

    assertThat(SpanCheck.check(MAPPER.readTree(json(example)), text)).isGreaterThan(50);
  }

  /** Rules count and compare alone: the same bytes on every machine. */
  @ParameterizedTest
  @MethodSource("examples")
  void equalsTheGoldenFileByRules(Path example) throws IOException {
    System.setProperty("coranto.rules-only", "true");
    try {
      String json = json(example);

      assertThat(json).isEqualTo(golden("rules", example, json));
    } finally {
      System.clearProperty("coranto.rules-only");
    }
  }

  /** With the model: the same bytes on one machine, the same facts on all. */
  @ParameterizedTest
  @MethodSource("examples")
  void saysWhatTheGoldenFileSays(Path example) throws IOException {
    String json = json(example);
    String golden = golden("model", example, json);

    assertThat(json(example)).isEqualTo(json);
    assertThat(GoldenFacts.agreement(MAPPER.readTree(json), MAPPER.readTree(golden)))
        .as("share of facts that agree with the golden file")
        .isGreaterThan(0.9);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsBackWhatItWrote(Path example) throws IOException {
    SituationJson codec = new SituationJson();
    String json = json(example);

    assertThat(codec.toString(codec.read(json, Files.readString(example), "x"))).isEqualTo(json);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void givesTheSameBytesOnOneThreadAndOnMany(Path example, @TempDir Path folder)
      throws IOException {
    for (int i = 0; i < 6; i++) {
      Files.copy(example, folder.resolve("copy-" + i + ".txt"));
    }

    Run one = Run.of("read", folder, "--format", "json", "--threads", 1);
    Run many = Run.of("read", folder, "--format", "json", "--threads", 4);

    assertThat(one.exit()).isZero();
    assertThat(many.out()).isEqualTo(one.out());
  }

  /** The golden file's text, rewritten first when the run asks for that. */
  private static String golden(String reader, Path example, String json) throws IOException {
    Path golden =
        GOLDEN.resolve(reader).resolve(example.getFileName().toString().replace(".txt", ".json"));
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, json);
    }
    return Files.readString(golden);
  }

  private static String json(Path example) {
    Run run = Run.of("read", example, "--published", day(example), "--format", "json");
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out();
  }

  /** The examples carry their publication day in their names. */
  private static String day(Path example) {
    String name = example.getFileName().toString();
    return name.substring(name.length() - "2026-01-01.txt".length(), name.length() - 4);
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in = SituationJson.class.getResourceAsStream("reading.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
  }
}
