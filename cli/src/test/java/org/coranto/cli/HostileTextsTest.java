package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coranto.cli.bench.Machine;
import org.coranto.extract.Extractor;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Accepted;
import org.coranto.model.Outcome;
import org.coranto.model.Stage;
import org.coranto.model.StageListener;
import org.coranto.read.Limits;
import org.coranto.read.ReadOptions;
import org.coranto.read.ReportReader;
import org.coranto.relate.Relater;
import org.junit.jupiter.api.Test;

/**
 * Reads hostile texts by rules, from bytes to situation; each in bounded time. {@code
 * bench/hostile.sh} runs it with larger texts and prints the slowest.
 */
class HostileTextsTest {
  private static final int SIZE = Integer.getInteger("coranto.hostile.size", 5_000);
  private static final double SECONDS = Integer.getInteger("coranto.hostile.seconds", 5);
  private static final String ONLY = System.getProperty("coranto.hostile.only", "");

  private final ReportReader reader = new ReportReader(new ReadOptions(null, Limits.defaults()));
  private final Extractor extractor = new Extractor(Knowledge.bundled());
  private final Relater relater = new Relater(Knowledge.bundled());

  private record Time(String family, double seconds, Map<Stage, Double> stages) {
    @Override
    public String toString() {
      StringBuilder line =
          new StringBuilder(String.format(Locale.ROOT, "%6.2f s  %-44s", seconds, family));
      stages.entrySet().stream()
          .filter(e -> e.getValue() > 0.1 * seconds)
          .sorted(Map.Entry.<Stage, Double>comparingByValue().reversed())
          .limit(3)
          .forEach(
              e -> line.append(String.format(Locale.ROOT, "  %s %.2f", e.getKey(), e.getValue())));
      return line.toString();
    }
  }

  @Test
  void readsEachInBoundedTime() {
    List<Time> times = new ArrayList<>();
    for (HostileTexts.Family family : HostileTexts.all()) {
      if (family.name().contains(ONLY)) {
        Time time = time(family, SIZE);
        times.add(time);
        if (time.seconds() > SECONDS / 2) {
          System.out.println(time);
        }
      }
    }
    times.sort((a, b) -> Double.compare(b.seconds(), a.seconds()));
    System.out.printf(
        Locale.ROOT, "%d families of %d characters by rules; the slowest:%n", times.size(), SIZE);
    times.stream().limit(10).forEach(System.out::println);
    assertThat(times).allMatch(time -> time.seconds() < SECONDS);
  }

  private Time time(HostileTexts.Family family, int size) {
    byte[] bytes = family.text().apply(size).getBytes(StandardCharsets.UTF_8);
    Map<Stage, Double> stages = new EnumMap<>(Stage.class);
    long begun = Machine.threadTime();
    List<Outcome> outcomes = new ArrayList<>();
    reader.read(new ByteArrayInputStream(bytes), "hostile.txt", outcomes::add);
    assertThat(outcomes).as(family.name()).hasSize(1);
    stages.put(Stage.READ, (Machine.threadTime() - begun) / 1e9);
    if (outcomes.get(0) instanceof Accepted accepted) {
      StageListener clock =
          new StageListener() {
            private long last = Machine.threadTime();

            @Override
            public void ended(Stage stage) {
              long now = Machine.threadTime();
              stages.merge(stage, (now - last) / 1e9, Double::sum);
              last = now;
            }
          };
      relater.relate(extractor.read(accepted.report(), clock), clock);
    }
    return new Time(family.name(), (Machine.threadTime() - begun) / 1e9, stages);
  }
}
