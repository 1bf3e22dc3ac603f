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
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.coranto.store.Queries;
import org.coranto.store.Search;
import org.coranto.store.SearchHit;
import org.coranto.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words are found in texts, quotes and names, misspelt names too; anything asked is a literal. */
class SearchCommandTest {
  private static final Path EXAMPLE = Path.of("../examples/cable-two-renderings-2026-02-13.txt");

  @TempDir private Path folder = Path.of("");
  private Path db = Path.of("");

  @BeforeEach
  void keepReports() throws IOException {
    db = folder.resolve("reports.db");
    Files.writeString(
        folder.resolve("emoji.jsonl"),
        "{\"id\": \"emoji\", \"published\": \"2026-03-01\", \"text\": \"🦊🦊 Volodymyr Zelenskyy"
            + " said in Łódź: “The café stays open.” Presidént Zensky left with Xi Jinping.\"}\n");
    assertThat(
            Run.of(
                    "ingest",
                    EXAMPLE,
                    folder.resolve("emoji.jsonl"),
                    "--published",
                    "2026-02-13",
                    "--db",
                    db)
                .exit())
        .isZero();
  }

  @Test
  void findsAllWordsInAnyOrderWithReportAndPlace() throws IOException {
    List<SearchHit> hits = search("bottom anchor", Search.In.QUOTES);

    assertThat(hits).extracting(SearchHit::fact).hasSize(2).contains("q3");
    SearchHit hit = hits.get(0);
    assertThat(hit.reportName()).isEqualTo("cable-two-renderings-2026-02-13");
    assertThat(hit.who()).isEqualTo("shipping company");
    assertThat(hit.words()).hasSize(2);
    assertThat(search("bottom anchor elephants", Search.In.ALL)).isEmpty();
  }

  @Test
  void everyPlaceIsExactlyItsWords() throws IOException {
    for (SearchHit hit : search("zelenskyy", Search.In.ALL)) {
      try (Queries store = Store.openToRead(db)) {
        String text = store.situation(hit.report()).report().text();
        assertThat(slice(text, hit.start(), hit.end())).isEqualTo(hit.text());
        for (SearchHit.Range word : hit.words()) {
          assertThat(slice(text, word.start(), word.end())).isIn("Zelenskyy", "Zensky");
        }
      }
    }
  }

  private static String slice(String text, int start, int end) {
    int[] points = text.codePoints().toArray();
    return new String(points, start, end - start);
  }

  @Test
  void findsMisspeltNames() throws IOException {
    assertThat(search("Tamsar", Search.In.NAMES))
        .extracting(SearchHit::who)
        .contains("Liisa Tammsaar");
    assertThat(search("zelensky", Search.In.NAMES))
        .extracting(SearchHit::who)
        .contains("Volodymyr Zelenskyy");
    assertThat(search("kalvens andris", Search.In.NAMES))
        .extracting(SearchHit::who)
        .contains("Andris Kalvans");
    assertThat(search("lensky", Search.In.NAMES))
        .extracting(SearchHit::who)
        .contains("Volodymyr Zelenskyy");
    assertThat(search("Xi", Search.In.NAMES)).extracting(SearchHit::who).contains("Xi Jinping");
    assertThat(search("Merkel", Search.In.NAMES)).isEmpty();
  }

  /** Who writes the name right finds the text that writes it wrong, after those that do not. */
  @Test
  void findsTextsThatSpellANameOtherwise() throws IOException {
    List<SearchHit> hits = search("Tammsaar", Search.In.TEXT);

    assertThat(hits).extracting(SearchHit::exact).contains(true, false);
    assertThat(hits.get(0).exact()).isTrue();
    assertThat(hits).anyMatch(hit -> !hit.exact() && hit.text().contains("Liisa Tamsaar"));
  }

  @Test
  void ignoresCaseAndAccents() throws IOException {
    assertThat(search("CAFE", Search.In.QUOTES)).hasSize(1);
    assertThat(search("president", Search.In.TEXT))
        .extracting(SearchHit::reportName)
        .contains("emoji");
  }

  @Test
  void leavesOutWhatPeopleRejected() throws IOException {
    Run.of("decide", "reject", "emoji:q1", "--who", "ann", "--db", db);

    assertThat(search("cafe", Search.In.QUOTES)).isEmpty();
    assertThat(search("cafe", Search.In.TEXT)).hasSize(1);
    assertThat(Run.of("search", "cafe", "--with-rejected", "--db", db).out()).contains("QUOTES");
  }

