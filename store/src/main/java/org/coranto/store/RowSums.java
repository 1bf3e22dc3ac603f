package org.coranto.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.coranto.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Sums of the rows that nothing else in a store repeats: what the ledger says of reports and
 * documents. Rows of facts need none, the kept reading says them too. Stateless.
 */
final class RowSums {
  private static final List<String> TABLES = List.of("ledger", "document", "rejected");
  private static final int DIGITS = 16;
  private static final String SUM = "sum";

  private RowSums() {}

  /** The sum of a row with these values, in the order of its columns; null counts as "". */
  static String of(@Nullable String... values) {
    MessageDigest digest = Sha256.begin();
    for (String value : values) {
      byte[] bytes = (value == null ? "" : value).getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  /** Gives every row its sum; for a store whose rows have none yet. */
  static void fill(Connection connection) throws SQLException {
    for (String table : TABLES) {
      List<String> columns = columns(connection, table);
      String key = String.join(" = ? and ", columns) + " = ?";
      try (PreparedStatement update =
          connection.prepareStatement("update " + table + " set sum = ? where " + key)) {
        for (String[] values : rows(connection, table, columns)) {
          update.setString(1, of(values));
          for (int i = 0; i < values.length; i++) {
            update.setString(i + 2, values[i]);
          }
          update.executeUpdate();
        }
      }
    }
  }

  /** Rows that are not as they were written, in words; at most {@code most}. */
  static List<String> problems(Connection connection, int most) throws SQLException {
    List<String> problems = new ArrayList<>();
    for (String table : TABLES) {
      List<String> columns = columns(connection, table);
      List<String> all = new ArrayList<>(columns);
      all.add(SUM);
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery("select " + String.join(", ", all) + " from " + table)) {
        while (row.next() && problems.size() < most) {
          String[] values = values(row, columns.size());
          if (!of(values).equals(row.getString(SUM))) {
            problems.add("a row of " + table + " is not as it was written: " + values[0]);
          }
        }
      }
    }
    return problems;
  }

  private static List<String> columns(Connection connection, String table) throws SQLException {
    List<String> columns =
        Sql.column(connection, "select name from pragma_table_info('" + table + "') order by cid");
    columns.remove(SUM);
    return columns;
  }

  private static List<String[]> rows(Connection connection, String table, List<String> columns)
      throws SQLException {
    List<String[]> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select " + String.join(", ", columns) + " from " + table + " where sum = ''")) {
      while (row.next()) {
        rows.add(values(row, columns.size()));
      }
    }
    return rows;
  }

  private static String[] values(ResultSet row, int count) throws SQLException {
    String[] values = new String[count];
    for (int i = 0; i < count; i++) {
      String value = row.getString(i + 1);
      values[i] = value == null ? "" : value;
    }
    return values;
  }
}
