package org.coranto.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.coranto.model.Situation;
import org.coranto.model.json.SituationJson;
import org.coranto.store.curation.Curated;
import org.coranto.store.curation.Curation;
import org.coranto.store.curation.Decision;
import org.coranto.store.curation.DecisionLine;
import org.jspecify.annotations.Nullable;

/** Unpacks kept readings, bare or with the decisions about them. Stateless. */
final class Kept {
  private Kept() {}

  /** What a report was read to say, or null if it is not here. */
  static @Nullable Situation reading(Connection connection, String report)
      throws SQLException, IOException {
    try (PreparedStatement statement =
        connection.prepareStatement("select name, text, reading from report where id = ?")) {
      statement.setString(1, report);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? reading(row.getString(1), row.getBytes(2), row.getBytes(3)) : null;
      }
    }
  }

  /** Unpacks a reading. */
  static Situation reading(String name, byte[] text, byte[] reading) throws IOException {
    return new SituationJson().read(Packed.unpack(reading), Packed.unpack(text), name);
  }

  /** A report with people's decisions on it, or null if it is not here. */
  static @Nullable Curated curated(Connection connection, String report) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select name, text, reading from report where id = ?")) {
      statement.setString(1, report);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? curated(
                connection,
                row.getString(1),
                row.getBytes(2),
                row.getBytes(3),
                hasDecisions(connection))
            : null;
      }
    }
  }

  /**
   * Unpacks a reading, with people's decisions on it.
   *
   * @param decided whether there are any
   * @throws SQLException also if it is damaged
   */
  static Curated curated(
      Connection connection, String name, byte[] text, byte[] reading, boolean decided)
      throws SQLException {
    try {
      Situation situation = reading(name, text, reading);
      return decided ? curated(connection, situation) : Curated.untouched(situation);
    } catch (IOException | IllegalArgumentException e) {
      throw new SQLException("the reading of " + name + " is damaged: " + e.getMessage(), e);
    }
  }

  /** Whether people decided anything. */
  static boolean hasDecisions(Connection connection) throws SQLException {
    return Sql.number(connection, "select exists (select 1 from decision)") == 1;
  }

  /** Puts those decisions on a reading that the store has applied to it. */
  static Curated curated(Connection connection, Situation reading) throws SQLException {
    List<Decision> decisions = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select d.line from decision_effect e join decision d on d.id = e.decision where"
                + " e.report = ? and e.state <> 'undone'")) {
      statement.setString(1, reading.report().id());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          decisions.add(DecisionLine.read(row.getString(1)));
        }
      }
    }
    Collections.sort(decisions);
    return Curation.apply(reading, decisions);
  }
}
