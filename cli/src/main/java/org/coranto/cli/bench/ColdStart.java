package org.coranto.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Times a first answer: a fresh process with this one's Java options reads one article and ends.
 * Like {@code ./coranto} for a short input it does not start the optimising compiler.
 */
public final class ColdStart {
  private static final long PATIENCE = 120;

  private ColdStart() {}

  /**
   * Seconds from start to end, the median of several starts.
   *
   * @param main class to start
   * @param text the article
   * @param published its publication day
   * @param times how often, at least once
   * @throws IOException if the process cannot be started, fails, or does not end in two minutes
   */
  public static double seconds(String main, String text, String published, int times)
      throws IOException {
    Path file = Files.createTempFile("coranto-bench", ".txt");
    try {
      Files.writeString(file, text);
      double[] taken = new double[times];
      for (int i = 0; i < times; i++) {
        taken[i] = once(command(main, file, published));
      }
      Arrays.sort(taken);
      return taken[times / 2];
    } finally {
      Files.delete(file);
    }
  }

  private static List<String> command(String main, Path file, String published) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (!option.startsWith("-agent") && !option.startsWith("-javaagent")) {
        command.add(option);
      }
    }
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of("read", file.toString(), "--published", published));
    return command;
  }

  private static double once(List<String> command) throws IOException {
    long started = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("a fresh process gave no answer in " + PATIENCE + " seconds");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a fresh process was reading", e);
    }
    if (process.exitValue() != 0) {
      throw new IOException("a fresh process ended with exit code " + process.exitValue());
    }
    return (System.nanoTime() - started) / 1e9;
  }
}
