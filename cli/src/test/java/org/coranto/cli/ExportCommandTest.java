package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.coranto.store.export.Exporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of the examples, read back by readers that are not ours. */
class ExportCommandTest {
  private static final Path EXAMPLES = Path.of("../examples");

  @TempDir static Path folder = Path.of("");
  private static Path db = Path.of("");

  @BeforeAll
  static void read() throws IOException {
    db = folder.resolve("reports.db");
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String name = file.getFileName().toString();
        String day = name.substring(name.length() - "2026-01-01.txt".length(), name.length() - 4);
        assertThat(Run.of("read", file, "--published", day, "--db", db).exit()).isZero();
      }
    }
  }

  private static Run export(String format, Object... more) {
    List<Object> words = new ArrayList<>(List.of("export", format, "--db", db));
    words.addAll(List.of("--out", folder.resolve(format)));
    words.addAll(List.of(more));
    Run run = Run.of(words.toArray());
    assertThat(run.exit()).as(run.err()).isZero();
    return run;
  }

  /** Rows as DuckDB gives them, values joined by "|". */
  private static List<String> ask(String sql) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery(sql.replace("$", folder.toString()))) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          values.add(String.valueOf(row.getString(i)));
        }
        rows.add(String.join("|", values));
      }
      return rows;
    }
  }

  @Test
  void parquetAndCsvHoldTheSameRows() throws Exception {
    export("csv");
    export("parquet");

    for (String table :
        List.of(
            "reports",
            "actors",
            "mentions",
            "quotes",
            "events",
            "conditions",
            "dates",
            "divergences")) {
      String csv = "(select * from read_csv('$/csv/" + table + ".csv', all_varchar=true))";
      String parquet =
          "(select columns(*)::varchar from read_parquet('$/parquet/" + table + ".parquet'))";
      assertThat(ask("select count(*) from " + parquet)).isNotEqualTo(List.of("0"));
      assertThat(ask(csv + " except all " + parquet)).as(table).isEmpty();
      assertThat(ask(parquet + " except all " + csv)).as(table).isEmpty();
    }
  }

  @Test
  void parquetKeepsKindsOfValues() throws Exception {
    export("parquet");

    assertThat(
            ask(
                "select column_name, column_type from (describe select reciprocal, quad,"
                    + " goldstein, cameo from '$/parquet/events.parquet')"))
        .containsExactly("reciprocal|BOOLEAN", "quad|BIGINT", "goldstein|DOUBLE", "cameo|VARCHAR");
  }

  @Test
  void gdeltTablesHaveTheirColumns() throws Exception {
    export("gdelt");
    String events =
        "read_csv('$/gdelt/gdelt.export.csv', delim='\t', header=false, quote='', escape='',"
            + " all_varchar=true)";
    String mentions =
        "read_csv('$/gdelt/gdelt.mentions.csv', delim='\t', header=false, quote='', escape='',"
            + " all_varchar=true)";

    assertThat(ask("select count(*) from (describe select * from " + events + ")"))
        .containsExactly("61");
    assertThat(ask("select count(*) from (describe select * from " + mentions + ")"))
        .containsExactly("16");
    assertThat(
            ask(
                "select count(*) from "
                    + events
                    + " where not regexp_full_match(column00, '[0-9]{1,18}') or not"
                    + " regexp_full_match(column26, '[01][0-9]{1,3}|20[0-9]?') or column28 <>"
                    + " substr(column26, 1, 2) or column29 not in ('1', '2', '3', '4')"))
        .containsExactly("0");
    assertThat(
            ask(
                "select count(*) from (select column00 from "
                    + mentions
                    + " except select column00 from "
                    + events
                    + ")"))
        .containsExactly("0");
  }

  @Test
  void polecatHasItsHeader() throws Exception {
    export("polecat");
    String table =
        "read_csv('$/polecat/polecat.txt', delim='\t', header=true, quote='', escape='',"
            + " all_varchar=true)";

    assertThat(ask("select count(*) from (describe select * from " + table + ")"))
        .containsExactly("40");
    assertThat(
            ask(
                "select distinct \"Event Type\" from "
                    + table
                    + " where \"Quad Code\" = '1' and \"Event Type\" not in ('AGREE', 'CONSULT',"
                    + " 'SUPPORT', 'CONCEDE')"))
        .isEmpty();
  }

  @Test
  void ploverKeepsToItsSchema() throws Exception {
    export("plover", "--all");
    JsonSchema schema;
    try (InputStream in = Exporter.class.getResourceAsStream("plover.schema.json")) {
      schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
    ObjectMapper mapper = new ObjectMapper();
    List<String> lines = Files.readAllLines(folder.resolve("plover/plover.jsonl"));

    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      assertThat(schema.validate(mapper.readTree(line))).as(line).isEmpty();
    }
  }

  @Test
  void allAddsWhatIsNotDone() throws Exception {
    export("plover");
    List<String> facts = Files.readAllLines(folder.resolve("plover/plover.jsonl"));
    export("plover", "--all");
    List<String> all = Files.readAllLines(folder.resolve("plover/plover.jsonl"));

    assertThat(all).containsAll(facts).hasSizeGreaterThan(facts.size());
    assertThat(facts)
        .allMatch(
            f -> f.contains("\"asserted\"") || (f.contains("\"AGREE\"") && f.contains("future")));
  }

  @Test
  void printsCountsAndChecksumsAndRepeatsItsBytes() throws Exception {
    Run first = export("jsonl");
    Path file = folder.resolve("jsonl/facts.jsonl");
    byte[] bytes = Files.readAllBytes(file);
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));

    assertThat(first.out())
        .isEqualTo(digest + "  " + file + "  " + Files.readAllLines(file).size() + " rows\n");
    export("jsonl");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    try (Stream<Path> left = Files.list(folder.resolve("jsonl"))) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void anUnwritableFolderIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "");

    Run run = Run.of("export", "csv", "--db", db, "--out", file.resolve("in"));

    assertThat(run.exit()).isEqualTo(Exit.FAILED);
    assertThat(run.err()).contains(file.toString()).contains("name another");
  }

  @Test
  void anUnknownLayoutIsWrongUse() {
    Run run = Run.of("export", "xml", "--db", db, "--out", folder);

    assertThat(run.exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("xml");
  }
}
