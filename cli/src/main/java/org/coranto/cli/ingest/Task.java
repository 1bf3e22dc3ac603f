package org.coranto.cli.ingest;

import java.util.concurrent.atomic.AtomicBoolean;
import org.coranto.read.Document;

/** One document under way. Its reader and the clock may both end it; the first of them does. */
final class Task {
  private final Document document;
  private final long started = System.nanoTime();
  private final AtomicBoolean settled = new AtomicBoolean();

  Task(Document document) {
    this.document = document;
  }

  Document document() {
    return document;
  }

  /** Nanoseconds since it began. */
  long age() {
    return System.nanoTime() - started;
  }

  /** Ends it; whether it was still open. */
  boolean settle() {
    return settled.compareAndSet(false, true);
  }

  boolean isSettled() {
    return settled.get();
  }
}
