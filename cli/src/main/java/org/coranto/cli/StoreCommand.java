package org.coranto.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.coranto.store.Queries;
import org.coranto.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands that ask a store have in common. */
abstract class StoreCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--db",
      required = true,
      paramLabel = "FILE",
      description = "The store to ask; coranto read INPUT --db FILE makes one.")
  @Nullable Path db;

  @Option(
      names = "--with-rejected",
      description = "Also what people rejected (see coranto decide).")
  boolean withRejected;

  /** Answers the question. */
  abstract void answer(Queries store, PrintWriter out) throws StoreException;

  @Override
  public final Integer call() throws StoreException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (Queries store = Stores.openToRead(Objects.requireNonNull(db))) {
      answer(store.withRejected(withRejected), out);
    }
    out.flush();
    return Exit.DONE;
  }

  /** Says on the error stream how many rows were found. */
  void count(int rows, String what) {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    err.println("coranto: " + rows + " " + what);
    err.flush();
  }
}