  @Test
  void findsTheNameThatPeopleGave() throws IOException {
    String actor = search("Andris", Search.In.NAMES).get(0).fact();
    String fact = "cable-two-renderings-2026-02-13:" + actor;
    Run.of("decide", "rename", fact, "Prime Minister X. Overridden", "--who", "ann", "--db", db);

    assertThat(search("Overriden", Search.In.NAMES))
        .extracting(SearchHit::fact)
        .containsExactly(actor);
    Run.of("decide", "undo", 1, "--who", "ann", "--db", db);
    assertThat(search("Overridden", Search.In.NAMES)).isEmpty();
  }

  /** Whatever is asked is words; nothing of it is the search engine's language. */
  @Test
  void takesAnythingAskedLiterally() throws IOException {
    String[] hostile = {
      "\"",
      "''",
      "anchor\"",
      "anchor AND",
      "NOT anchor",
      "anchor*",
      "words:anchor",
      "NEAR(a b)",
      "(((",
      ") OR (1=1",
      "^anchor",
      "-anchor",
      "{a b}: c",
      "%",
      "_",
      "'; drop table report; --",
      "\u0000anchor",
      "\uD800",
      "\u202Eanchor",
      "🦊",
      "a".repeat(5_000),
      "a ".repeat(5_000),
      "\"\"\"\"",
      "search_words",
      "anchor + bottom",
      "\\",
      "é".repeat(200),
      "anchor\nOR\tbottom"
    };
    String digest = digest();
    for (String asked : hostile) {
      for (Search.In in : Search.In.values()) {
        search(asked, in);
      }
    }
    assertThat(search("anchor AND", Search.In.QUOTES)).isEmpty();
    assertThat(search("NOT anchor", Search.In.QUOTES))
        .extracting(SearchHit::fact)
        .doesNotContain("q3");
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      StringBuilder asked = new StringBuilder();
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        asked.append("\"*^(){}:+- AND OR NOT NEAR anchor é\u0000\uD83E".charAt(random.nextInt(36)));
      }
      search(asked.toString(), Search.In.ALL);
    }
    assertThat(digest()).isEqualTo(digest);
  }

  @Test
  void writesLinesForPrograms() throws IOException {
    Run run = Run.of("search", "anchor", "--format", "jsonl", "--limit", 1, "--db", db);

    for (String line : run.out().lines().toList()) {
      JsonNode hit = new ObjectMapper().readTree(line);
      assertThat(hit.path("report").asText()).hasSize(16);
      assertThat(hit.path("end").asInt()).isGreaterThan(hit.path("start").asInt());
    }
    assertThat(run.out().lines()).hasSize(2);
    assertThat(Run.of("search", "!!", "--db", db).exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(Run.of("search", "a", "--limit", 0, "--db", db).exit()).isEqualTo(Exit.WRONG_USE);
  }

  /** Replacing reports leaves nothing of them in the index. */
  @Test
  void theIndexIsThatOfAStoreMadeAnew() throws Exception {
    Run.of("rebuild", "--all", "--db", db);
    Run.of("decide", "rename", "emoji:a1", "Somebody Else", "--who", "ann", "--db", db);
    Run.of("decide", "undo", 1, "--who", "ann", "--db", db);
    Path fresh = folder.resolve("fresh.db");
    Run.of(
        "ingest",
        folder.resolve("emoji.jsonl"),
        EXAMPLE,
        "--published",
        "2026-02-13",
        "--db",
        fresh);

    for (String table :
        List.of(
            "search_piece where report <> '' order by 2, 3, 4, 5",
            "search_form order by 2",
            "search_name n join search_form f on f.id = n.form order by 2, 3, 4, 5, 7")) {
      assertThat(rows(db, table)).isEqualTo(rows(fresh, table)).isNotEmpty();
    }
    assertThat(count(db, "select count(*) from search_words"))
        .isEqualTo(count(db, "select count(*) from search_piece"));
    assertThat(count(db, "select count(*) from search_trigrams"))
        .isEqualTo(count(db, "select count(*) from search_form"));
  }

  private List<SearchHit> search(String asked, Search.In in) throws IOException {
    try (Queries store = Store.openToRead(db)) {
      return store.search(asked, in, 50);
    }
  }

  private String digest() throws IOException {
    try (Queries store = Store.openToRead(db)) {
      return store.digest();
    }
  }

  private static long count(Path file, String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.getLong(1);
    }
  }

  /** Rows without their numbers, which depend on the order in which reports came. */
  private static Set<String> rows(Path file, String from) throws Exception {
    Set<String> rows = new HashSet<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select * from " + from)) {
      int last = row.getMetaData().getColumnCount();
      while (row.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 2; i <= last; i++) {
          String name = row.getMetaData().getColumnName(i);
          line.append(name.equals("id") ? "" : row.getString(i)).append('|');
        }
        rows.add(line.toString());
      }
    }
    return rows;
  }
}
