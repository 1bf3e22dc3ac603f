package org.coranto.read;

/**
 * Entry of a coverage-guided fuzzer: {@code bench/fuzz.sh} runs it with Jazzer. Small limits, so
 * that small inputs reach them.
 */
final class FuzzedReader {
  private static final Limits LIMITS =
      new Limits(1 << 16, 1 << 15, 50, 1 << 16, 100, 2, 64, 16, 2000);

  private static final String NAME = System.getProperty("coranto.fuzz.name", "input");

  static {
    // Loads what is loaded once, so that no input has to answer for it.
    for (HostileBytes.Kind kind : HostileBytes.Kind.values()) {
      for (int i = 0; i < 4; i++) {
        fuzzerTestOneInput(HostileBytes.of(kind, i));
      }
    }
  }

  private FuzzedReader() {}

  /** Reads one input; anything thrown is a find. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    ReadingCheck.read(NAME, bytes, LIMITS);
  }
}
