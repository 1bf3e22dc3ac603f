package org.coranto.store.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.store.curation.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Tells what changed between two releases, row by row, and why where it can be told: rows are known
 * by their words, so new ids change nothing. Not thread-safe.
 */
public final class Comparison {
  private static final int SHOWN = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Takes one change. */
  public interface Sink {
    void take(Change change) throws IOException;
  }

  /** Who read a report, of which day and name it is. */
  private record Reading(String name, String published, String producer, String model) {
    boolean sameReader(Reading other) {
      return producer.equals(other.producer) && model.equals(other.model);
    }
  }

  private final Path before;
  private final Path after;
  private final Map<String, Reading> then;
  private final Map<String, Reading> now;
  private final DecisionChanges decisions;

  private Comparison(Path before, Path after) throws IOException {
    this.before = before;
    this.after = after;
    this.then = readings(before);
    this.now = readings(after);
    this.decisions = DecisionChanges.between(before, after);
  }

  /**
   * Compares two releases and hands over each change, by report and place.
   *
   * @return how many rows are the same
   * @throws IllegalArgumentException if a folder holds no release, or not what was written there
   * @throws IOException if a file cannot be read, or what the sink throws
   */
  public static long compare(Path before, Path after, Sink sink) throws IOException {
    Manifest.of(before).verify();
    Manifest.of(after).verify();
    return new Comparison(before, after).run(sink);
  }

  private static Map<String, Reading> readings(Path folder) throws IOException {
    Map<String, Reading> readings = new HashMap<>();
    try (BufferedReader in = Files.newBufferedReader(folder.resolve(Release.READINGS))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode node = JSON.readTree(line);
        readings.put(
            node.path("report").asText(),
            new Reading(
                node.path("name").asText(),
                node.path("published").asText(),
                node.path("producer").asText(),
                node.path("model").asText()));
      }
    }
    return readings;
  }

  private long run(Sink sink) throws IOException {
    long same = 0;
    try (FactLines old = new FactLines(before);
        FactLines fresh = new FactLines(after)) {
      while (!old.report().isEmpty() || !fresh.report().isEmpty()) {
        int order =
            old.report().isEmpty()
                ? 1
                : fresh.report().isEmpty() ? -1 : old.report().compareTo(fresh.report());
        String report = order <= 0 ? old.report() : fresh.report();
        Map<String, FactRow> was = order <= 0 ? FactRow.of(old.take()) : Map.of();
        Map<String, FactRow> is = order >= 0 ? FactRow.of(fresh.take()) : Map.of();
        same += report(report, was, is, sink);
      }
    }
    return same;
  }

  private long report(String report, Map<String, FactRow> was, Map<String, FactRow> is, Sink sink)
      throws IOException {
    long same = 0;
    Set<String> keys = new LinkedHashSet<>(was.keySet());
    keys.addAll(is.keySet());
    List<Change> changes = new ArrayList<>();
    for (String key : keys) {
      FactRow old = was.get(key);
      FactRow fresh = is.get(key);
      if (old != null && fresh != null && old.fields().equals(fresh.fields())) {
        same++;
      } else {
        changes.add(change(report, old, fresh, was.isEmpty() || is.isEmpty()));
      }
    }
    changes.sort(
        java.util.Comparator.comparingInt(Change::start)
            .thenComparingInt(Change::end)
            .thenComparing(Change::kind)
            .thenComparing(Change::what));
    for (Change change : changes) {
      sink.take(change);
    }
    return same;
  }

  private Change change(
      String report, @Nullable FactRow old, @Nullable FactRow fresh, boolean wholeReport) {
    FactRow row = fresh == null ? java.util.Objects.requireNonNull(old) : fresh;
    Change.What what =
        old == null ? Change.What.ADDED : fresh == null ? Change.What.REMOVED : Change.What.CHANGED;
    Map<String, Change.Values> fields =
        old == null || fresh == null ? Map.of() : differences(old.fields(), fresh.fields());
    List<String> causes = new ArrayList<>();
    Change.Cause cause = cause(report, old, fresh, wholeReport, causes);
    Reading reading = now.getOrDefault(report, then.get(report));
    String words =
        row.kind().equals("report") && reading != null
            ? reading.name()
            : row.words().length() <= SHOWN ? row.words() : row.words().substring(0, SHOWN) + "…";
    return new Change(
        what, row.kind(), report, row.start(), row.end(), words, fields, cause, causes);
  }

  private Change.Cause cause(
      String report,
      @Nullable FactRow old,
      @Nullable FactRow fresh,
      boolean wholeReport,
      List<String> causes) {
    if (wholeReport) {
      return Change.Cause.TEXT;
    }
    Set<Decision> about = new LinkedHashSet<>();
    for (FactRow row : new FactRow[] {old, fresh}) {
      if (row != null) {
        about.addAll(decisions.about(report, row));
      }
    }
    Reading was = then.get(report);
    Reading is = now.get(report);
    boolean sameReader = was != null && is != null && was.sameReader(is);
    boolean sameDocument =
        was != null
            && is != null
            && was.published().equals(is.published())
            && was.name().equals(is.name());
    if (about.isEmpty() && sameReader && sameDocument) {
      // Nothing else changed: what hangs together with a decided row changed with it.
      about.addAll(decisions.about(report));
    }
    if (!about.isEmpty()) {
      about.forEach(decision -> causes.add(decisions.words(decision)));
      return Change.Cause.DECISION;
    }
    if (was != null && is != null && !sameReader) {
      causes.add(is.producer() + " with " + is.model());
      return Change.Cause.READING;
    }
    return was != null && is != null && !sameDocument
        ? Change.Cause.DOCUMENT
        : Change.Cause.UNKNOWN;
  }

  private static Map<String, Change.Values> differences(
      Map<String, String> old, Map<String, String> fresh) {
    Map<String, Change.Values> fields = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>(old.keySet());
    names.addAll(fresh.keySet());
    for (String name : names) {
      String before = old.getOrDefault(name, "null");
      String after = fresh.getOrDefault(name, "null");
      if (!before.equals(after)) {
        fields.put(name, new Change.Values(before, after));
      }
    }
    return fields;
  }
}
