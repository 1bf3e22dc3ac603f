package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.coranto.model.Rejected;
import org.coranto.model.Situation;
import org.coranto.model.Stage;
import org.coranto.read.Limits;
import org.coranto.read.ReadOptions;
import org.coranto.read.ReportReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  private static final Path EXAMPLE = Path.of("../examples/dam-talks-2026-06-15.txt");

  @Test
  void measuresInventedArticlesStageByStage() throws IOException {
    Run run =
        Run.of(
            "bench",
            "--articles",
            3,
            "--words",
            200,
            "--warm-up",
            1,
            "--cold",
            1,
            "--format",
            "json");

    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode figures = new ObjectMapper().readTree(run.out());
    assertThat(figures.get("articles").asInt()).isEqualTo(3);
    assertThat(figures.get("words").asInt()).isBetween(600, 1100);
    assertThat(figures.get("wall_seconds").asDouble()).isPositive();
    assertThat(figures.get("peak_memory_bytes").asLong()).isGreaterThan(10_000_000);
    assertThat(figures.get("first_answer_seconds").asDouble()).isPositive();
    assertThat(figures.get("stage_cpu_seconds").get("language").asDouble()).isPositive();
    assertThat(figures.get("stage_cpu_seconds")).hasSize(Stage.values().length + 1);
  }

  @Test
  void measuresTheInputsNamedAndShowsATable() {
    Run run = Run.of("bench", EXAMPLE, "--warm-up", 0, "--cold", 0);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains(EXAMPLE.toString(), "1 articles").doesNotContain("first answer");
    for (Stage stage : Stage.values()) {
      assertThat(run.out()).contains(stage.title());
    }
  }

  @Test
  void writesTheSameInventedArticlesEachTime(@TempDir Path folder) throws IOException {
    for (String name : List.of("one", "two")) {
      Run run = Run.of("bench", "--write", folder.resolve(name), "--articles", 2, "--seed", 9);
      assertThat(run.exit()).as(run.err()).isZero();
    }

    try (Stream<Path> files = Files.list(folder.resolve("one"))) {
      List<Path> written = files.toList();
      assertThat(written).hasSize(2);
      for (Path file : written) {
        assertThat(folder.resolve("two").resolve(file.getFileName())).hasSameTextualContentAs(file);
      }
    }
  }

  @Test
  void saysWhatIsWrong(@TempDir Path folder) {
    Run standardInput = Run.of("bench", "-");
    assertThat(standardInput.exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(standardInput.err()).contains("name files or folders");

    Run none = Run.of("bench", "--articles", 0);
    assertThat(none.exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(none.err()).contains("--articles must be 1 to");

    Run missing = Run.of("bench", folder.resolve("no.txt"), "--warm-up", 0, "--cold", 0);
    assertThat(missing.exit()).isEqualTo(Exit.FAILED);
    assertThat(missing.err()).contains("no such file", "nothing to measure");
  }

  @Test
  void tellsEachStageOfAReportOnceAndInOrder() throws IOException {
    List<Stage> stages = new ArrayList<>();
    ReportReader reader = new ReportReader(new ReadOptions(null, Limits.defaults()));

    new Pipeline(1)
        .run(documents -> reader.read(EXAMPLE, documents), new Ignore(), () -> stages::add);

    List<Stage> expected = new ArrayList<>(List.of(Stage.values()));
    expected.remove(Stage.READ);
    expected.remove(Stage.WRITE);
    assertThat(stages).isEqualTo(expected);
  }

  private static final class Ignore implements Pipeline.Sink {
    @Override
    public void accept(Situation situation) {}

    @Override
    public void reject(Rejected rejected) {}
  }
}
