package org.coranto.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.coranto.store.Queries.DocumentSink;
import org.coranto.store.Queries.ReadingSink;

/** Where a store's reports come from and who read them. Stateless. */
final class Provenance {
  private Provenance() {}

  static void documents(Connection connection, DocumentSink sink) throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select key, report, uri, member, media_type, published, asked from document order"
                    + " by key")) {
      while (row.next()) {
        sink.take(
            new StoredDocument(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7)));
      }
    }
  }

  static void readings(Connection connection, ReadingSink sink) throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select r.id, r.name, r.published, l.producer, l.model from report r join ledger l"
                    + " on l.report = r.id order by r.id")) {
      while (row.next()) {
        sink.take(
            new StoredReading(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)));
      }
    }
  }

  static List<StoredReading.Readers> readers(Connection connection) throws SQLException {
    List<StoredReading.Readers> readers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select producer, model, count(*) from ledger group by 1, 2 order by 1, 2")) {
      while (row.next()) {
        readers.add(new StoredReading.Readers(row.getString(1), row.getString(2), row.getLong(3)));
      }
    }
    return readers;
  }
}
