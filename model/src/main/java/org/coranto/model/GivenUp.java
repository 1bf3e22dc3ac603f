package org.coranto.model;

/**
 * The work on a report was given up: somebody interrupted the thread that does it. What loops over
 * a whole report asks at each sentence, mention or pair, so that the thread is free within moments.
 */
public final class GivenUp extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private GivenUp() {
    super("given up", null, false, false);
  }

  /**
   * Ends the work if the present thread was interrupted; costs a nanosecond otherwise. The thread
   * stays interrupted.
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new GivenUp();
    }
  }
}
