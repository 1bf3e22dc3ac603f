package org.coranto.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.coranto.model.Sha256;
import org.coranto.model.Situation;
import org.coranto.model.json.SituationJson;

/**
 * Examines a store: whether its file is whole, its rows fit together, and every report's rows are
 * those of its kept reading. Changes nothing. Not thread-safe.
 */
final class Doctor {
  private static final int MOST = 20;
  private static final long LITTLE_SPACE = 1L << 30;

  private final Path file;
  private final Connection connection;
  private final List<Checkup.Finding> findings = new ArrayList<>();

  Doctor(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  Checkup examine(String producer, String model) throws SQLException, IOException {
    integrity();
    foreignKeys();
    boolean current = Schema.check(file, connection) == Schema.VERSION;
    ledger();
    if (current) {
      decisions();
    }
    long reports;
    if (current) {
      add(
          "ledger rows",
          RowSums.problems(connection, MOST),
          "every row of the ledger and of documents is as it was written");
      add(
          "counts",
          Tallies.problems(connection),
          "every count is what the facts add up to",
          "coranto doctor --recount --db " + file + " makes them anew");
      try (RowCheck check = new RowCheck(file, connection)) {
        add("tables", check.schema(), "the tables are those of version " + Schema.VERSION);
        reports = rows(check);
      }
    } else {
      reports = Sql.number(connection, "select count(*) from report");
    }
    space();
    if (current) {
      readers(producer, model);
    } else {
      findings.add(
          new Checkup.Finding(
              "version",
              Checkup.Kind.NOTE,
              "older than this Coranto's, its rows are not compared with its readings; the next coranto"
                  + " ingest or read --db brings it up to date"));
    }
    long documents = current ? Sql.number(connection, "select count(*) from document") : 0;
    return new Checkup(
        reports,
        documents,
        Sql.number(connection, "select count(*) from rejected"),
        Contents.digest(connection),
        findings);
  }

  private void integrity() throws SQLException {
    List<String> problems = Sql.column(connection, "pragma integrity_check(" + MOST + ")");
    problems.remove("ok");
    add("integrity", problems, "the file's pages and indexes are whole");
  }

  private void foreignKeys() throws SQLException {
    List<String> problems = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("pragma foreign_key_check")) {
      while (row.next() && problems.size() < MOST) {
        problems.add(
            "a row of " + row.getString(1) + " belongs to a missing row of " + row.getString(3));
      }
    }
    add("foreign keys", problems, "every row belongs to rows that are there");
  }

  private void ledger() throws SQLException {
    List<String> problems =
        Sql.column(
            connection,
            "select 'report ' || id || ' is in no row of the ledger' from report where id not in"
                + " (select report from ledger) union all select 'the ledger has ' || report || ',"
                + " which is no report' from ledger where report not in (select id from report)"
                + " limit "
                + MOST);
    add("ledger", problems, "the ledger has each report once, and nothing else");
  }

  private void decisions() throws SQLException {
    List<String> problems =
        Sql.column(
            connection,
            "select 'decision ' || decision || ' has no line' from decision_effect where decision"
                + " not in (select id from decision) limit "
                + MOST);
    long count = Sql.number(connection, "select count(*) from decision");
    add("decisions", problems, count + " decisions, each with its line");
    long aside =
        Sql.number(
            connection,
            "select count(distinct decision) from decision_effect where state = 'aside'");
    if (aside > 0) {
      findings.add(
          new Checkup.Finding(
              "decisions",
              Checkup.Kind.NOTE,
              aside + " set aside; coranto decide list --aside --db " + file + " says why"));
    }
  }

  /** Cuts no corner: every text and reading is unpacked and compared with its rows. */
  private long rows(RowCheck check) throws SQLException {
    List<String> problems = new ArrayList<>();
    long reports = 0;
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select id, name, text, reading from report order by id")) {
      while (row.next()) {
        reports++;
        String problem =
            problem(check, row.getString(1), row.getString(2), row.getBytes(3), row.getBytes(4));
        if (!problem.isEmpty() && problems.size() < MOST) {
          problems.add("report " + row.getString(1) + ": " + problem);
        }
      }
    }
    add("reports", problems, "every text has its digest, every reading its rows");
    return reports;
  }

  private String problem(
      RowCheck check, String id, String name, byte[] packedText, byte[] packedReading)
      throws SQLException {
    try {
      String text = Packed.unpack(packedText);
      if (!HexFormat.of().formatHex(Sha256.of(text)).startsWith(id)) {
        return "its text is not the one it was stored with";
      }
      Situation read = new SituationJson().read(Packed.unpack(packedReading), text, name);
      return check.compare(read, Kept.curated(connection, read));
    } catch (IOException | RuntimeException e) {
      return "its text or reading is damaged (" + e.getMessage() + ")";
    }
  }

  private void space() throws IOException {
    long free = Files.getFileStore(file.toAbsolutePath()).getUsableSpace();
    long size = Files.size(file);
    String words =
        String.format(Locale.ROOT, "%d MB used, %d MB free on its disk", size >> 20, free >> 20);
    boolean little = free < Math.max(LITTLE_SPACE, size / 10);
    findings.add(
        new Checkup.Finding("space", little ? Checkup.Kind.NOTE : Checkup.Kind.GOOD, words));
  }

  private void readers(String producer, String model) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select producer, model, count(*) from ledger group by 1, 2 order by 3 desc, 1, 2")) {
      while (row.next()) {
        boolean present = row.getString(1).equals(producer) && row.getString(2).equals(model);
        String by = row.getString(2).isEmpty() ? "a model not known" : row.getString(2);
        findings.add(
            new Checkup.Finding(
                "read by",
                present ? Checkup.Kind.GOOD : Checkup.Kind.NOTE,
                row.getString(1)
                    + " with "
                    + by
                    + ": "
                    + row.getLong(3)
                    + " reports"
                    + (present
                        ? ""
                        : "; coranto rebuild --db " + file + " reads them with " + model)));
      }
    }
  }

  private void add(String what, List<String> problems, String good, String remedy) {
    add(what, problems.stream().map(problem -> problem + "; " + remedy).toList(), good);
  }

  private void add(String what, List<String> problems, String good) {
    for (String problem : problems) {
      findings.add(new Checkup.Finding(what, Checkup.Kind.FAULT, problem));
    }
    if (problems.isEmpty()) {
      findings.add(new Checkup.Finding(what, Checkup.Kind.GOOD, good));
    }
  }
}
