package org.coranto.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.coranto.read.ReportReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads reports and shows what they say. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = "Reads reports and shows the situation they describe.",
    footer = {
      "",
      "Examples:",
      "  coranto read article.txt --published 2025-09-04    the situation sheet",
      "  coranto read folder/ --format json --out readings  one JSON file a report",
      "  cat article.txt | coranto read - --format jsonl    one line a fact",
      "  coranto read folder/ --db reports.db               keep it, then ask it"
    })
final class ReadCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "Text, HTML, RSS and Atom, JSON and JSONL, WARC, zip, tar and gzip files, folders of them,"
              + " or - for standard input.")
  List<String> inputs = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the sheet), json or jsonl. Default: text.")
  Format format = Format.TEXT;

  @Option(
      names = "--published",
      paramLabel = "DAY",
      description = "Publication day of the inputs, e.g. 2025-09-04; a record's own day wins.")
  @Nullable String published;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write one file a report into this folder instead of printing.")
  @Nullable Path out;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      description = "Keep the reports and their facts in this store.")
  @Nullable Path db;

  @Option(
      names = "--all",
      description = "In the sheet, list also damage and differences of wording.")
  boolean all;

  @Mixin Settings settings = new Settings();

  @Mixin Threads threads = new Threads();

  /** How results are written. */
  enum Format {
    TEXT("txt"),
    JSON("json"),
    JSONL("jsonl");

    private final String suffix;

    Format(String suffix) {
      this.suffix = suffix;
    }

    String suffix() {
      return suffix;
    }
  }

  @Override
  public Integer call() throws IOException {
    CommandSpec command = Objects.requireNonNull(spec);
    settings.load();
    if (settings.showLimits) {
      return settings.show(command.commandLine().getOut());
    }
    ReportReader reader = new ReportReader(settings.reading(published));
    Pipeline pipeline = new Pipeline(threads.count());
    try (Results results = Results.open(this, command.commandLine(), pipeline.identity())) {
      pipeline.run(reader, inputs, results);
      return results.finish();
    }
  }
}
