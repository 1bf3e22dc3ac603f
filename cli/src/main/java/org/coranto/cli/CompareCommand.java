package org.coranto.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.coranto.store.release.Change;
import org.coranto.store.release.Comparison;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changed between two releases. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Says what changed between two releases, row by row, and why where it can be told: a text came"
          + " in or went, people decided, another version or model read it, its documents state"
          + " another day or name. Rows are known by their words; rules and confidence do not count."
    },
    footer = {"", "Example: coranto compare releases/2026-02 releases/2026-03"})
final class CompareCommand implements Callable<Integer> {
  private static final int SHOWN = 100;

  @Spec @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier release's folder.")
  @Nullable Path before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "The later release's folder.")
  @Nullable Path after;

  @Option(names = "--summary", description = "Only how many, of which kind and why.")
  boolean summary;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or jsonl. Default: text.")
  Table.Format format = Table.Format.TEXT;

  private final Map<Change.What, Integer> whats = new EnumMap<>(Change.What.class);
  private final Map<Change.Cause, Integer> causes = new EnumMap<>(Change.Cause.class);

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Table table = new Table(out, format);
    long same;
    try {
      same =
          Comparison.compare(
              Objects.requireNonNull(before),
              Objects.requireNonNull(after),
              change -> {
                whats.merge(change.what(), 1, Integer::sum);
                causes.merge(change.cause(), 1, Integer::sum);
                if (!summary) {
                  row(table, change);
                }
              });
    } catch (IllegalArgumentException e) {
      throw Problem.failed(String.valueOf(e.getMessage()));
    }
    PrintWriter told = format == Table.Format.TEXT ? out : spec.commandLine().getErr();
    told.println(
        count(Change.What.ADDED)
            + " added, "
            + count(Change.What.REMOVED)
            + " removed, "
            + count(Change.What.CHANGED)
            + " changed, "
            + same
            + " the same");
    causes.forEach((cause, count) -> told.println("  " + count + " " + words(cause)));
    out.flush();
    told.flush();
    return Exit.DONE;
  }

  private int count(Change.What what) {
    return whats.getOrDefault(what, 0);
  }

  private static void row(Table table, Change change) {
    StringBuilder fields = new StringBuilder();
    change
        .fields()
        .forEach(
            (name, values) ->
                fields
                    .append(fields.length() == 0 ? "" : "; ")
                    .append(name)
                    .append(": ")
                    .append(shortened(values.before()))
                    .append(" → ")
                    .append(shortened(values.after())));
    table.row(
        line(change, fields.toString()),
        "what",
        change.what().name().toLowerCase(Locale.ROOT),
        "kind",
        change.kind(),
        "report",
        change.report(),
        "start",
        change.start(),
        "end",
        change.end(),
        "words",
        change.words(),
        "cause",
        change.cause().name().toLowerCase(Locale.ROOT),
        "by",
        String.join("; ", change.causes()),
        "fields",
        fields.toString());
  }

  private static String line(Change change, String fields) {
    String sign =
        switch (change.what()) {
          case ADDED -> "+";
          case REMOVED -> "-";
          case CHANGED -> "~";
        };
    List<String> by = change.causes();
    return String.format(
        Locale.ROOT,
        "%s %-10s %s %d–%d “%s”%s  %s%s",
        sign,
        change.kind(),
        change.report().substring(0, Math.min(8, change.report().length())),
        change.start(),
        change.end(),
        shortened(change.words().replaceAll("\\s++", " ")),
        fields.isEmpty() ? "" : "  " + fields,
        words(change.cause()),
        by.isEmpty() ? "" : ": " + String.join("; ", by.subList(0, Math.min(3, by.size()))));
  }

  private static String shortened(String words) {
    return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
  }

  private static String words(Change.Cause cause) {
    return switch (cause) {
      case TEXT -> "a text came in or went";
      case DECISION -> "decided";
      case READING -> "read by another version or model";
      case DOCUMENT -> "its documents state another day or name";
      case UNKNOWN -> "for no known reason";
    };
  }
}
