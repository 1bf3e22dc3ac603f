package org.coranto.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.coranto.extract.Extractor;
import org.coranto.extract.tagger.SequenceModel;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Accepted;
import org.coranto.model.Outcome;
import org.coranto.model.Rejected;
import org.coranto.model.Report;
import org.coranto.model.Situation;
import org.coranto.model.StageListener;
import org.coranto.read.ReportReader;
import org.coranto.relate.Relater;
import org.coranto.relate.judge.PairModel;
import org.jspecify.annotations.Nullable;

/**
 * Wires the stages: read, extract, relate. Reports are worked on by several threads and handed on
 * in the order of the input, so that the output does not depend on their number.
 */
final class Pipeline {
  /** Takes what became of each document, in order, on the caller's thread. */
  interface Sink {
    /** A report and what it says. */
    void accept(Situation situation) throws IOException;

    /** A document that could not be read. */
    void reject(Rejected rejected) throws IOException;
  }

  /** Gives documents, one after the other, to a consumer on the caller's thread. */
  interface Source {
    /** Reads all; only the consumer's exceptions come through. */
    void read(Consumer<Outcome> sink);
  }

  private final Extractor extractor;
  private final Relater relater;
  private final int threads;
  private final @Nullable String model;
  private final String identity;

  Pipeline(int threads) {
    Supplier<@Nullable SequenceModel> loading = LanguageModels.loading();
    Knowledge knowledge = Knowledge.bundled();
    knowledge.preload();
    Supplier<@Nullable PairModel> comparing = LanguageModels.comparing(loading);
    this.relater = new Relater(knowledge, comparing);
    this.extractor = new Extractor(knowledge, loading);
    SequenceModel loaded = loading.get();
    this.model = loaded == null ? null : loaded.name();
    this.identity = LanguageModels.identity(loaded);
    this.threads = threads;
  }

  /** Name and version of the language model; null when rules alone read. */
  @Nullable String model() {
    return model;
  }

  /** The model and its digest, "rules" when rules alone read; the ledger keeps it. */
  String identity() {
    return identity;
  }

  /** What one report says. */
  Situation situation(Report report) {
    return situation(report, StageListener.NONE);
  }

  /** What one report says; {@code stages} is told of each stage's end. */
  Situation situation(Report report, StageListener stages) {
    return relater.relate(extractor.read(report, stages), stages);
  }

  /**
   * Reads the inputs ("-" is standard input), one after the other.
   *
   * @throws IOException if the sink fails; an input that cannot be opened is a rejected document
   */
  void run(ReportReader reader, List<String> inputs, Sink sink) throws IOException {
    run(documents -> reader.read(inputs, System.in, documents), sink, () -> StageListener.NONE);
  }

  /**
   * Reads what a source gives.
   *
   * @param stages makes the listener of each report, on the thread that works on it
   * @throws IOException if the sink fails
   */
  void run(Source source, Sink sink, Supplier<StageListener> stages) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads, Pipeline::daemon);
    try {
      Window window = new Window(workers, sink, stages);
      source.read(window::add);
      window.drain(0);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "coranto-reader");
    thread.setDaemon(true);
    return thread;
  }

  /** A bounded number of documents under way, delivered in order. */
  private final class Window {
    private record UnderWay(Accepted document, Future<Situation> result) {}

    private final ExecutorService workers;
    private final Sink sink;
    private final Supplier<StageListener> stages;
    private final Deque<Object> pending = new ArrayDeque<>();

    Window(ExecutorService workers, Sink sink, Supplier<StageListener> stages) {
      this.workers = workers;
      this.sink = sink;
      this.stages = stages;
    }

    void add(Outcome outcome) {
      if (outcome instanceof Accepted accepted) {
        Future<Situation> result = workers.submit(() -> situation(accepted.report(), stages.get()));
        pending.add(new UnderWay(accepted, result));
      } else {
        pending.add(outcome);
      }
      try {
        drain(threads * 2);
      } catch (IOException e) {
        throw new UncheckedIOException(e.getMessage(), e);
      }
    }

    void drain(int keep) throws IOException {
      while (pending.size() > keep) {
        Object next = pending.remove();
        if (next instanceof UnderWay underWay) {
          deliver(underWay);
        } else if (next instanceof Rejected rejected) {
          sink.reject(rejected);
        }
      }
    }

    /** A document on which a stage fails is a row like any other bad document. */
    private void deliver(UnderWay underWay) throws IOException {
      Situation situation;
      try {
        situation = underWay.result().get();
      } catch (ExecutionException e) {
        sink.reject(
            new Rejected(
                underWay.document().origin(),
                "",
                "reading it failed inside Coranto: " + e.getCause(),
                "please report this with the document; the other documents were read"));
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
      sink.accept(situation);
    }
  }
}
