package org.coranto.serve;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Lets those who change the store take turns. Thread-safe. */
final class Writing {
  private static final int PATIENCE_SECONDS = 20;

  private final ReentrantLock turn = new ReentrantLock(true);

  /** A change. */
  interface Work<T> {
    T make() throws IOException;
  }

  /** Makes a change when it is its turn. */
  <T> T doing(Work<T> work) throws IOException {
    try {
      if (!turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw Refusal.unavailable("the store is being written to; try again in a moment");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.unavailable("the server is ending");
    }
    try {
      return work.make();
    } finally {
      turn.unlock();
    }
  }
}
