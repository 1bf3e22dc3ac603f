package org.coranto.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Objects;
import org.coranto.model.Published;
import org.coranto.model.Rejected;
import org.coranto.model.Report;
import org.coranto.model.Situation;
import org.coranto.model.json.SituationJson;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * The store: one SQLite file with reports, readings and facts, in write-ahead mode with full
 * synchronisation. A report and all its rows are added in one transaction, or not at all. Not
 * thread-safe: one writer; any number of other connections may read meanwhile.
 */
public final class Store implements AutoCloseable {
  /** The version of the tables this code writes and reads. */
  static final int VERSION = 1;

  /** "Cora", marks the file as Coranto's. */
  private static final int APPLICATION = 0x436F7261;

  private static final int PATIENCE_MILLISECONDS = 5_000;

  private final Path file;
  private final Connection connection;
  private int added;
  private int known;

  private Store(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens a store to add to; makes it when the file is not there.
   *
   * @throws StoreException if the file cannot be made, is no store, or is of a newer version
   */
  public static Store openToWrite(Path file) throws StoreException {
    Connection connection = connect(file, false);
    try {
      prepare(file, connection);
      return new Store(file, connection);
    } catch (SQLException | IOException e) {
      close(connection);
      throw e instanceof StoreException told ? told : problem(file, e);
    }
  }

  /**
   * Opens a store to ask it.
   *
   * @throws StoreException if the file is missing, is no store, or is of another version
   */
  public static Queries openToRead(Path file) throws StoreException {
    if (!Files.isRegularFile(file)) {
      throw new StoreException(
          file + ": there is no such store; make one with: coranto read INPUT --db " + file);
    }
    Connection connection = connect(file, true);
    try {
      checkVersion(file, connection);
      return new Queries(file, connection);
    } catch (SQLException e) {
      close(connection);
      throw problem(file, e);
    } catch (StoreException e) {
      close(connection);
      throw e;
    }
  }

  private static Connection connect(Path file, boolean readOnly) throws StoreException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(PATIENCE_MILLISECONDS);
    config.enforceForeignKeys(true);
    if (!readOnly) {
      config.setJournalMode(JournalMode.WAL);
      config.setSynchronous(SynchronousMode.FULL);
    }
    try {
      return config.createConnection("jdbc:sqlite:" + file);
    } catch (SQLException e) {
      throw problem(file, e);
    }
  }

  private static void prepare(Path file, Connection connection) throws SQLException, IOException {
    if (pragma(connection, "application_id") == 0 && isEmpty(connection)) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String sql : schema().split(";\n", -1)) {
          if (!sql.isBlank()) {
            statement.execute(sql);
          }
        }
        statement.execute("pragma application_id = " + APPLICATION);
        statement.execute("pragma user_version = " + VERSION);
      }
      connection.commit();
    } else {
      checkVersion(file, connection);
      connection.setAutoCommit(false);
    }
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from sqlite_schema")) {
      return row.next() && row.getInt(1) == 0;
    }
  }

  private static void checkVersion(Path file, Connection connection)
      throws SQLException, StoreException {
    if (pragma(connection, "application_id") != APPLICATION) {
      throw new StoreException(file + ": is not a Coranto store; name another file with --db");
    }
    int version = pragma(connection, "user_version");
    if (version != VERSION) {
      throw new StoreException(
          file
              + ": is a store of version "
              + version
              + ", this Coranto reads version "
              + VERSION
              + "; use the Coranto that wrote it, or read the reports into a new store");
    }
  }

  private static int pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("pragma " + name)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  private static String schema() throws IOException {
    try (InputStream in = Objects.requireNonNull(Store.class.getResourceAsStream("schema-1.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Adds a report and its facts. A report whose text is there already, read by the same version for
   * the same day, adds nothing; read otherwise, its rows are replaced.
   *
   * @throws StoreException if the file cannot be written; nothing of the report is kept then
   */
  public void add(Situation situation) throws StoreException {
    Report report = situation.report();
    String asked = asked(report.published());
    try {
      if (inLedger(report.id(), asked)) {
        known++;
        return;
      }
      update("delete from report where id = ?", report.id());
      new FactRows(connection, situation).write();
      update("insert into ledger values (?, ?, ?)", report.id(), asked, SituationJson.PRODUCER);
      connection.commit();
      added++;
    } catch (SQLException | IOException e) {
      rollback();
      throw problem(file, e);
    }
  }

  /** Adds a document that could not be read; the same row twice adds nothing. */
  public void add(Rejected rejected) throws StoreException {
    try {
      String member = rejected.origin().member();
      update(
          "insert or ignore into rejected values (?, ?, ?, ?, ?)",
          rejected.origin().uri(),
          member == null ? "" : member,
          rejected.place(),
          rejected.reason(),
          rejected.remedy());
      connection.commit();
    } catch (SQLException e) {
      rollback();
      throw problem(file, e);
    }
  }

  private static String asked(Published published) {
    LocalDate day = published.value();
    return day == null ? "" : day.toString();
  }

  private boolean inLedger(String report, String asked) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from ledger where report = ? and asked_published = ? and producer = ?")) {
      statement.setString(1, report);
      statement.setString(2, asked);
      statement.setString(3, SituationJson.PRODUCER);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private void update(String sql, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private void rollback() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // The failure that led here is reported; SQLite rolls back by itself on the next open.
      return;
    }
  }

  /** What was added, for a person. */
  public String summary() {
    return file + ": " + added + " added" + (known == 0 ? "" : ", " + known + " already there");
  }

  @Override
  public void close() throws StoreException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw problem(file, e);
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // Opening failed and is reported; there is nothing left to save.
      return;
    }
  }

  static StoreException problem(Path file, Exception cause) {
    String message = String.valueOf(cause.getMessage());
    String remedy;
    if (message.contains("SQLITE_BUSY")) {
      remedy = "another program is writing to it; try again when that has finished";
    } else if (message.contains("SQLITE_FULL")) {
      remedy = "the disk is full; free some space and run the same command again";
    } else if (message.contains("SQLITE_NOTADB")) {
      remedy = "it is not a Coranto store; name another file with --db";
    } else if (message.contains("SQLITE_READONLY") || message.contains("SQLITE_CANTOPEN")) {
      remedy = "it cannot be written or opened there; check the folder and its permissions";
    } else {
      remedy = "the store could not be used";
    }
    return new StoreException(file + ": " + remedy + " (" + message + ")", cause);
  }
}
