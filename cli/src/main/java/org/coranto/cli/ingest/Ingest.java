package org.coranto.cli.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.coranto.cli.bench.Machine;
import org.coranto.model.Accepted;
import org.coranto.model.Outcome;
import org.coranto.model.Rejected;
import org.coranto.model.Report;
import org.coranto.model.Situation;
import org.coranto.model.Stage;
import org.coranto.model.StageListener;
import org.coranto.read.Document;
import org.coranto.store.Intake;
import org.coranto.store.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * One run of ingest. A thread finds documents, several read them, the caller's writes them, a batch
 * a transaction. The store holds the same rows afterwards however many threads there are and in
 * whatever order they finish; a run that ends early, however it ends, leaves whole batches, and the
 * next run passes over what is there.
 */
public final class Ingest {
  private static final long COMMIT_AFTER = TimeUnit.SECONDS.toNanos(2);

  private final Plan plan;
  private final Analyser analyser;
  private final @Nullable Intake intake;
  private final @Nullable Ledger ledger;
  private final Watcher watcher;
  private final List<Rejected> late = new ArrayList<>();
  private final Tallies tallies = new Tallies();
  private final AtomicLong found = new AtomicLong();
  private volatile boolean allFound;
  private volatile boolean stopping;
  private volatile @Nullable Throwable failure;
  private long taken;
  private int open;
  private long openSince;

  /**
   * Prepares a run.
   *
   * @param intake where to write; null to find out only what would be done
   * @param ledger what is there already, by a connection of its own; null if nothing is
   */
  public Ingest(
      Plan plan,
      Analyser analyser,
      @Nullable Intake intake,
      @Nullable Ledger ledger,
      Watcher watcher) {
    this.plan = plan;
    this.analyser = analyser;
    this.intake = intake;
    this.ledger = ledger;
    this.watcher = watcher;
  }

  /** Has the run end as soon as what is read by now is written. May be called by any thread. */
  public void stop() {
    stopping = true;
  }

  /**
   * Runs to the end, or until it is stopped.
   *
   * @throws IOException if the store fails; the batches before are in it
   */
  public Tallies run() throws IOException {
    Workers workers = new Workers(plan.threads(), this::read);
    Thread finder = new Thread(() -> find(workers), "coranto-finder");
    finder.setDaemon(true);
    finder.start();
    try {
      while (!stopping && !isDone()) {
        Done done = workers.take();
        if (done != null) {
          take(done);
        }
        giveUp(workers);
        if (open > 0 && System.nanoTime() - openSince > COMMIT_AFTER) {
          commit();
        }
        rethrow();
        watcher.progress(tallies);
      }
      for (Done done = workers.takeReady(); done != null; done = workers.takeReady()) {
        take(done);
      }
      rethrow();
      commit();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      workers.end();
    }
    tallies.end(isDone());
    return tallies;
  }

  private boolean isDone() {
    return allFound && taken == found.get();
  }

  private void rethrow() throws IOException {
    Throwable thrown = failure;
    if (thrown instanceof IOException told) {
      throw told;
    } else if (thrown != null) {
      throw new IOException("finding documents failed inside Coranto: " + thrown, thrown);
    }
  }

  private void find(Workers workers) {
    try {
      plan.finder()
          .find(
              document -> {
                found.incrementAndGet();
                give(workers, document);
              });
      allFound = true;
    } catch (Stopped e) {
      // The run is over; what was found is left for the next.
      stopping = true;
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }

  private void give(Workers workers, Document document) {
    try {
      if (stopping || !workers.give(document)) {
        throw new Stopped();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    }
  }

  /** Ends the search for documents. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped", null, false, false);
    }
  }

  /** Reads one document, on a worker's thread. */
  private Done read(Task task) {
    Document document = task.document();
    Intake.Entry entry = new Intake.Entry("", "");
    Rejected rejected;
    try {
      if (!document.isRejected()) {
        entry = new Intake.Entry(document.key(), plan.asked());
        if (ledger != null && ledger.holds(entry)) {
          return new Done(document, entry, null, null, null, task.age());
        }
      }
      long begun = Machine.threadTime();
      Outcome outcome = document.read();
      tallies.stages().add(Stage.READ, Machine.threadTime() - begun);
      if (outcome instanceof Accepted accepted) {
        Report report = accepted.report();
        boolean wanted = intake != null && (ledger == null || ledger.wants(entry, report));
        Situation situation = wanted ? analyser.read(report, stages(task)) : null;
        return new Done(document, entry, null, report, situation, task.age());
      }
      rejected = (Rejected) outcome;
    } catch (IOException e) {
      failure = e;
      rejected = rejected(document, "the store failed", "see the message");
    } catch (OutOfMemoryError e) {
      rejected =
          rejected(
              document,
              "reading it needs more memory than Java may use",
              "split it, or allow more, e.g. CORANTO_JAVA_OPTS=-Xmx4g");
    } catch (RuntimeException | StackOverflowError e) {
      rejected =
          rejected(
              document,
              "reading it failed inside Coranto: " + e,
              "please report this with the document; the other documents are read");
    }
    return new Done(document, entry, rejected, null, null, task.age());
  }

  /** Adds up the times, and ends the work on a document that was given up. */
  private StageListener stages(Task task) {
    StageListener clock = tallies.stages().report();
    return stage -> {
      if (task.isSettled()) {
        throw new Stopped();
      }
      clock.ended(stage);
    };
  }

  private static Rejected rejected(Document document, String reason, String remedy) {
    return new Rejected(document.origin(), document.place(), reason, remedy);
  }

  private void giveUp(Workers workers) throws IOException {
    int running =
        workers.giveUp(
            TimeUnit.SECONDS.toNanos(plan.documentSeconds()),
            document ->
                late.add(
                    rejected(
                        document,
                        "reading it took longer than "
                            + plan.documentSeconds()
                            + " seconds, the limit document-seconds",
                        "split it, or allow more: --limit document-seconds=N")));
    for (Rejected document : late) {
      taken++;
      reject(document);
    }
    late.clear();
    if (running > 2 * workers.threads() + 2) {
      throw new IOException(
          running
              + " documents keep the machine busy beyond the limit document-seconds; what was read"
              + " is kept: run the same command again to go on");
    }
  }

  private void take(Done done) throws IOException {
    taken++;
    tallies.took(done);
    Rejected rejected = done.rejected();
    Report report = done.report();
    if (rejected != null) {
      reject(rejected);
    } else if (report == null) {
      tallies.add(Intake.Result.KNOWN);
    } else if (intake == null) {
      tallies.add(Intake.Result.ADDED);
    } else {
      long begun = System.nanoTime();
      tallies.add(intake.add(done.entry(), report, done.situation()));
      tallies.stored(System.nanoTime() - begun);
      written();
    }
  }

  private void reject(Rejected rejected) throws IOException {
    tallies.reject(rejected);
    watcher.rejected(rejected);
    if (intake != null) {
      intake.add(rejected);
      written();
    }
  }

  private void written() throws IOException {
    if (open == 0) {
      openSince = System.nanoTime();
    }
    open++;
    if (open >= plan.batch()) {
      commit();
    }
  }

  private void commit() throws IOException {
    if (intake != null && open > 0) {
      long begun = System.nanoTime();
      intake.commit();
      tallies.stored(System.nanoTime() - begun);
      tallies.committed();
      open = 0;
    }
  }
}
