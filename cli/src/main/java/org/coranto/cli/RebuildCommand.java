package org.coranto.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.coranto.model.Report;
import org.coranto.model.Situation;
import org.coranto.store.Intake;
import org.coranto.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads a store's texts anew. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description =
        "Reads the texts that a store keeps anew, with this Coranto and its model, and puts what"
            + " they say now in the place of what they said. Only reports that another version or"
            + " model read, unless --all. Stopped, it goes on there when it is run again.",
    footer = {
      "",
      "The documents, their texts, languages and renderings stay as they came in.",
      "",
      "Example:",
      "  coranto rebuild --db reports.db"
    })
final class RebuildCommand implements Callable<Integer> {
  private static final int BATCH = 50;

  @Spec @Nullable CommandSpec spec;

  @Option(names = "--db", required = true, paramLabel = "FILE", description = "The store.")
  @Nullable Path db;

  @Option(names = "--all", description = "Also reports that the present model read.")
  boolean all;

  @Mixin Threads threads = new Threads();

  @Override
  public Integer call() throws IOException {
    Path file = Objects.requireNonNull(db);
    if (!Files.isRegularFile(file)) {
      throw Problem.failed(file + ": there is no such store; coranto ingest SOURCE --db makes one");
    }
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Progress progress = new Progress(err);
    Pipeline pipeline = new Pipeline(1);
    ExecutorService workers = Executors.newFixedThreadPool(threads.count(), RebuildCommand::daemon);
    int done = 0;
    List<String> failed = new ArrayList<>();
    try (Store store = Stores.openToWrite(file, pipeline.identity(), err)) {
      Intake intake = store.intake();
      List<String> ids = intake.toReadAnew("", all, BATCH);
      while (!ids.isEmpty()) {
        List<Future<Situation>> results = new ArrayList<>();
        for (String id : ids) {
          Report report = intake.kept(id);
          results.add(workers.submit(() -> pipeline.situation(report)));
        }
        for (int i = 0; i < ids.size(); i++) {
          try {
            intake.replace(results.get(i).get());
            done++;
          } catch (ExecutionException e) {
            failed.add(ids.get(i) + ": " + e.getCause());
          }
          progress.read(done);
        }
        intake.commit();
        ids = intake.toReadAnew(ids.get(ids.size() - 1), all, BATCH);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      workers.shutdownNow();
      progress.clear();
    }
    for (String report : failed) {
      err.println("coranto: " + report + "; it keeps what it said; please report this");
    }
    err.println(
        "coranto: " + file + ": " + done + " reports read anew with " + pipeline.identity());
    err.flush();
    return failed.isEmpty() ? Exit.DONE : Exit.SOME_REJECTED;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "coranto-reader");
    thread.setDaemon(true);
    return thread;
  }
}
