package org.coranto.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.coranto.model.Report;

/** What a store has taken in so far. Thread-safe: callers take turns. */
public final class Ledger implements AutoCloseable {
  /** How a document stands to what is there. */
  enum Standing {
    KNOWN,
    NEW,
    /** Its text is there, and it comes before the document that gave the report its day. */
    EARLIER,
    /** Its text is there, and it comes after that document. */
    LATER
  }

  private final Path file;
  private final Connection connection;

  Ledger(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Whether the store has this very document, asked for in the same way. */
  public boolean holds(Intake.Entry entry) throws StoreException {
    try {
      return known(entry);
    } catch (SQLException e) {
      throw Store.problem(file, e);
    }
  }

  /**
   * Whether the report's rows are to be written: its text is new, or this document comes before the
   * one that gave the report its day and name.
   */
  public boolean wants(Intake.Entry entry, Report report) throws StoreException {
    try {
      Standing standing = standing(entry, report);
      return standing == Standing.NEW || standing == Standing.EARLIER;
    } catch (SQLException e) {
      throw Store.problem(file, e);
    }
  }

  private synchronized boolean known(Intake.Entry entry) throws SQLException {
    return !row("select 1 from document where key = ? and asked = ?", entry.key(), entry.asked())
        .isEmpty();
  }

  synchronized Standing standing(Intake.Entry entry, Report report) throws SQLException {
    if (known(entry)) {
      return Standing.KNOWN;
    }
    List<String> current =
        row(
            "select l.asked_published, r.uri, coalesce(r.member, ''), l.document from report r join"
                + " ledger l on l.report = r.id where r.id = ?",
            report.id());
    if (current.isEmpty()) {
      return Standing.NEW;
    }
    List<String> own =
        List.of(
            Store.asked(report.published()),
            report.origin().uri(),
            Intake.member(report),
            entry.key());
    boolean itself = current.get(3).equals(entry.key());
    return itself || before(own, current) ? Standing.EARLIER : Standing.LATER;
  }

  /** Whether a document comes before another; a stated day before none, the earlier first. */
  private static boolean before(List<String> own, List<String> other) {
    if (own.get(0).isEmpty() != other.get(0).isEmpty()) {
      return other.get(0).isEmpty();
    }
    for (int i = 0; i < own.size(); i++) {
      int order = own.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }

  /** The values of the first row, or none. */
  private List<String> row(String sql, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return List.of();
        }
        String[] found = new String[row.getMetaData().getColumnCount()];
        for (int i = 0; i < found.length; i++) {
          found[i] = row.getString(i + 1);
        }
        return List.of(found);
      }
    }
  }

  /** What is known of the feeds that are watched, by a connection of its own, to be read. */
  public Feeds feeds() {
    return new Feeds(file, connection);
  }

  @Override
  public void close() throws StoreException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Store.problem(file, e);
    }
  }
}
