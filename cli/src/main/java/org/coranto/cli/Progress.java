package org.coranto.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Shows how far a long run has come, on the error stream: a line that is overwritten on a terminal,
 * else one line each ten seconds. Silent for the first few documents.
 */
final class Progress {
  private static final int QUIET = 5;
  private static final long ON_TERMINAL = 200_000_000L;
  private static final long ELSEWHERE = 10_000_000_000L;

  private final PrintWriter err;
  private final boolean terminal = Terminal.interactive();
  private final long started = System.nanoTime();
  private long shown = started;
  private boolean open;

  Progress(PrintWriter err) {
    this.err = err;
  }

  /** Says that {@code documents} are done by now. */
  void read(int documents) {
    double seconds = (System.nanoTime() - started) / 1e9;
    show(
        documents,
        () ->
            String.format(
                Locale.ROOT, "%d documents, %.1f a second", documents, documents / seconds));
  }

  /** Says {@code words}, if it is time for that and {@code documents} are more than a few. */
  void show(long documents, Supplier<String> words) {
    long now = System.nanoTime();
    if (documents < QUIET || now - shown < (terminal ? ON_TERMINAL : ELSEWHERE)) {
      return;
    }
    shown = now;
    String line = "coranto: " + words.get();
    if (terminal) {
      err.print("\r\u001b[K" + line);
      open = true;
    } else {
      err.println(line);
    }
    err.flush();
  }

  /** Takes the line away, before something else is printed. */
  void clear() {
    if (open) {
      err.print("\r\u001b[K");
      open = false;
    }
  }
}
