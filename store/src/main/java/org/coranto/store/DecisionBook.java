package org.coranto.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coranto.model.Situation;
import org.coranto.store.curation.Curated;
import org.coranto.store.curation.Curation;
import org.coranto.store.curation.Decision;
import org.coranto.store.curation.DecisionFile;
import org.coranto.store.curation.DecisionLine;
import org.coranto.store.curation.State;

/**
 * The decisions of a store that is written to: takes in what the file has, and keeps the rows in
 * line with it. Decisions are never dropped: a line that vanishes from the file still counts. Works
 * inside the caller's transaction. Not thread-safe.
 */
final class DecisionBook {
  private final Connection connection;
  private DecisionFile file;
  private String state = "never read";
  private final Map<String, Decision> decisions = new HashMap<>();

  /** Those that count, by report, in order. */
  private Map<String, List<Decision>> counting = Map.of();

  /** All, by report, in order. */
  private Map<String, List<Decision>> about = Map.of();

  private List<String> problems = List.of();

  DecisionBook(Connection connection, DecisionFile file) throws SQLException {
    this.connection = connection;
    this.file = file;
    try (PreparedStatement statement = connection.prepareStatement("select line from decision");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Decision decision = DecisionLine.read(row.getString(1));
        decisions.put(decision.id(), decision);
      }
    }
    arrange();
  }

  private void arrange() {
    List<Decision> ordered = ordered();
    about = byReport(ordered);
    counting = byReport(Curation.counting(ordered));
  }

  DecisionFile file() {
    return file;
  }

  void file(DecisionFile other) {
    file = other;
    state = "never read";
  }

  /** Lines of the file that are no decisions. */
  List<String> problems() {
    return problems;
  }

  /** All decisions, in the order they apply. */
  List<Decision> ordered() {
    List<Decision> ordered = new ArrayList<>(decisions.values());
    Collections.sort(ordered);
    return ordered;
  }

  /** Takes in what was added to the file since the last time, and brings the rows in line. */
  void refresh() throws SQLException, IOException {
    String now = file.state();
    if (now.equals(state)) {
      return;
    }
    DecisionFile.Contents contents = file.read();
    problems = contents.problems();
    List<Decision> added = new ArrayList<>();
    for (Decision decision : contents.decisions()) {
      if (decisions.putIfAbsent(decision.id(), decision) == null) {
        added.add(decision);
        insert(decision);
      }
    }
    if (!added.isEmpty()) {
      Map<String, List<Decision>> before = counting;
      arrange();
      bringInLine(before, reports(added));
    }
    state = now;
  }

  private void bringInLine(Map<String, List<Decision>> before, Set<String> named)
      throws SQLException, IOException {
    for (String report : about.keySet()) {
      List<Decision> then = before.getOrDefault(report, List.of());
      if (named.contains(report) || !then.equals(counting.getOrDefault(report, List.of()))) {
        rewrite(report);
      }
    }
  }

  private static Set<String> reports(Collection<Decision> decisions) {
    Set<String> reports = new LinkedHashSet<>();
    decisions.forEach(d -> d.target().forEach(t -> reports.add(t.report())));
    return reports;
  }

  private static Map<String, List<Decision>> byReport(List<Decision> decisions) {
    Map<String, List<Decision>> byReport = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      for (String report : reports(List.of(decision))) {
        byReport.computeIfAbsent(report, r -> new ArrayList<>()).add(decision);
      }
    }
    return byReport;
  }

  /** What a situation is with the decisions on it. */
  Curated curate(Situation situation) {
    return Curation.apply(situation, counting.getOrDefault(situation.report().id(), List.of()));
  }

  /** Writes the facts of a kept report anew, as its reading and the decisions have them. */
  private void rewrite(String report) throws SQLException, IOException {
    Situation situation = Kept.reading(connection, report);
    if (situation == null) {
      writeEffects(report, List.of());
      return;
    }
    Curated curated = curate(situation);
    Tallies.remove(connection, report);
    for (String table : List.of("party", "actor", "quote", "event", "condition", "divergence")) {
      Sql.update(connection, "delete from " + table + " where report = ?", report);
    }
    new FactRows(connection, curated).writeFacts();
    Tallies.add(connection, report);
    SearchRows.write(connection, curated.situation());
    writeEffects(report, curated.effects());
  }

  /** Writes what became of every decision about a report, one that is not here included. */
  void writeEffects(String report, List<Curated.Effect> effects) throws SQLException {
    List<Decision> all = about.getOrDefault(report, List.of());
    if (all.isEmpty()) {
      return;
    }
    Set<String> told = new HashSet<>();
    Sql.update(connection, "delete from decision_effect where report = ?", report);
    for (Curated.Effect e : effects) {
      told.add(e.decision());
      effect(e.decision(), report, e.state(), e.why(), String.join(" ", e.facts()));
    }
    List<Decision> valid = counting.getOrDefault(report, List.of());
    for (Decision decision : all) {
      if (!told.contains(decision.id())) {
        boolean counts = valid.contains(decision);
        effect(
            decision.id(),
            report,
            counts ? State.ASIDE : State.UNDONE,
            counts ? "its report is not in this store" : "",
            "");
      }
    }
  }

  private void effect(String decision, String report, State state, String why, String facts)
      throws SQLException {
    Sql.update(
        connection,
        "insert into decision_effect values (?, ?, ?, ?, ?)",
        decision,
        report,
        state.name().toLowerCase(Locale.ROOT),
        why,
        facts);
  }

  private void insert(Decision d) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("insert into decision values (?, ?, ?, ?, ?, ?)")) {
      statement.setString(1, d.id());
      statement.setInt(2, d.n());
      statement.setString(3, d.time());
      statement.setString(4, d.who());
      statement.setString(5, d.kind().word());
      statement.setString(6, DecisionLine.write(d));
      statement.executeUpdate();
    }
  }
}
