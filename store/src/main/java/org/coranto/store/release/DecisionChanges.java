package org.coranto.store.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.coranto.store.curation.Curation;
import org.coranto.store.curation.Decision;
import org.coranto.store.curation.DecisionLine;
import org.coranto.store.curation.Kind;
import org.coranto.store.curation.Target;

/** Decisions that count in one of two releases alone, and which rows they are about. Immutable. */
final class DecisionChanges {
  private final Map<String, List<Decision>> byReport = new HashMap<>();
  private final Map<String, Decision> undoing = new HashMap<>();

  private DecisionChanges() {}

  static DecisionChanges between(Path before, Path after) throws IOException {
    List<Decision> then = read(before);
    List<Decision> now = read(after);
    DecisionChanges changes = new DecisionChanges();
    changes.add(Curation.counting(then), Curation.counting(now));
    changes.add(Curation.counting(now), Curation.counting(then));
    for (Decision decision : now) {
      if (decision.undoes() != null) {
        changes.undoing.put(decision.undoes(), decision);
      }
    }
    return changes;
  }

  private static List<Decision> read(Path folder) throws IOException {
    try (Stream<String> lines =
        Files.lines(folder.resolve(Release.DECISIONS), StandardCharsets.UTF_8)) {
      return lines.filter(line -> !line.isBlank()).map(DecisionLine::read).sorted().toList();
    }
  }

  private void add(List<Decision> some, List<Decision> others) {
    Set<String> known = new HashSet<>();
    others.forEach(d -> known.add(d.id()));
    for (Decision decision : some) {
      if (!known.contains(decision.id())) {
        Set<String> reports = new HashSet<>();
        decision.target().forEach(t -> reports.add(t.report()));
        reports.forEach(r -> byReport.computeIfAbsent(r, k -> new ArrayList<>()).add(decision));
      }
    }
  }

  /** Those about a report. */
  List<Decision> about(String report) {
    return byReport.getOrDefault(report, List.of());
  }

  /** Those about a row: they name its words, or an actor that it names. */
  List<Decision> about(String report, FactRow row) {
    List<Decision> about = new ArrayList<>();
    for (Decision decision : about(report)) {
      if (decision.target().stream().anyMatch(t -> t.report().equals(report) && isAbout(t, row))) {
        about.add(decision);
      }
    }
    return about;
  }

  private static boolean isAbout(Target target, FactRow row) {
    if (target.what().equals("actor") || target.what().equals("mention")) {
      return row.names().contains(target.was())
          || (row.kind().equals("actor") && row.start() == target.start());
    }
    return target.what().equals(row.kind())
        && (target.start() == row.start() || target.start() == row.second())
        && (target.at() == null
            || target.at().start() == row.second()
            || target.at().start() == row.start());
  }

  /** A decision for people: the one that undid it, where one did. */
  String words(Decision decision) {
    Decision undo = undoing.get(decision.id());
    Decision told = undo == null ? decision : undo;
    return told.n()
        + " by "
        + told.who()
        + ": "
        + (told.kind() == Kind.UNDO ? "undo " + decision.n() : told.kind().word())
        + (told.reason().isEmpty() ? "" : " (" + told.reason() + ")");
  }
}
