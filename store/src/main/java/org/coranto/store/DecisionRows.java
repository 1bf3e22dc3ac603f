package org.coranto.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coranto.store.curation.Curation;
import org.coranto.store.curation.Decision;
import org.coranto.store.curation.DecisionLine;
import org.coranto.store.curation.Listed;
import org.coranto.store.curation.State;

/** Reads the decisions of a store. Stateless. */
final class DecisionRows {
  private DecisionRows() {}

  /** One row of what became of a decision. */
  private record Row(String report, State state, String why, String facts) {}

  static List<Listed> list(Connection connection) throws SQLException {
    List<Decision> decisions = new ArrayList<>();
    for (String line : Sql.column(connection, "select line from decision")) {
      decisions.add(DecisionLine.read(line));
    }
    Collections.sort(decisions);
    Map<String, List<Row>> effects = effects(connection);
    Set<String> known = new HashSet<>();
    decisions.forEach(d -> known.add(d.id()));
    Set<String> counting = new HashSet<>();
    Curation.counting(decisions).forEach(d -> counting.add(d.id()));
    List<Listed> listed = new ArrayList<>();
    for (Decision decision : decisions) {
      if (!counting.contains(decision.id())) {
        listed.add(new Listed(decision, State.UNDONE, "", List.of()));
      } else if (decision.undoes() != null) {
        boolean there = known.contains(decision.undoes());
        listed.add(
            new Listed(
                decision,
                there ? State.APPLIED : State.ASIDE,
                there ? "" : "what it undoes is not here",
                List.of()));
      } else {
        listed.add(listed(decision, effects.getOrDefault(decision.id(), List.of())));
      }
    }
    return listed;
  }

  private static Listed listed(Decision decision, List<Row> rows) {
    State state = State.APPLIED;
    List<String> why = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    for (Row row : rows) {
      if (row.state() == State.ASIDE || (row.state() != State.APPLIED && state != State.ASIDE)) {
        state = row.state();
      }
      if (!row.why().isEmpty()) {
        why.add((rows.size() > 1 ? row.report() + ": " : "") + row.why());
      }
      for (String id : row.facts().split(" ", -1)) {
        if (!id.isEmpty()) {
          facts.add(row.report() + ":" + id);
        }
      }
    }
    return new Listed(decision, state, String.join("; ", why), facts);
  }

  private static Map<String, List<Row>> effects(Connection connection) throws SQLException {
    Map<String, List<Row>> effects = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select decision, report, state, why, facts from decision_effect order by 1, 2")) {
      while (row.next()) {
        effects
            .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
            .add(
                new Row(
                    row.getString(2),
                    State.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                    row.getString(4),
                    row.getString(5)));
      }
    }
    return effects;
  }
}
