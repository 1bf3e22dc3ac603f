package org.coranto.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a run end well when the process is told to end (Ctrl-C, SIGTERM): it is told to stop, and
 * the process waits for it. Close it when all is written.
 */
final class EndWell implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  private final Runnable stop;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "coranto-stop");

  /**
   * Begins to listen.
   *
   * @param stop has the run end soon; called by another thread, at most once
   */
  EndWell(Runnable stop) {
    this.stop = stop;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void end() {
    stop.run();
    try {
      boolean ended = over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        System.err.println("coranto: the last batch could not be written in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook is what waits for this.
      return;
    }
  }
}
