package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Accepted;
import org.coranto.model.GivenUp;
import org.coranto.model.Outcome;
import org.coranto.model.Report;
import org.coranto.model.Stage;
import org.coranto.read.ReadOptions;
import org.coranto.read.ReportReader;
import org.junit.jupiter.api.Test;

/** Whether a thread that was interrupted leaves the report it works on, whatever it is doing. */
class GivenUpTest {
  private static final Path EXAMPLE = Path.of("../examples/cable-two-renderings-2026-02-13.txt");

  @Test
  void everyStageNoticesBeforeItEnds() throws IOException {
    Report report = ((Accepted) read().get(0)).report();
    Pipeline pipeline = new Pipeline(1);
    List<Stage> stages = new ArrayList<>();
    assertThat(pipeline.situation(report, stages::add).said()).isNotEmpty();
    assertThat(stages).hasSizeGreaterThan(8).endsWith(Stage.DIVERGENCES);

    for (int i = -1; i + 1 < stages.size(); i++) {
      Stage last = i < 0 ? null : stages.get(i);
      List<Stage> ended = new ArrayList<>();
      if (last == null) {
        Thread.currentThread().interrupt();
      }
      assertThatThrownBy(
              () ->
                  pipeline.situation(
                      report,
                      stage -> {
                        ended.add(stage);
                        if (stage == last) {
                          Thread.currentThread().interrupt();
                        }
                      }))
          .as("after %s", last)
          .isInstanceOf(GivenUp.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(ended).as("after %s", last).isEqualTo(stages.subList(0, i + 1));
    }
  }

  @Test
  void lookingForRenderingsNotices() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(GivenUpTest::read).isInstanceOf(GivenUp.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private static List<Outcome> read() throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    String text = Files.readString(EXAMPLE);
    new ReportReader(ReadOptions.defaults())
        .find(
            List.of(ReportReader.STANDARD_INPUT),
            new java.io.ByteArrayInputStream(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            document -> outcomes.add(document.read()));
    return outcomes;
  }
}
