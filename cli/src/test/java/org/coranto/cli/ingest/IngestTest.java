package org.coranto.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.coranto.model.Rejected;
import org.coranto.model.Situation;
import org.coranto.model.Stage;
import org.coranto.read.ReadOptions;
import org.coranto.read.ReportReader;
import org.coranto.store.Intake.Result;
import org.coranto.store.Ledger;
import org.coranto.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a run deals with documents that take too long, fail, and with being stopped. */
class IngestTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void givesUpADocumentThatTakesTooLongAndReadsTheOthers() throws IOException {
    write("slow.txt", "slow");
    write("b.txt", "The second.");
    write("c.txt", "The third.");
    CountDownLatch never = new CountDownLatch(1);
    Analyser analyser =
        (report, stages) -> {
          if (report.name().equals("slow")) {
            await(never);
            stages.ended(Stage.NAMES);
          }
          throw new IllegalArgumentException("told to fail");
        };

    Outcome run = run(analyser, 1, 1);

    assertThat(run.tallies.rejections()).isEqualTo(3);
    assertThat(run.rejected)
        .anyMatch(r -> r.contains("slow.txt") && r.contains("document-seconds"))
        .filteredOn(r -> r.contains("told to fail"))
        .hasSize(2);
    assertThat(run.tallies.isComplete()).isTrue();
    never.countDown();
  }

  @Test
  void endsSoonWhenStoppedAndSaysSo() throws IOException {
    for (int i = 0; i < 300; i++) {
      write("d" + i + ".txt", "Document " + i);
    }
    AtomicInteger reads = new AtomicInteger();
    Ingest[] ingest = new Ingest[1];
    Analyser analyser =
        (report, stages) -> {
          if (reads.incrementAndGet() == 20) {
            ingest[0].stop();
          }
          throw new IllegalArgumentException("told to fail");
        };
    try (Store store = Store.openToWrite(folder.resolve("r.db"), "test");
        Ledger ledger = Store.openLedger(folder.resolve("r.db"))) {
      ingest[0] =
          new Ingest(plan(2, 60), analyser, store.intake(), ledger, quiet(new ArrayList<>()));

      Tallies tallies = ingest[0].run();

      assertThat(tallies.isComplete()).isFalse();
      assertThat(tallies.documents()).isGreaterThan(0).isLessThan(60);
      assertThat(tallies.count(Result.ADDED)).isZero();
    }
  }

  private record Outcome(Tallies tallies, List<String> rejected) {}

  private Outcome run(Analyser analyser, int threads, int seconds) throws IOException {
    List<String> rejected = new ArrayList<>();
    try (Store store = Store.openToWrite(folder.resolve("r.db"), "test");
        Ledger ledger = Store.openLedger(folder.resolve("r.db"))) {
      Tallies tallies =
          new Ingest(plan(threads, seconds), analyser, store.intake(), ledger, quiet(rejected))
              .run();
      return new Outcome(tallies, rejected);
    }
  }

  private Plan plan(int threads, int seconds) {
    ReportReader reader = new ReportReader(ReadOptions.defaults());
    List<String> inputs = List.of(folder.resolve("docs").toString());
    return new Plan(inputs, sink -> reader.find(inputs, System.in, sink), "", threads, 10, seconds);
  }

  private static Watcher quiet(List<String> rejected) {
    return new Watcher() {
      @Override
      public void rejected(Rejected document) {
        rejected.add(document.origin().uri() + ": " + document.reason());
      }

      @Override
      public void progress(Tallies soFar) {
        assertThat(soFar.documents()).isNotNegative();
      }
    };
  }

  private static Situation await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("woken");
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("docs"));
    Files.writeString(folder.resolve("docs").resolve(name), text + "\n");
  }
}
