package org.coranto.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.coranto.model.Accepted;
import org.coranto.model.Outcome;
import org.junit.jupiter.api.Test;

/**
 * Every hostile input ends as reports and reasoned rejections, each within its time by the
 * processor's clock. {@code bench/long.sh inputs} runs it over many more and tells how far it is.
 */
class HostileBytesTest {
  private static final int INPUTS = Integer.getInteger("coranto.hostile.inputs", 4_000);
  private static final long SEED = Long.getLong("coranto.seed", 0);
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final double SECONDS = 5;
  private static final int TOLD = 10_000;

  @Test
  void everyInputEndsAsReportsAndReasonedRejections() {
    HostileBytes.Kind[] kinds = HostileBytes.Kind.values();
    Map<HostileBytes.Kind, Integer> reports = new EnumMap<>(HostileBytes.Kind.class);
    Map<HostileBytes.Kind, Integer> rejections = new EnumMap<>(HostileBytes.Kind.class);
    double slowest = 0;
    String slowestInput = "";
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < INPUTS; i++) {
      HostileBytes.Kind kind = kinds[i % kinds.length];
      long number = SEED + i / kinds.length;
      long begun = CLOCK.getCurrentThreadCpuTime();
      try {
        for (Outcome outcome :
            ReadingCheck.read("input", HostileBytes.of(kind, number), Limits.defaults())) {
          (outcome instanceof Accepted ? reports : rejections).merge(kind, 1, Integer::sum);
        }
      } catch (RuntimeException | Error e) {
        StackTraceElement[] trace = e.getStackTrace();
        faults.add(
            kind
                + " "
                + number
                + ": "
                + e
                + " "
                + Arrays.asList(trace).subList(0, Math.min(8, trace.length)));
      }
      double took = (CLOCK.getCurrentThreadCpuTime() - begun) / 1e9;
      if (took > slowest) {
        slowest = took;
        slowestInput = kind + " " + number;
      }
      if (took > SECONDS) {
        faults.add(kind + " " + number + ": " + took + " s");
      }
      if ((i + 1) % TOLD == 0) {
        System.out.printf(
            Locale.ROOT,
            "%d inputs, slowest %.2f s (%s), %d faults %s%n",
            i + 1,
            slowest,
            slowestInput,
            faults.size(),
            faults.isEmpty() ? "" : faults.get(faults.size() - 1));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d hostile inputs from seed %d, slowest %.2f s (%s); reports %s, rejections %s%n",
        INPUTS,
        SEED,
        slowest,
        slowestInput,
        reports,
        rejections);
    assertThat(faults).isEmpty();
  }

  /** What was found to break something once, each as it was found or as small as it still did. */
  @Test
  void whatBrokeSomethingOnceDoesNotBreakItAgain() throws IOException {
    Path folder = Path.of("src/test/resources/crashers");
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        ReadingCheck.read(String.valueOf(file.getFileName()), bytes, Limits.defaults());
      }
    }
  }
}
