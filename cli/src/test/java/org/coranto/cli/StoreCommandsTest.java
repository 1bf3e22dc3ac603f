package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking a store gives what reading put there. */
class StoreCommandsTest {
  private static final Path EXAMPLE = Path.of("../examples/dam-talks-2026-06-15.txt");

  @TempDir private Path folder = Path.of("");
  private Path db = Path.of("");

  @BeforeEach
  void keepTheExample() {
    db = folder.resolve("reports.db");
    assertThat(Run.of("read", EXAMPLE, "--published", "2026-06-15", "--db", db).exit()).isZero();
  }

  @Test
  void readingTheSameBytesAgainAddsNothing() {
    Run again = Run.of("read", EXAMPLE, "--published", "2026-06-15", "--db", db);

    assertThat(again.err()).contains("0 added, 1 already there");
    assertThat(Run.of("show", "--db", db).err()).contains("1 reports");
  }

  @Test
  void showsTheSheetThatReadingShowed() {
    Run read = Run.of("read", EXAMPLE, "--published", "2026-06-15");

    assertThat(Run.of("show", "dam-talks-2026-06-15", "--db", db).out()).isEqualTo(read.out());
  }

  @Test
  void findsQuotesByPartOfTheSpeakersNameWhateverItsCase() {
    Run run = Run.of("quotes", "--by", "bekele", "--db", db);

    assertThat(run.out()).contains("Not one of the fourteen gates has moved");
    assertThat(run.out()).doesNotContain("offered tea");
  }

  @Test
  void findsQuotesByAct() {
    Run run = Run.of("quotes", "--act", "deny", "--db", db);

    assertThat(run.out()).contains("the gates had already been closed");
    assertThat(run.out()).doesNotContain("offered tea");
  }

  @Test
  void findsEventsByTypeAsJsonLines() {
    Run run = Run.of("events", "--type", "PROTEST", "--format", "jsonl", "--db", db);

    assertThat(run.out().lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("{") && line.contains("\"type\":\"PROTEST\""));
  }

  @Test
  void showsAnActor() {
    Run run = Run.of("actor", "Tigani", "--db", db);

    assertThat(run.out()).contains("al-Tigani").contains("offered tea");
  }

  @Test
  void comparesAKeptReportsRenderings() {
    Path example = Path.of("../examples/cable-two-renderings-2026-02-13.txt");
    Run.of("read", example, "--published", "2026-02-13", "--db", db);

    Run run = Run.of("diff", "cable-two-renderings-2026-02-13", "--db", db);

    assertThat(run.out()).contains("THE RENDERINGS DISAGREE").contains("Twelve").contains("Twenty");
  }

  @Test
  void saysWhenThereIsNoSuchReport() {
    Run run = Run.of("show", "elsewhere", "--db", db);

    assertThat(run.exit()).isEqualTo(Exit.FAILED);
    assertThat(run.err()).contains("elsewhere").contains("coranto show");
  }
}
