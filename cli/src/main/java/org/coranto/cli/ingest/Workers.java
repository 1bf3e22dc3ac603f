package org.coranto.cli.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.coranto.read.Document;
import org.jspecify.annotations.Nullable;

/**
 * Threads that read documents. What waits to be read or to be written is bounded by number and by
 * bytes, so whoever gives documents waits for those who take results. A document that takes too
 * long is given up: its thread is interrupted, which it notices within moments and ends; another
 * takes its place.
 */
final class Workers {
  private static final int BYTES = 64 << 20;
  private static final int WAITING = 256;
  private static final long PATIENCE = 50;

  private final Function<Task, Done> reading;
  private final BlockingQueue<Document> found = new ArrayBlockingQueue<>(WAITING);
  private final BlockingQueue<Done> done;
  private final Semaphore bytes = new Semaphore(BYTES);
  private final List<Worker> workers = new ArrayList<>();
  private final List<Thread> givenUp = new ArrayList<>();
  private final int threads;
  private volatile boolean over;

  /**
   * Starts threads.
   *
   * @param reading reads one document; must not throw
   */
  Workers(int threads, Function<Task, Done> reading) {
    this.threads = threads;
    this.reading = reading;
    this.done = new ArrayBlockingQueue<>(2 * threads);
    for (int i = 0; i < threads; i++) {
      workers.add(start());
    }
  }

  /** Waits for room, then has the document read; false if there will be no room any more. */
  boolean give(Document document) throws InterruptedException {
    int size = weight(document);
    while (!bytes.tryAcquire(size, PATIENCE, TimeUnit.MILLISECONDS)) {
      if (over) {
        return false;
      }
    }
    while (!found.offer(document, PATIENCE, TimeUnit.MILLISECONDS)) {
      if (over) {
        return false;
      }
    }
    return !over;
  }

  /** The next result, or null when none comes within a moment. */
  @Nullable Done take() throws InterruptedException {
    return done.poll(PATIENCE, TimeUnit.MILLISECONDS);
  }

  /** A result that is there already, or null. */
  @Nullable Done takeReady() {
    return done.poll();
  }

  /**
   * Gives up the documents that are under way for longer than {@code nanoseconds}.
   *
   * @param sink takes each of them
   * @return threads that were given up and have not ended yet
   */
  int giveUp(long nanoseconds, Consumer<Document> sink) {
    for (int i = 0; i < workers.size(); i++) {
      Worker worker = workers.get(i);
      Task task = worker.task;
      if (task != null && task.age() > nanoseconds && task.settle()) {
        worker.thread.interrupt();
        givenUp.add(worker.thread);
        workers.set(i, start());
        bytes.release(weight(task.document()));
        sink.accept(task.document());
      }
    }
    givenUp.removeIf(thread -> !thread.isAlive());
    return givenUp.size();
  }

  int threads() {
    return threads;
  }

  /** Lets the threads end; what is under way is lost. */
  void end() {
    over = true;
  }

  private static int weight(Document document) {
    return (int) Math.max(1, Math.min(BYTES, document.size()));
  }

  private Worker start() {
    Worker worker = new Worker();
    worker.thread.start();
    return worker;
  }

  private final class Worker implements Runnable {
    private final Thread thread = new Thread(this, "coranto-reader");
    private volatile @Nullable Task task;

    Worker() {
      thread.setDaemon(true);
    }

    @Override
    public void run() {
      try {
        while (!over) {
          Document document = found.poll(PATIENCE, TimeUnit.MILLISECONDS);
          if (document != null && !read(document)) {
            return;
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** Whether this thread may go on. */
    private boolean read(Document document) throws InterruptedException {
      Task begun = new Task(document);
      task = begun;
      Done result = reading.apply(begun);
      task = null;
      if (!begun.settle()) {
        return false;
      }
      bytes.release(weight(document));
      while (!over && !done.offer(result, PATIENCE, TimeUnit.MILLISECONDS)) {
        // The writer is behind.
      }
      return true;
    }
  }
}
