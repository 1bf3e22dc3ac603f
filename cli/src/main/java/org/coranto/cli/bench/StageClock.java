package org.coranto.cli.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.coranto.model.Stage;
import org.coranto.model.StageListener;

/** Adds up the CPU time of each stage over all reports. Thread-safe. */
public final class StageClock {
  private final Map<Stage, LongAdder> spent = new EnumMap<>(Stage.class);

  /** Starts at zero. */
  public StageClock() {
    for (Stage stage : Stage.values()) {
      spent.put(stage, new LongAdder());
    }
  }

  /** A listener for one report whose work begins now, on this thread. */
  public StageListener report() {
    return new Laps();
  }

  /** Adds nanoseconds to a stage. */
  public void add(Stage stage, long nanoseconds) {
    Objects.requireNonNull(spent.get(stage)).add(nanoseconds);
  }

  /** Nanoseconds by stage, in their order; 0 where a stage never ended. */
  public Map<Stage, Long> times() {
    Map<Stage, Long> times = new EnumMap<>(Stage.class);
    spent.forEach((stage, sum) -> times.put(stage, sum.sum()));
    return times;
  }

  private final class Laps implements StageListener {
    private long last = Machine.threadTime();

    @Override
    public void ended(Stage stage) {
      long now = Machine.threadTime();
      add(stage, now - last);
      last = now;
    }
  }
}
