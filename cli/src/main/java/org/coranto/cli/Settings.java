package org.coranto.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.coranto.read.Limits;
import org.coranto.read.ReadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What can be set in a file and on the command line, of the commands that take documents in. What
 * is said on the command line wins.
 */
final class Settings {
  /** Keys of the file that are no limits and no fields, with what stands there. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "every", "15m",
          "delay", "5s",
          "user-agent", "a name and how to reach you",
          "allow-host", "names, with commas between");

  private static final String FIELD = "field-";
  private static final Map<String, Bound> BOUNDS = bounds();

  private record Bound(int usual, String meaning) {}

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Take limits and other settings from this file of lines key=value.")
  @Nullable Path config;

  @Option(
      names = "--limit",
      paramLabel = "NAME=N",
      description = "Change a limit, e.g. document-seconds=300; may be given several times.")
  Map<String, Integer> limits = new LinkedHashMap<>();

  @Option(
      names = "--field",
      paramLabel = "OURS=THEIRS",
      description =
          "What records call a field, e.g. text=body or published=meta.date; several times for"
              + " several fields.")
  Map<String, String> fields = new LinkedHashMap<>();

  @Option(
      names = "--show-limits",
      help = true,
      description = "List the limits as they are set, and end.")
  boolean showLimits;

  private final Map<String, String> file = new TreeMap<>();
  private final Map<String, Integer> bounds = new LinkedHashMap<>();

  /**
   * Reads the file and checks what is set.
   *
   * @throws Problem if the file cannot be read, or holds or the command line names what there is
   *     not
   */
  Settings load() {
    Path named = config;
    if (named != null) {
      readFile(named);
    }
    BOUNDS.forEach((name, bound) -> bounds.put(name, bound.usual));
    for (Map.Entry<String, String> entry : file.entrySet()) {
      String key = entry.getKey();
      if (bounds.containsKey(key)) {
        set(config + ": " + key, key, number(entry));
      } else if (key.startsWith(FIELD)) {
        fields.putIfAbsent(key.substring(FIELD.length()), entry.getValue());
      } else if (!OTHERS.containsKey(key)) {
        throw Problem.wrongUse(
            config + ": there is no setting " + key + "; there are " + String.join(", ", keys()));
      }
    }
    limits.forEach((name, value) -> set("--limit " + name + "=" + value, name, value));
    return this;
  }

  private void readFile(Path named) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(named)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw Problem.wrongUse("--config " + named + " cannot be read: " + e.getMessage());
    }
    properties.stringPropertyNames().forEach(k -> file.put(k, properties.getProperty(k).strip()));
  }

  private static List<String> keys() {
    List<String> keys = new java.util.ArrayList<>(BOUNDS.keySet());
    keys.add(FIELD + "text and so on");
    OTHERS.keySet().stream().sorted().forEach(keys::add);
    return keys;
  }

  private int number(Map.Entry<String, String> entry) {
    try {
      return Integer.parseInt(entry.getValue());
    } catch (NumberFormatException e) {
      throw Problem.wrongUse(
          config + ": " + entry.getKey() + "=" + entry.getValue() + " is no whole number");
    }
  }

  private void set(String where, String name, int value) {
    if (!bounds.containsKey(name)) {
      throw Problem.wrongUse(
          where
              + ": there is no limit "
              + name
              + "; there are "
              + String.join(", ", bounds.keySet()));
    }
    if (value < 1) {
      throw Problem.wrongUse(where + ": every limit must be at least 1");
    }
    bounds.put(name, value);
  }

  /** The value of a limit. */
  int limit(String name) {
    return bounds.getOrDefault(name, 0);
  }

  /** A setting that is no limit: as the command line says, else the file, else {@code usual}. */
  String other(@Nullable String said, String key, String usual) {
    return said != null ? said : file.getOrDefault(key, usual);
  }

  /**
   * How documents are read.
   *
   * @param published as the user gave it, or null
   */
  ReadOptions reading(@Nullable String published) {
    Limits read = Limits.defaults();
    for (String name : read.named().keySet()) {
      read = read.with(name, limit(name));
    }
    try {
      return new ReadOptions(Days.parse("--published", published), read, fields);
    } catch (IllegalArgumentException e) {
      throw Problem.wrongUse("--field: " + e.getMessage());
    }
  }

  /** Lists the limits. */
  int show(PrintWriter out) {
    BOUNDS.forEach(
        (name, bound) -> out.printf("%-20s %10d  %s%n", name, limit(name), bound.meaning));
    out.flush();
    return Exit.DONE;
  }

  private static Map<String, Bound> bounds() {
    Map<String, String> meanings =
        Map.of(
            "document-bytes", "bytes of a file, archive entry, line of records, or answer",
            "document-characters", "characters of one document's text",
            "entries", "entries of an archive, records of a file, items of a feed",
            "archive-bytes", "bytes of an archive that has to be held in memory",
            "archive-ratio", "unpacked bytes for a packed one, beyond the first mebibyte",
            "nesting", "archives around one document",
            "html-depth", "elements inside each other; deeper ones are flattened",
            "json-depth", "values inside each other",
            "html-tags", "tags of a page or a feed");
    Map<String, Bound> bounds = new LinkedHashMap<>();
    bounds.put("document-seconds", new Bound(120, "time to read one document (ingest, watch)"));
    Limits.defaults()
        .named()
        .forEach(
            (name, usual) -> bounds.put(name, new Bound(usual, meanings.getOrDefault(name, ""))));
    bounds.put("fetch-seconds", new Bound(60, "time for one answer of a server (watch)"));
    bounds.put("redirects", new Bound(5, "redirects on the way to an answer (watch)"));
    bounds.put("feed-pages", new Bound(100, "pages fetched of one feed in one round (watch)"));
    return bounds;
  }
}
