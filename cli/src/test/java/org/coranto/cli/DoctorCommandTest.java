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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sound store is called sound, a damaged one is not; rebuilding gives what reading gave. */
class DoctorCommandTest {
  @TempDir private Path folder = Path.of("");
  private Path db = Path.of("");

  @BeforeEach
  void keepThreeReports() throws IOException {
    db = folder.resolve("reports.db");
    Path docs = Files.createDirectory(folder.resolve("docs"));
    Files.writeString(
        docs.resolve("a.txt"), "The minister of Norway, Kari Holm, denied that talks failed.\n");
    Files.writeString(
        docs.resolve("b.jsonl"),
        "{\"id\": \"b\", \"published\": \"2026-03-10\", \"text\": \"Kari Holm said on Monday: “We"
            + " will go on.”\"}\n");
    Files.writeString(
        docs.resolve("c.html"),
        "<html><head><meta property='article:published_time' content='2026-03-11'></head><body>"
            + "<p>Kari Holm said in Oslo on Tuesday that the talks will go on.</p></body></html>");
    assertThat(Run.of("ingest", docs, "--db", db).exit()).isZero();
  }

  @Test
  void callsASoundStoreSound() {
    Run run = Run.of("doctor", "--db", db);

    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.out())
        .contains("integrity")
        .contains("foreign keys")
        .contains("ledger")
        .contains("free on its disk")
        .contains("3 reports of 3 documents, 0 rejected; digest ")
        .doesNotContain("FAULT");
  }

  @Test
  void findsAReportThatIsNotInTheLedger() throws SQLException {
    change("delete from ledger where report = (select min(report) from ledger)");
    assertFault("is in no row of the ledger");
  }

  @Test
  void findsMissingRows() throws SQLException {
    change("delete from mention");
    change("delete from actor where report = (select min(report) from actor)");
    assertFault("rows of actor instead of");
  }

  @Test
  void findsAnotherText() throws SQLException {
    change(
        "update report set text = (select max(text) from report) where text <> (select max(text)"
            + " from report)");
    assertFault("its text is not the one it was stored with");
  }

  @Test
  void findsADocumentWithoutItsReport() throws SQLException {
    change("update document set report = 'none' where key = (select min(key) from document)");
    assertFault("belongs to a missing row of report");
  }

  @Test
  void findsCountsThatAreNotWhatTheFactsAddUpToAndMakesThemAnew() throws SQLException {
    change("update tally_actor set mentions = mentions + 1 where name = 'Kari Holm'");
    change("delete from by_actor_quote");
    assertFault("rows of tally_actor are not what the facts add up to");
    assertFault("rows of by_actor_quote");

    Run run = Run.of("doctor", "--recount", "--db", db);

    assertThat(run.exit()).as(run.out()).isZero();
  }

  @Test
  void findsDamagedPages() throws IOException {
    byte[] bytes = Files.readAllBytes(db);
    for (int i = 4096 * 3; i < bytes.length - 4096; i += 512) {
      bytes[i] ^= 0x55;
    }
    Files.write(db, bytes);

    Run run = Run.of("doctor", "--db", db);

    assertThat(run.exit()).isEqualTo(Exit.FAILED);
  }

  @Test
  void readingAnewGivesTheSameRows() throws Exception {
    String digest = digest();
    change("update ledger set model = 'another@1', producer = 'coranto 0.0.9'");
    assertThat(Run.of("doctor", "--db", db).out()).contains("coranto rebuild");

    Run run = Run.of("rebuild", "--db", db);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("3 reports read anew");
    assertThat(digest()).isEqualTo(digest);
    assertThat(Run.of("rebuild", "--db", db).err()).contains("0 reports read anew");
    assertThat(Run.of("rebuild", "--all", "--db", db).err()).contains("3 reports read anew");
    assertThat(digest()).isEqualTo(digest);
  }

  private void assertFault(String words) {
    Run run = Run.of("doctor", "--db", db);

    assertThat(run.exit()).isEqualTo(Exit.FAILED);
    assertThat(run.out()).contains("FAULT").contains(words);
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + db);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String digest() throws IOException {
    try (Queries store = Store.openToRead(db)) {
      return store.digest();
    }
  }
}
