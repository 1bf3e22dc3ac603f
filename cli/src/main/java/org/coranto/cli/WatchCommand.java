package org.coranto.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.coranto.cli.ingest.Ingest;
import org.coranto.cli.ingest.Plan;
import org.coranto.cli.ingest.Tallies;
import org.coranto.cli.ingest.Watcher;
import org.coranto.cli.watch.Round;
import org.coranto.cli.watch.Watching;
import org.coranto.model.Rejected;
import org.coranto.model.json.SituationJson;
import org.coranto.read.Document;
import org.coranto.read.ReadOptions;
import org.coranto.read.ReportReader;
import org.coranto.read.web.Fetcher;
import org.coranto.read.web.Refused;
import org.coranto.read.web.WebAddress;
import org.coranto.store.Intake;
import org.coranto.store.Ledger;
import org.coranto.store.Store;
import org.coranto.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes the news of feeds into a store, as it comes. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Asks news feeds (RSS, RDF, Atom) again and again and takes what is new into a store, as"
          + " coranto ingest does with files.",
      "",
      "Only public addresses are asked, on ports 80 and 443, unless a host is allowed by name. A"
          + " feed that has not changed is not sent again; one that fails is left alone, twice as"
          + " long each time. Between rounds the store is free for other commands. Ctrl-C ends"
          + " after the current batch."
    },
    footer = {
      "",
      "Examples:",
      "  coranto watch https://example.org/news.rss --db reports.db",
      "  coranto watch @feeds.txt --db reports.db --articles --every 1h   addresses in a file",
      "  coranto watch @feeds.txt --db reports.db --once                  one round, e.g. by cron"
    })
final class WatchCommand implements Callable<Integer> {
  private static final int BATCH = 100;
  private static final int SHOWN = 20;
  private static final Duration BUSY = Duration.ofMinutes(1);

  @Spec @Nullable CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FEED", description = "Addresses of feeds.")
  List<String> feeds = List.of();

