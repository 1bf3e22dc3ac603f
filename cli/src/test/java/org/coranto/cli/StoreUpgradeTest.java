package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.coranto.store.Queries;
import org.coranto.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store of every released version opens, is copied first, and ends as one made anew. */
class StoreUpgradeTest {
  private static final Path EXAMPLE = Path.of("../examples/dam-talks-2026-06-15.txt");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void bringsAnOlderStoreUpToDateAndKeepsACopy(int version) throws Exception {
    Path db = store(version);
    String before = Run.of("quotes", "--db", db).out();
    assertThat(before).contains("talks");

    Run run = Run.of("ingest", EXAMPLE, "--db", db);

    Path copy = folder.resolve("old.db.version-" + version);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("1 added")
        .contains("brought up to date from version " + version)
        .contains("it is kept in " + copy);
    assertThat(Run.of("quotes", "--db", db).out()).contains(before).contains("offered tea");
    assertThat(Run.of("quotes", "--db", copy).out()).isEqualTo(before);
    assertThat(Run.of("doctor", "--db", db).exit()).isZero();
    assertThat(Run.of("doctor", "--db", copy).exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void rebuildsAnOlderStoreToWhatReadingItsTextsGives(int version) throws Exception {
    Path db = store(version);
    assertThat(Run.of("rebuild", "--all", "--db", db).exit()).isZero();
    String rebuilt = facts(db);
    Path fresh = folder.resolve("fresh.db");
    try (Queries queries = Store.openToRead(db)) {
      queries.forEach(
          situation -> {
            Path text = folder.resolve(situation.report().name() + ".txt");
            Files.writeString(text, situation.report().text());
            String day = String.valueOf(situation.reading().published().value());
            Run.of("read", text, "--published", day, "--db", fresh, "--format", "jsonl");
          });
    }

    assertThat(rebuilt).isNotEmpty().isEqualTo(facts(fresh));
  }

  @Test
  void decidesAboutAnOlderStore() throws Exception {
    Path db = store(2);

    Run run = Run.of("decide", "reject", "again:q1", "--who", "ann", "--db", db);

    assertThat(run.out()).contains("applied");
    assertThat(Run.of("quotes", "--db", db).out()).doesNotContain("the talks will go on");
    assertThat(folder.resolve("old.db.version-2")).exists();
  }

  @Test
  void takesAFreeNameForTheCopyAndChangesNothingWhenItCannotBeWritten() throws Exception {
    Path db = store(2);
    String before = Run.of("doctor", "--db", db).out();
    Path taken = folder.resolve("old.db.version-2");
    Files.writeString(taken, "something of the user's");
    Files.createDirectories(folder.resolve("old.db.version-2.2.unfinished/in the way"));

    Run refused = Run.of("ingest", EXAMPLE, "--db", db);

    assertThat(refused.exit()).isEqualTo(Exit.FAILED);
    assertThat(refused.err()).contains("before its tables change it is copied to");
    assertThat(Run.of("doctor", "--db", db).out())
        .contains("older than this Coranto's")
        .contains(before.substring(before.indexOf("digest ")));
    Files.delete(folder.resolve("old.db.version-2.2.unfinished/in the way"));
    assertThat(Run.of("ingest", EXAMPLE, "--db", db).exit()).isZero();
    assertThat(taken).hasContent("something of the user's");
    assertThat(folder.resolve("old.db.version-2.2")).isNotEmptyFile();
  }

  @Test
  void aCopyThatWasNeverFinishedIsInNobodysWay() throws Exception {
    Path db = store(2);
    Path unfinished = folder.resolve("old.db.version-2.unfinished");
    Path journal = folder.resolve("old.db.version-2.unfinished-journal");
    Files.writeString(unfinished, "half a copy");
    Files.writeString(journal, "what SQLite had begun");

    assertThat(Run.of("ingest", EXAMPLE, "--db", db).exit()).isZero();

    assertThat(unfinished).doesNotExist();
    assertThat(journal).doesNotExist();
    assertThat(Run.of("doctor", "--db", folder.resolve("old.db.version-2")).exit()).isZero();
  }

  @Test
  void refusesANewerStoreWithWhatToDo() throws Exception {
    Path db = folder.resolve("new.db");
    Run.of("ingest", EXAMPLE, "--db", db);
    change(db, "pragma user_version = 99");

    for (String command : new String[] {"quotes", "doctor", "rebuild"}) {
      Run run = Run.of(command, "--db", db);
      assertThat(run.exit()).isEqualTo(Exit.FAILED);
      assertThat(run.err()).contains("is a store of version 99").contains("use the Coranto that");
    }
    assertThat(Run.of("ingest", EXAMPLE, "--db", db).err()).contains("is a store of version 99");
    assertThat(Run.of("decide", "list", "--db", db).err()).contains("is a store of version 99");
  }

  private Path store(int version) throws SQLException, IOException {
    Path db = folder.resolve("old.db");
    for (String sql :
        Files.readString(Path.of("src/test/resources/store-" + version + ".sql"))
            .split(";\n", -1)) {
      if (!sql.isBlank()) {
        change(db, sql);
      }
    }
    return db;
  }

  private static void change(Path db, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + db);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** All facts of a store, without where its reports came from. */
  private String facts(Path db) throws IOException {
    Path out = folder.resolve("out-" + db.getFileName());
    Run.of("export", "csv", "--db", db, "--out", out);
    StringBuilder facts = new StringBuilder();
    for (String table : new String[] {"actors", "mentions", "quotes", "events", "conditions"}) {
      facts.append(Files.readString(out.resolve(table + ".csv")));
    }
    return facts.toString();
  }
}
