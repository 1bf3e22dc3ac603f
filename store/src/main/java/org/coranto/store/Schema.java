package org.coranto.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The tables, and the way from each version to the next: {@code schema-N.sql} makes version N out
 * of version N-1. A step is one transaction, so a store is never between two versions.
 */
final class Schema {
  /** The version of the tables this code writes. */
  static final int VERSION = 3;

  private static final int VERSION_OF_SUMS = 3;

  /** The version that brought the search index. */
  private static final int SEARCHABLE = 3;

  /** "Cora", marks the file as Coranto's. */
  private static final int APPLICATION = 0x436F7261;

  private Schema() {}

  /**
   * Makes the tables of an empty store; brings those of an older one up to date, with a copy of it
   * beside it.
   *
   * @return where the copy is, for the user; "" if none was needed
   */
  static String prepare(Path file, Connection connection) throws SQLException, IOException {
    boolean fresh = pragma(connection, "application_id") == 0 && isEmpty(connection);
    int version = fresh ? 0 : check(file, connection);
    String notice = fresh || version == VERSION ? "" : Backup.of(file, connection, version);
    connection.setAutoCommit(false);
    while (version < VERSION) {
      version++;
      try (Statement statement = connection.createStatement()) {
        for (String sql : statements(text(version))) {
          statement.execute(sql);
        }
        if (version == VERSION_OF_SUMS) {
          RowSums.fill(connection);
        }
        if (version == SEARCHABLE && !fresh) {
          SearchRows.fill(connection);
          Tallies.fill(connection);
        }
        statement.execute("pragma application_id = " + APPLICATION);
        statement.execute("pragma user_version = " + version);
      }
      if (!fresh || version == VERSION) {
        connection.commit();
      }
    }
    return notice;
  }

  /**
   * The store's version, one that can be asked.
   *
   * @throws StoreException if the file is no store or of a newer version
   */
  static int check(Path file, Connection connection) throws SQLException, StoreException {
    if (pragma(connection, "application_id") != APPLICATION) {
      throw new StoreException(file + ": is not a Coranto store; name another file with --db");
    }
    int version = pragma(connection, "user_version");
    if (version < 1 || version > VERSION) {
      throw new StoreException(
          file
              + ": is a store of version "
              + version
              + ", this Coranto reads versions 1 to "
              + VERSION
              + "; use the Coranto that wrote it, or read the reports into a new store");
    }
    return version;
  }

  private static int pragma(Connection connection, String name) throws SQLException {
    return (int) Sql.number(connection, "pragma " + name);
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    return Sql.number(connection, "select count(*) from sqlite_schema") == 0;
  }

  /** The statements of a script: each ends with a semicolon that only a comment follows. */
  private static List<String> statements(String script) {
    List<String> statements = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : script.lines().toList()) {
      int comment = line.indexOf("--");
      String code = (comment < 0 ? line : line.substring(0, comment)).strip();
      if (code.endsWith(";")) {
        int end = line.indexOf(code) + code.length() - 1;
        statements.add(open.append(line, 0, end).toString());
        open.setLength(0);
      } else if (!code.isEmpty() || !open.isEmpty()) {
        open.append(line).append('\n');
      }
    }
    return statements;
  }

  private static String text(int version) throws IOException {
    String name = "schema-" + version + ".sql";
    try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
