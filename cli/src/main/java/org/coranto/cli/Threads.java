package org.coranto.cli;

import picocli.CommandLine.Option;

/** The option {@code --threads} of the commands that read documents. */
final class Threads {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents to read at the same time. Default: the number of processors.")
  int asked = Runtime.getRuntime().availableProcessors();

  /** How many to read at the same time; at least one. */
  int count() {
    return Math.max(1, asked);
  }
}
