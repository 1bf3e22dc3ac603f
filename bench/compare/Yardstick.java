import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Measures one library on the files of a folder: reads some to warm up, then all on several threads, and prints one
 * line of JSON. The libraries are yardsticks; nothing here is part of the product.
 */
final class Yardstick {
  /** What a library does with one text; called from several threads. Gives what it found, counted by kind. */
  interface Reader {
    Map<String, Integer> read(Path file, String text) throws IOException;
  }

  private Yardstick() {}

  /**
   * Runs a reader.
   *
   * @param warmUp folder to warm up on, or "-" for a single cold answer without any figures of speed
   */
  static void run(String name, Path folder, String warmUp, int threads, Reader reader)
      throws IOException, InterruptedException, ExecutionException {
    double loaded = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
    if (!warmUp.equals("-")) {
      all(texts(Path.of(warmUp)), threads, reader);
    }
    Map<Path, String> texts = texts(folder);
    long words = texts.values().stream().mapToLong(Yardstick::words).sum();
    OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long started = System.nanoTime();
    Map<String, Integer> found = all(texts, threads, reader);
    double wall = (System.nanoTime() - started) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "{\"name\": \"%s\", \"articles\": %d, \"words\": %d, \"wall_seconds\": %.3f, \"cpu_seconds\": %.3f,"
            + " \"peak_memory_bytes\": %d, \"loaded_seconds\": %.3f, \"found\": {%s}}%n",
        name,
        texts.size(),
        words,
        wall,
        (system.getProcessCpuTime() - cpu) / 1e9,
        peakMemory(),
        loaded,
        String.join(
            ", ",
            found.entrySet().stream().map(e -> "\"" + e.getKey() + "\": " + e.getValue()).toList()));
  }

  private static Map<String, Integer> all(Map<Path, String> texts, int threads, Reader reader)
      throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    List<Future<Map<String, Integer>>> results = new ArrayList<>();
    texts.forEach((file, text) -> results.add(workers.submit(() -> reader.read(file, text))));
    Map<String, Integer> sum = new TreeMap<>();
    for (Future<Map<String, Integer>> result : results) {
      try {
        result.get().forEach((kind, count) -> sum.merge(kind, count, Integer::sum));
      } catch (ExecutionException e) {
        // A yardstick that fails on a text is measured on the others, and the count says so.
        System.err.println("an article failed: " + e.getCause());
        sum.merge("failed", 1, Integer::sum);
      }
    }
    workers.shutdown();
    return sum;
  }

  private static Map<Path, String> texts(Path folder) throws IOException {
    if (Files.isRegularFile(folder)) {
      return Map.of(folder, Files.readString(folder));
    }
    Map<Path, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(file, Files.readString(file));
      }
    }
    return texts;
  }

  private static long words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  private static long peakMemory() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
      }
    }
    return -1;
  }
}
