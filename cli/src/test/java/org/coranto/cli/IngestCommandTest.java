package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.coranto.cli.bench.Fiction;
import org.coranto.read.Limits;
import org.coranto.store.Queries;
import org.coranto.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ingest puts into a store, how it goes on, and what it says. */
class IngestCommandTest {
  private static final int ARTICLES = 12;

  @TempDir private Path folder = Path.of("");
  private Path docs = Path.of("");
  private Path db = Path.of("");

  @BeforeEach
  void writeArticles() throws IOException {
    docs = Files.createDirectory(folder.resolve("docs"));
    db = folder.resolve("reports.db");
    Fiction fiction = new Fiction(7, 40, 1);
    for (int i = 0; i < ARTICLES; i++) {
      Files.writeString(docs.resolve("a" + i + ".txt"), fiction.article(i));
    }
  }

  @Test
  void takesInAFolderOnceAndKnowsItTheSecondTime() throws IOException {
    Run first = Run.of("ingest", docs, "--db", db);
    String digest = digest(db);
    Run second = Run.of("ingest", docs, "--db", db);

    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.err()).contains("12 documents: 12 added, 0 of a text");
    assertThat(second.err()).contains("12 documents: 0 added").contains("12 already there");
    assertThat(digest(db)).isEqualTo(digest);
    assertThat(folder.resolve("reports.db.lock")).doesNotExist();
  }

  /** Reprints, dated and undated tellings of one text: the store does not tell who came first. */
  @Test
  void givesTheSameRowsWhateverTheOrderTheThreadsAndTheBatches() throws IOException {
    String text = "The minister of Norway, Kari Holm, said in Oslo that the talks will go on.";
    for (int i = 0; i < 6; i++) {
      Files.writeString(
          docs.resolve("r" + i + ".jsonl"),
          "{\"id\": \"x"
              + i
              + "\", \"text\": \""
              + text
              + "\""
              + (i % 3 == 0 ? "" : ", \"published\": \"2026-03-0" + (7 - i) + "\"")
              + "}\n");
    }
    Path other = folder.resolve("other.db");
    Path third = folder.resolve("third.db");

    Run.of("ingest", docs, "--db", db, "--threads", 1);
    for (int i = 5; i >= 0; i--) {
      Run.of("ingest", docs.resolve("r" + i + ".jsonl"), "--db", other);
    }
    Run.of("ingest", docs, "--db", other, "--threads", 4, "--batch", 1);
    Run.of("ingest", docs, "--db", third, "--threads", 3, "--batch", 5);

    assertThat(digest(other)).isEqualTo(digest(db));
    assertThat(digest(third)).isEqualTo(digest(db));
    assertThat(Run.of("show", "x5", "--db", db).out())
        .contains("x5 · published 2026-03-02 (given)");
    assertThat(Run.of("show", "--db", db).err()).contains("13 reports");
  }

  @Test
  void goesOnWhereItWasStopped() throws IOException {
    Path whole = folder.resolve("whole.db");
    Run.of("ingest", docs, "--db", whole);
    Run.of("ingest", docs.resolve("a3.txt"), docs.resolve("a9.txt"), "--db", db);

    Run rest = Run.of("ingest", docs, "--db", db);

    assertThat(rest.err()).contains("10 added").contains("2 already there");
    assertThat(digest(db)).isEqualTo(digest(whole));
  }

  @Test
  void aDryRunWritesNothing() {
    Run run = Run.of("ingest", docs, "--db", db, "--dry-run");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("12 would be read");
    assertThat(db).doesNotExist();
  }

  @Test
  void reportsCountsReasonsAndTimesAsJson() throws IOException {
    Files.writeString(docs.resolve("b.txt"), "%PDF-1.4");
    Path report = folder.resolve("report.json");

    Run run = Run.of("ingest", docs, "--db", db, "--report", report);

    assertThat(run.exit()).isEqualTo(Exit.SOME_REJECTED);
    assertThat(run.err()).contains("b.txt").contains("1 × this is a PDF file");
    JsonNode json = new ObjectMapper().readTree(report.toFile());
    assertThat(json.path("documents").path("added").asInt()).isEqualTo(ARTICLES);
    assertThat(json.path("documents").path("rejected").asInt()).isEqualTo(1);
    assertThat(json.path("rejected").path(0).path("reason").asText()).contains("PDF");
    assertThat(json.path("slowest")).hasSize(10);
    assertThat(json.path("stage_seconds").has("store")).isTrue();
    assertThat(json.path("complete").asBoolean()).isTrue();
  }

  @Test
  void refusesASecondWriterAndLetsReadersRead() throws IOException {
    Run.of("ingest", docs.resolve("a1.txt"), "--db", db);
    try (Store writer = Store.openToWrite(db, "rules")) {
      Run second = Run.of("ingest", docs, "--db", db);

      assertThat(second.exit()).isEqualTo(Exit.FAILED);
      assertThat(second.err()).contains("another coranto").contains("is writing to it");
      assertThat(Run.of("show", "--db", db).err()).contains("1 reports");
      assertThat(writer.summary()).contains("0 added");
    }
    assertThat(Run.of("ingest", docs, "--db", db).exit()).isZero();
  }

  @Test
  void aDocumentThatPassesALimitIsARow() throws Exception {
    Files.writeString(docs.resolve("long.txt"), "It was said. ".repeat(500));

    Run run = Run.of("ingest", docs, "--db", db, "--limit", "document-characters=5000");

    assertThat(run.exit()).isEqualTo(Exit.SOME_REJECTED);
    assertThat(rejections()).contains("document-characters").contains("long.txt");
    Run again = Run.of("ingest", docs, "--db", db);
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(rejections()).isEmpty();
  }

  @Test
  void namesALimitThatThereIsNot() {
    Run run = Run.of("ingest", docs, "--db", db, "--limit", "size=3");

    assertThat(run.exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("no limit size").contains("archive-ratio");
  }

  @Test
  void listsEveryLimitAsItIsSet() {
    Run run = Run.of("ingest", "--show-limits", "--limit", "nesting=3");

    assertThat(run.exit()).as(run.err()).isZero();
    String list = run.out().replaceAll(" +", " ");
    Limits.defaults()
        .named()
        .forEach(
            (name, value) ->
                assertThat(list).contains(name + " " + (name.equals("nesting") ? 3 : value) + " "));
    assertThat(list).contains("document-seconds 120 ").contains("redirects 5 ");
  }

  @Test
  void takesLimitsAndFieldsFromAFileAndRefusesWhatItDoesNotKnow() throws Exception {
    Path config = folder.resolve("coranto.properties");
    Files.writeString(
        config, "# ours\ndocument-characters = 5000\nnesting=1\nfield-text = post.words\n");
    Files.writeString(docs.resolve("long.txt"), "It was said. ".repeat(500));
    Files.writeString(
        docs.resolve("posts.jsonl"), "{\"post\": {\"words\": \"Kari Holm left Oslo.\"}}\n");

    Run run = Run.of("ingest", docs, "--db", db, "--config", config, "--limit", "nesting=2");

    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.SOME_REJECTED);
    assertThat(run.err()).contains("13 added").contains("1 rejected");
    assertThat(rejections()).contains("long.txt").contains("document-characters is 5000");
    Files.writeString(config, "document-size=3\n");
    Run wrong = Run.of("ingest", docs, "--db", db, "--config", config);
    assertThat(wrong.exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(wrong.err()).contains("no setting document-size").contains("archive-ratio");
    Run field = Run.of("ingest", docs, "--db", db, "--field", "words=body");
    assertThat(field.exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(field.err()).contains("no field words");
  }

  private String rejections() throws SQLException {
    StringBuilder rows = new StringBuilder();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + db);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select uri || ' ' || reason from rejected")) {
      while (row.next()) {
        rows.append(row.getString(1)).append('\n');
      }
    }
    return rows.toString();
  }

  private static String digest(Path file) throws IOException {
    try (Queries store = Store.openToRead(file)) {
      return store.digest();
    }
  }
}
