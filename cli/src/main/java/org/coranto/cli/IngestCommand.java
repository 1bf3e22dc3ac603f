package org.coranto.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.coranto.cli.ingest.Analyser;
import org.coranto.cli.ingest.Ingest;
import org.coranto.cli.ingest.Plan;
import org.coranto.cli.ingest.Tallies;
import org.coranto.cli.ingest.Watcher;
import org.coranto.model.Rejected;
import org.coranto.read.Limits;
import org.coranto.read.ReadOptions;
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
      "Limits and their defaults: document-seconds 120, document-bytes 16777216,",
      "document-characters 2000000, archive-ratio 100, archive-bytes 67108864, nesting 2,",
      "entries 1000000, html-depth 512, json-depth 64.",
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
      names = "--limit",
      paramLabel = "NAME=N",
      description = "Change a limit, e.g. document-seconds=300; may be given several times.")
  Map<String, Integer> limits = new LinkedHashMap<>();

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Most documents of one transaction. Default: 100; 2 seconds' work at most.")
  int batch = 100;

  @Mixin Threads threads = new Threads();

  private final CountDownLatch over = new CountDownLatch(1);
  private int documentSeconds = 120;
  private int shown;

  @Override
  public Integer call() throws IOException {
    try {
      return ingest();
    } finally {
      over.countDown();
    }
  }

  private int ingest() throws IOException {
    ReportReader reader =
        new ReportReader(new ReadOptions(Days.parse("--published", published), bounds()));
    checkReport();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Path file = Objects.requireNonNull(db);
    Plan plan =
        new Plan(
            sources,
            System.in,
            reader,
            published == null ? "" : published,
            threads.count(),
            Math.max(1, batch),
            documentSeconds);
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

  private Limits bounds() {
    Limits bounds = Limits.defaults();
    for (Map.Entry<String, Integer> limit : limits.entrySet()) {
      try {
        if (limit.getKey().equals("document-seconds") && limit.getValue() > 0) {
          documentSeconds = limit.getValue();
        } else {
          bounds = bounds.with(limit.getKey(), limit.getValue());
        }
      } catch (IllegalArgumentException e) {
        throw Problem.wrongUse(
            "--limit " + limit.getKey() + "=" + limit.getValue() + ": " + e.getMessage());
      }
    }
    return bounds;
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
    Thread hook = new Thread(() -> endWell(ingest), "coranto-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      Tallies tallies = ingest.run();
      progress.clear();
      IngestSummary summary = new IngestSummary(plan, tallies, Objects.requireNonNull(db), dryRun);
      summary.print(err, intake, again());
      if (report != null) {
        summary.write(report, again());
      }
      return exit(tallies);
    } finally {
      err.flush();
      remove(hook);
    }
  }

  /** Runs when the process is told to end: lets the batch be written before it does. */
  private void endWell(Ingest ingest) {
    ingest.stop();
    try {
      boolean ended = over.await(30, TimeUnit.SECONDS);
      if (!ended) {
        System.err.println("coranto: the last batch could not be written in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook is what waits for this.
      return;
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

  /** The command line that goes on with the work. */
  private String again() {
    StringBuilder line = new StringBuilder("coranto");
    for (String word :
        Objects.requireNonNull(spec).root().commandLine().getParseResult().originalArgs()) {
      boolean plain = word.matches("[A-Za-z0-9_./:=@%+,-]++");
      line.append(' ').append(plain ? word : "'" + word.replace("'", "'\\''") + "'");
    }
    return line.toString();
  }
}
