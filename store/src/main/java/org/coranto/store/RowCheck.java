package org.coranto.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.coranto.model.Situation;
import org.coranto.store.curation.Curated;

/**
 * Compares a store's rows with those that its kept readings make: makes them anew, in a store in
 * memory, one report at a time. So a row that changed on the disk is found wherever it changed. Not
 * thread-safe.
 */
final class RowCheck implements AutoCloseable {
  private static final List<String> TABLES =
      List.of("actor", "mention", "quote", "event", "party", "condition", "divergence");

  /** The columns of report that are not packed; what is packed has digests of its own. */
  private static final String REPORT =
      "select id, name, uri, member, media_type, published, published_basis, language, title,"
          + " renderings, heading from report where id = ?";

  private static final String PIECES =
      "select fact, start, \"end\" from search_piece where report = ?";

  private static final String NAMES =
      "select f.form, n.actor, n.start, n.\"end\" from search_name n join search_form f on f.id ="
          + " n.form where n.report = ?";

  /** What rows of a store of an older version lack until their report is read anew. */
  private static final List<String> YOUNGER =
      List.of("update condition set joint = ''", "update report set heading = null");

  private final Connection store;
  private final Connection fresh;
  private String last = "";

  RowCheck(Path file, Connection store) throws SQLException, IOException {
    this.store = store;
    this.fresh = DriverManager.getConnection("jdbc:sqlite::memory:");
    String unused = Schema.prepare(file, fresh);
  }

  /** What differs in the tables themselves, in words. */
  List<String> schema() throws SQLException {
    String sql =
        "select type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') from"
            + " sqlite_schema where name not like 'sqlite_stat%' order by 1";
    List<String> problems = new ArrayList<>();
    if (!Sql.column(store, sql).equals(Sql.column(fresh, sql))) {
      problems.add("the tables are not those of version " + Schema.VERSION);
    }
    return problems;
  }

  /**
   * What differs in the rows of a report, in words; "" if nothing does.
   *
   * @param read what the report says
   * @param curated the same with people's decisions, as the rows have it
   */
  String compare(Situation read, Curated curated) throws SQLException, IOException {
    String id = read.report().id();
    try (Statement clear = fresh.createStatement()) {
      for (String table : TABLES) {
        clear.executeUpdate("delete from " + table);
      }
      SearchRows.delete(fresh, last);
      clear.executeUpdate("delete from report");
    }
    last = id;
    FactRows rows = new FactRows(fresh, curated);
    rows.writeReport(read);
    rows.writeFacts();
    SearchRows.write(fresh, curated.situation());
    String problem = difference(id);
    if (problem.isEmpty()) {
      return problem;
    }
    try (Statement older = fresh.createStatement()) {
      for (String sql : YOUNGER) {
        older.executeUpdate(sql);
      }
    }
    return difference(id).isEmpty() ? "" : problem;
  }

  private String difference(String id) throws SQLException {
    if (!rows(store, REPORT, id).equals(rows(fresh, REPORT, id))) {
      return "its row is not what its reading says";
    }
    for (String table : TABLES) {
      String sql = "select * from " + table + " where report = ?";
      List<String> found = rows(store, sql, id);
      List<String> wanted = rows(fresh, sql, id);
      if (found.size() != wanted.size()) {
        return found.size() + " rows of " + table + " instead of " + wanted.size();
      }
      if (!found.equals(wanted)) {
        return "rows of " + table + " are not what its reading says";
      }
    }
    if (!rows(store, PIECES, id).equals(rows(fresh, PIECES, id))
        || !rows(store, NAMES, id).equals(rows(fresh, NAMES, id))) {
      return "the search index is not what its reading says";
    }
    return "";
  }

  /** The rows of a report as text, in an order of their own. */
  private static List<String> rows(Connection connection, String sql, String report)
      throws SQLException {
    List<String> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, report);
      try (ResultSet row = statement.executeQuery()) {
        int columns = row.getMetaData().getColumnCount();
        while (row.next()) {
          StringBuilder values = new StringBuilder();
          for (int i = 1; i <= columns; i++) {
            String value = Objects.toString(row.getString(i));
            values.append(value.length()).append(':').append(value);
          }
          rows.add(values.toString());
        }
      }
    }
    rows.sort(null);
    return rows;
  }

  @Override
  public void close() throws SQLException {
    fresh.close();
  }
}
