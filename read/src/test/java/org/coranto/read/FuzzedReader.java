package org.coranto.read;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Entry of a coverage-guided fuzzer: {@code bench/fuzz.sh} runs it with Jazzer. Small limits, so
 * that small inputs reach them.
 */
public final class FuzzedReader {
  private static final Limits LIMITS =
      new Limits(1 << 16, 1 << 15, 50, 1 << 16, 100, 2, 64, 16, 2000);
  private static final String NAME = System.getProperty("coranto.fuzz.name", "input");
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final double SECONDS = 5;

  private FuzzedReader() {}

  /** Loads what is loaded once, so that no input has to answer for it. */
  public static void fuzzerInitialize() {
    for (HostileBytes.Kind kind : HostileBytes.Kind.values()) {
      for (int i = 0; i < 20; i++) {
        ReadingCheck.read(NAME, HostileBytes.of(kind, i), LIMITS);
      }
    }
  }

  /** Reads one input; anything thrown is a find, and so is more than 5 s of processor time. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    long begun = CLOCK.getCurrentThreadCpuTime();
    ReadingCheck.read(NAME, bytes, LIMITS);
    double took = (CLOCK.getCurrentThreadCpuTime() - begun) / 1e9;
    if (took > SECONDS) {
      throw new AssertionError("it took " + took + " s");
    }
  }
}
