package org.coranto.cli;

import picocli.CommandLine.Model.CommandSpec;

/** The command line as it was typed, to be typed again. */
final class Again {
  private Again() {}

  /** The command line of the run that {@code spec} belongs to, quoted for a shell. */
  static String line(CommandSpec spec) {
    StringBuilder line = new StringBuilder("coranto");
    for (String word : spec.root().commandLine().getParseResult().originalArgs()) {
      boolean plain = word.matches("[A-Za-z0-9_./:=@%+,-]++");
      line.append(' ').append(plain ? word : "'" + word.replace("'", "'\\''") + "'");
    }
    return line.toString();
  }
}
