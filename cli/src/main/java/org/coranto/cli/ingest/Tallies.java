package org.coranto.cli.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.coranto.cli.bench.StageClock;
import org.coranto.model.Rejected;
import org.coranto.model.Report;
import org.coranto.store.Intake;

/**
 * The counts of a run. What is kept does not grow with the number of documents: rejected ones are
 * listed up to a thousand. Written by the writing thread; others may add stage times.
 */
public final class Tallies {
  /** Rejected documents that are listed one by one. */
  public static final int LISTED = 1000;

  private static final int SLOWEST = 10;
  private static final int TYPES = 100;

  /** A document that took long. */
  public record Slow(String document, int characters, double seconds) {}

  private final long started = System.nanoTime();
  private final StageClock stages = new StageClock();
  private final Map<Intake.Result, Long> results = new EnumMap<>(Intake.Result.class);
  private final Map<String, Long> types = new TreeMap<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final PriorityQueue<Slow> slowest =
      new PriorityQueue<>(Comparator.comparingDouble(Slow::seconds));
  private long rejections;
  private long characters;
  private long storing;
  private long batches;
  private long position;
  private long freshFrom = -1;
  private long freshSince;
  private boolean complete;
  private double seconds;

  /** Begins a run. */
  Tallies() {
    for (Intake.Result result : Intake.Result.values()) {
      results.put(result, 0L);
    }
  }

  void took(Done done) {
    if (freshFrom < 0 && done.report() != null) {
      freshFrom = position;
      freshSince = System.nanoTime();
    }
    position = Math.max(position, done.document().position());
    Report report = done.report();
    if (report == null) {
      return;
    }
    characters += report.text().length();
    String type = report.origin().mediaType();
    int end = type.indexOf(';');
    String name = end < 0 ? type : type.substring(0, end);
    if (types.size() < TYPES || types.containsKey(name)) {
      types.merge(name, 1L, Long::sum);
    }
    double took = done.nanoseconds() / 1e9;
    if (slowest.size() < SLOWEST || took > slowest.element().seconds()) {
      slowest.add(new Slow(report.origin().display(), report.text().length(), took));
      if (slowest.size() > SLOWEST) {
        slowest.remove();
      }
    }
  }

  void add(Intake.Result result) {
    results.merge(result, 1L, Long::sum);
  }

  void reject(Rejected document) {
    rejections++;
    if (rejected.size() < LISTED) {
      rejected.add(document);
    }
  }

  void stored(long nanoseconds) {
    storing += nanoseconds;
  }

  void committed() {
    batches++;
  }

  void end(boolean wholly) {
    complete = wholly;
    seconds = (System.nanoTime() - started) / 1e9;
  }

  /** CPU time of the stages. */
  public StageClock stages() {
    return stages;
  }

  /** Documents with this result. */
  public long count(Intake.Result... wanted) {
    long sum = 0;
    for (Intake.Result result : wanted) {
      sum += results.getOrDefault(result, 0L);
    }
    return sum;
  }

  /** Documents rejected. */
  public long rejections() {
    return rejections;
  }

  /** Documents that are done. */
  public long documents() {
    return count(Intake.Result.values()) + rejections;
  }

  /** The first thousand rejected documents. */
  public List<Rejected> rejected() {
    return List.copyOf(rejected);
  }

  /** Documents that were read, by media type. */
  public Map<String, Long> types() {
    return new TreeMap<>(types);
  }

  /** The slowest documents, slowest first. */
  public List<Slow> slowest() {
    List<Slow> slow = new ArrayList<>(slowest);
    slow.sort(Comparator.comparingDouble(Slow::seconds).reversed());
    return slow;
  }

  /** UTF-16 code units of the texts that were read. */
  public long characters() {
    return characters;
  }

  /** Seconds spent writing to the store, commits included. */
  public double storing() {
    return storing / 1e9;
  }

  /** Transactions. */
  public long batches() {
    return batches;
  }

  /** Whether every document of the inputs is done. */
  public boolean isComplete() {
    return complete;
  }

  /** Seconds since the run began, or that it took. */
  public double seconds() {
    return seconds > 0 ? seconds : (System.nanoTime() - started) / 1e9;
  }

  /** Bytes of the inputs that are done. */
  public long position() {
    return position;
  }

  /**
   * Seconds the run will go on for, if the rest of {@code total} bytes goes as fast as what was
   * read since the first document that was not there already; -1 as long as that is not known.
   */
  public double secondsLeft(long total) {
    long passed = position - freshFrom;
    if (freshFrom < 0 || passed <= 0 || total < position) {
      return -1;
    }
    return (System.nanoTime() - freshSince) / 1e9 * (total - position) / passed;
  }
}