  @Option(names = "--db", required = true, paramLabel = "FILE", description = "The store.")
  @Nullable Path db;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      description = "Time between two looks at a feed, e.g. 90s, 15m, 2h. Default: 15m.")
  @Nullable String every;

  @Option(names = "--once", description = "One round now, then end.")
  boolean once;

  @Option(
      names = "--articles",
      description =
          "Fetch the page that each new item leads to, if the site's robots.txt lets us; the"
              + " longer of the page's article and the item's own text is taken.")
  boolean articles;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME[:PORT]",
      split = ",",
      description =
          "Trust this host though its address is not public; with a port, though that is not 80 or"
              + " 443. May be given several times.")
  Set<String> allowed = new LinkedHashSet<>();

  @Option(
      names = "--delay",
      paramLabel = "TIME",
      description = "Least time between two requests to one host. Default: 5s.")
  @Nullable String delay;

  @Option(
      names = "--user-agent",
      paramLabel = "TEXT",
      description =
          "What to call yourself to servers; say how to reach you. Default: Coranto/0.1.0.")
  @Nullable String userAgent;

  @Mixin Settings settings = new Settings();

  @Mixin Threads threads = new Threads();

  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Ingest running;
  private @Nullable Pipeline pipeline;
  private int shown;

  @Override
  public Integer call() throws IOException {
    settings.load();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    if (settings.showLimits) {
      return settings.show(Objects.requireNonNull(spec).commandLine().getOut());
    }
    check();
    ReadOptions options = settings.reading(null);
    Watching watching =
        new Watching(
            Durations.parse(
                "--every", settings.other(every, "every", "15m"), Duration.ofMinutes(1)),
            articles,
            settings.limit("feed-pages"),
            !once);
    try (Fetcher fetcher = fetcher();
        EndWell end = new EndWell(() -> stop(fetcher))) {
      Objects.requireNonNull(end);
      return watch(fetcher, new ReportReader(options), watching, err);
    } finally {
      err.flush();
    }
  }

  private void check() {
    for (String feed : feeds) {
      try {
        WebAddress.parse(feed);
      } catch (Refused e) {
        throw Problem.wrongUse(
            feed + ": " + e.getMessage() + "; give the address of a feed, https://…");
      }
    }
  }

  private Fetcher fetcher() {
    Set<String> hosts = new HashSet<>(allowed);
    Arrays.stream(settings.other(null, "allow-host", "").split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .forEach(hosts::add);
    String name = SituationJson.PRODUCER.replace("coranto ", "Coranto/");
    try {
      return new Fetcher(
          new Fetcher.Settings(
              settings.other(userAgent, "user-agent", name),
              hosts,
              Durations.parse("--delay", settings.other(delay, "delay", "5s"), Duration.ZERO),
              Duration.ofSeconds(settings.limit("fetch-seconds")),
              settings.limit("document-bytes"),
              settings.limit("redirects")));
    } catch (IllegalArgumentException e) {
      throw Problem.wrongUse("--user-agent: " + e.getMessage());
    }
  }

  private void stop(Fetcher fetcher) {
    stopped.countDown();
    fetcher.close();
    Ingest ingest = running;
    if (ingest != null) {
      ingest.stop();
    }
  }

  private int watch(Fetcher fetcher, ReportReader reader, Watching watching, PrintWriter err)
      throws IOException {
    int exit = Exit.DONE;
    boolean over = false;
    if (!once) {
      err.println("coranto: watching " + feeds.size() + " feeds; Ctrl-C ends");
      err.flush();
    }
    while (!over) {
      Instant next;
      try {
        Result result = round(fetcher, reader, watching, err);
        exit = result.exit;
        next = result.next;
      } catch (Problem | StoreException e) {
        if (once) {
          throw e;
        }
        err.println("coranto: " + e.getMessage() + "; trying again in a minute");
        next = Instant.now().plus(BUSY);
      }
      err.flush();
      over = once || isStopped(next);
    }
    return exit;
  }

  /** Waits until {@code next}; whether the program is to end. */
  private boolean isStopped(Instant next) {
    try {
      Duration longest = Duration.ofDays(1);
      Duration wait = Duration.between(Instant.now(), next);
      long seconds = Math.max(1, Math.min(wait.toSeconds() + 1, longest.toSeconds()));
      return stopped.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private record Result(int exit, Instant next) {}

  private Result round(Fetcher fetcher, ReportReader reader, Watching watching, PrintWriter err)
      throws IOException {
    Pipeline reading = pipeline == null ? new Pipeline(1) : pipeline;
    pipeline = reading;
    Path file = Objects.requireNonNull(db);
    try (Store store = Stores.openToWrite(file, reading.identity(), err);
        Ledger ledger = Stores.openLedger(file)) {
      Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      Round round =
          new Round(
              List.copyOf(new LinkedHashSet<>(feeds)),
              ledger.feeds(),
              document -> holds(ledger, document),
              fetcher,
              reader,
              watching,
              now);
      Plan plan =
          new Plan(
              feeds, round::find, "", threads.count(), BATCH, settings.limit("document-seconds"));
      Progress progress = new Progress(err);
      Ingest ingest =
          new Ingest(plan, reading::situation, store.intake(), ledger, watcher(progress, err));
      running = ingest;
      if (stopped.getCount() == 0) {
        ingest.stop();
      }
      Tallies tallies = ingest.run();
      running = null;
      progress.clear();
      if (tallies.isComplete()) {
        store.feeds().keep(round.feeds(), round.pages());
      }
      say(round, tallies, plan, err);
      boolean nothing = !round.feeds().isEmpty() && round.failures().size() >= feeds.size();
      boolean some = !round.failures().isEmpty() || tallies.rejections() > 0;
      return new Result(
          nothing ? Exit.FAILED : some ? Exit.SOME_REJECTED : Exit.DONE, round.next());
    }
  }

  private static boolean holds(Ledger ledger, Document document) {
    try {
      return ledger.holds(new Intake.Entry(document.key(), ""));
    } catch (StoreException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private Watcher watcher(Progress progress, PrintWriter err) {
    shown = 0;
    return new Watcher() {
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
        progress.show(
            soFar.documents(),
            () ->
                String.format(
                    Locale.ROOT,
                    "%d documents, %.1f a second",
                    soFar.documents(),
                    soFar.documents() / soFar.seconds()));
      }
    };
  }

  private void say(Round round, Tallies tallies, Plan plan, PrintWriter err) throws IOException {
    for (String failure : round.failures()) {
      err.println("coranto: " + failure);
    }
    boolean news = tallies.count(Intake.Result.ADDED, Intake.Result.REPLACED) > 0;
    if (!once && !news && round.failures().isEmpty() && tallies.rejections() == 0) {
      return;
    }
    err.printf(
        Locale.ROOT,
        "coranto: %s: %d feeds asked: %d unchanged, %d failed; %d items%s%n",
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        round.feeds().size(),
        round.unchanged(),
        round.failures().size(),
        round.items(),
        articles ? ", " + round.fetched() + " pages fetched" : "");
    if (tallies.documents() > 0 || !tallies.isComplete()) {
      new IngestSummary(plan, tallies, Objects.requireNonNull(db), false)
          .print(err, null, Again.line(Objects.requireNonNull(spec)));
    }
    err.flush();
  }
}
