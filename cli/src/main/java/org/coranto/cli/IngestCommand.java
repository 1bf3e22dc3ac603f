package org.coranto.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.coranto.cli.ingest.Analyser;
import org.coranto.cli.ingest.Ingest;
import org.coranto.cli.ingest.Plan;
import org.coranto.cli.ingest.Tallies;
import org.coranto.cli.ingest.Watcher;
import org.coranto.model.Rejected;
import org.coranto.read.ReportReader;
import org.coranto.store.Intake;
import org.coranto.store.Ledger;
import org.coranto.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes many documents into a store. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Takes whole collections into a store: reads on all processors, writes in batches, and goes"
          + " on where it stopped when it is run again.",
      "",
      "A document is known by its place and bytes, so nothing comes in twice; texts that are the"
          + " same make one report. A document that cannot be read, or that passes a limit, is a"
          + " row with the reason. Ctrl-C ends after the current batch; so does the disk when it"
          + " is full; even a loss of power leaves whole batches. Others may ask the store"
          + " meanwhile."
    },
    footer = {
      "",
      "coranto ingest --show-limits lists the limits.",
      "",
      "Examples:",
      "  coranto ingest archive/ --db reports.db                 a folder and all in it",
      "  coranto ingest *.zip dump.jsonl --db reports.db         archives and record files",
      "  coranto ingest archive/ --db reports.db --dry-run       what would come in",
      "  coranto ingest archive/ --db reports.db --report r.json counts and reasons as JSON"
    })
final class IngestCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description =
          "Text, HTML, RSS and Atom, JSON and JSONL, WARC, zip, tar and gzip files, folders of them,"
              + " or - for standard input; what they are is found by their content.")
  List<String> sources = List.of();

  @Option(names = "--db", required = true, paramLabel = "FILE", description = "The store.")
  @Nullable Path db;

  @Option(
      names = "--published",
      paramLabel = "DAY",
      description = "Publication day of the documents, e.g. 2025-09-04; a record's own day wins.")
  @Nullable String published;

  @Option(names = "--dry-run", description = "Find out what would come in; write nothing.")
  boolean dryRun;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write counts, rejected and slowest documents and times as JSON.")
  @Nullable Path report;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Most documents of one transaction. Default: 100; 2 seconds' work at most.")
  int batch = 100;

  @Mixin Settings settings = new Settings();

  @Mixin Threads threads = new Threads();

  private volatile @Nullable Ingest running;
  private volatile boolean stopped;
  private int shown;

  @Override
  public Integer call() throws IOException {
    settings.load();
    if (settings.showLimits) {
      return settings.show(Objects.requireNonNull(spec).commandLine().getOut());
    }
    try (EndWell end = new EndWell(this::stop)) {
      Objects.requireNonNull(end);
      return ingest();
    }
  }

  private void stop() {
    stopped = true;
    Ingest ingest = running;
    if (ingest != null) {
      ingest.stop();
    }
  }

  private int ingest() throws IOException {
    ReportReader reader = new ReportReader(settings.reading(published));
    checkReport();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Path file = Objects.requireNonNull(db);
    Plan plan =
        new Plan(
            sources,
            sink -> reader.find(sources, System.in, sink),
            published == null ? "" : published,
            threads.count(),
            Math.max(1, batch),
            settings.limit("document-seconds"));
    if (dryRun) {
      Ledger ledger = Files.exists(file) ? Stores.openLedger(file) : null;
      try {
        return run(
            plan,
            (r, s) -> {
              throw new IllegalStateException("not asked for");
            },
            null,
            ledger,
            err);
      } finally {
        if (ledger != null) {
          ledger.close();
        }
      }
    }
    Pipeline pipeline = new Pipeline(1);
    try (Store store = Stores.openToWrite(file, pipeline.identity(), err);
        Ledger ledger = Stores.openLedger(file)) {
      return run(plan, pipeline::situation, store.intake(), ledger, err);
    }
  }

  private void checkReport() {
    Path folder = report == null ? null : report.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw Problem.wrongUse("--report " + report + ": there is no folder " + folder);
    }
  }

  private int run(
      Plan plan,
      Analyser analyser,
      @Nullable Intake intake,
      @Nullable Ledger ledger,
      PrintWriter err)
      throws IOException {
    CommandSpec command = Objects.requireNonNull(spec);
    Progress progress = new Progress(err);
    long total = ReportReader.size(sources);
    Ingest ingest =
        new Ingest(
            plan,
            analyser,
            intake,
            ledger,
            new Watcher() {
              @Override
              public void rejected(Rejected document) {
                shown++;
                if (shown <= SHOWN) {
                  progress.clear();
                  err.println(Results.message(document));
                  err.flush();
                }
              }

              @Override
              public void progress(Tallies soFar) {
                progress.show(soFar.documents(), () -> line(soFar, total));
              }
            });
    running = ingest;
    if (stopped) {
      ingest.stop();
    }
    try {
      Tallies tallies = ingest.run();
      progress.clear();
      IngestSummary summary = new IngestSummary(plan, tallies, Objects.requireNonNull(db), dryRun);
      summary.print(err, intake, Again.line(command));
      if (report != null) {
        summary.write(report, Again.line(command));
      }
      return exit(tallies);
    } finally {
      err.flush();
    }
  }

  private static String line(Tallies soFar, long total) {
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%d documents, %.1f a second",
            soFar.documents(),
            soFar.documents() / soFar.seconds()));
    if (total > 0) {
      line.append(String.format(Locale.ROOT, ", %d %%", 100 * soFar.position() / total));
    }
    double left = soFar.secondsLeft(total);
    if (left >= 0) {
      line.append(", ").append(IngestSummary.time(left)).append(" left");
    }
    if (soFar.rejections() > 0) {
      line.append(", ").append(soFar.rejections()).append(" rejected");
    }
    return line.toString();
  }

  private static int exit(Tallies tallies) {
    if (tallies.rejections() == 0) {
      return Exit.DONE;
    }
    return tallies.rejections() == tallies.documents() ? Exit.FAILED : Exit.SOME_REJECTED;
  }
}
