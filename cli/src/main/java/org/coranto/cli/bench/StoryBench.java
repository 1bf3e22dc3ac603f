package org.coranto.cli.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coranto.cli.story.StoryKeeper;
import org.coranto.knowledge.Knowledge;
import org.coranto.relate.story.Story;
import org.coranto.relate.story.StoryClusterer;
import org.coranto.relate.story.StoryReport;

/**
 * Measures grouping: synthetic reports arrive in windows, as many are kept as of a store, and at
 * each power of ten and three of it times and memory are taken. On one thread, in its processor
 * time: what else runs does not count.
 */
public final class StoryBench {
  private static final int WINDOW = 256;
  private static final int FIRST = 10_000;
  private static final int AT_LEAST = 2_560;

  /**
   * What was measured when so many reports were kept, over the last of them.
   *
   * @param reports kept
   * @param sketch microseconds of processor time to make one report's sketch
   * @param group microseconds to look one up and group it
   * @param heap bytes in use after a collection
   * @param stories how many there are
   */
  public record Point(int reports, double sketch, double group, long heap, int stories) {}

  /**
   * The result.
   *
   * @param points in order
   * @param words of a report, on average
   * @param seconds of processor time for sketches and grouping of all
   * @param found share of renderings and reprints that were joined to their text
   * @param wrong share of texts of their own that were joined to another text
   * @param pure share of reports in a story whose head is of the same happening
   * @param peak most bytes of the process in memory
   */
  public record Result(
      List<Point> points,
      int words,
      double seconds,
      double found,
      double wrong,
      double pure,
      long peak) {
    /** Copies the points. */
    public Result {
      points = List.copyOf(points);
    }
  }

  private final int reports;
  private final SyntheticNews news;
  private final Knowledge knowledge = Knowledge.bundled();
  private final int words;
  private final int[] storyOf;
  private final int[] sourceOf;
  private long sketching;
  private long grouping;

  /**
   * A measurement.
   *
   * @param reports how many to group
   * @param words of each, on average
   */
  public StoryBench(int reports, int words, long seed) {
    this.reports = reports;
    this.words = words;
    this.news = new SyntheticNews(knowledge.words(), seed, words);
    this.storyOf = new int[reports];
    this.sourceOf = new int[reports];
  }

  /** Runs; tells on {@code err} how far it is. */
  public Result run(PrintWriter err) {
    StoryClusterer clusterer =
        new StoryClusterer(Math.max(1 << 10, Math.min(reports, StoryKeeper.CAPACITY)));
    List<Point> points = new ArrayList<>();
    int next = FIRST;
    long sketchedBefore = 0;
    long groupedBefore = 0;
    int since = 0;
    for (int from = 0; from < reports; from += WINDOW) {
      int to = Math.min(reports, from + WINDOW);
      window(clusterer, from, to);
      int begin = Math.min(next, reports) - Math.max(AT_LEAST, next / 10);
      if (since == 0 && to >= begin) {
        since = to;
        sketchedBefore = sketching;
        groupedBefore = grouping;
      }
      if (to >= next || to == reports) {
        double n = Math.max(1, to - since) * 1e3;
        int stories = clusterer.stories().size();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        Point point =
            new Point(
                to,
                (sketching - sketchedBefore) / n,
                (grouping - groupedBefore) / n,
                runtime.totalMemory() - runtime.freeMemory(),
                stories);
        points.add(point);
        err.println("coranto: " + words(point));
        err.flush();
        next = next == FIRST ? 30_000 : next % 3 == 0 ? next / 3 * 10 : next * 3;
        since = 0;
      }
    }
    return result(clusterer, points);
  }

  private void window(StoryClusterer clusterer, int from, int to) {
    List<SyntheticNews.Item> items = new ArrayList<>();
    for (int i = from; i < to; i++) {
      items.add(news.next());
    }
    long started = Machine.threadTime();
    List<StoryReport> arrived = new ArrayList<>();
    for (int i = from; i < to; i++) {
      SyntheticNews.Item item = items.get(i - from);
      storyOf[i] = item.story();
      sourceOf[i] = item.source();
      arrived.add(StoryReport.of(id(i), item.day(), item.text(), item.names(), knowledge));
    }
    long sketched = Machine.threadTime();
    clusterer.add(arrived);
    sketching += sketched - started;
    grouping += Machine.threadTime() - sketched;
  }

  private static String id(int i) {
    return String.format(Locale.ROOT, "%016x", i);
  }

  private Result result(StoryClusterer clusterer, List<Point> points) {
    int copies = 0;
    int found = 0;
    int own = 0;
    int wrong = 0;
    int pure = 0;
    for (Story story : clusterer.stories()) {
      int head = number(story.head().report());
      Map<Integer, Integer> truth = new HashMap<>();
      for (Story.Member member : story.members()) {
        truth.merge(sourceOf[number(member.report())], member.source(), (x, y) -> x);
      }
      Map<Integer, Integer> first = new HashMap<>();
      for (Story.Member member : story.members()) {
        int i = number(member.report());
        pure += storyOf[i] == storyOf[head] ? 1 : 0;
        if (sourceOf[i] == i) {
          own++;
          Integer taken = first.putIfAbsent(member.source(), i);
          wrong += taken == null ? 0 : 1;
        } else {
          String home = clusterer.storyOf(id(sourceOf[i])).map(Story::id).orElse("");
          boolean there = home.equals(story.id());
          // Of a copy whose text is forgotten by now nothing can be said.
          copies += home.isEmpty() ? 0 : 1;
          found += there && member.source() == truth.getOrDefault(sourceOf[i], -1) ? 1 : 0;
        }
      }
    }
    return new Result(
        points,
        words,
        (sketching + grouping) / 1e9,
        found / (double) Math.max(1, copies),
        wrong / (double) Math.max(1, own),
        pure / (double) Math.max(1, clusterer.size()),
        Machine.peakMemory());
  }

  private static int number(String id) {
    return Integer.parseInt(id, 16);
  }

  private static String words(Point p) {
    return String.format(
        Locale.ROOT,
        "%,9d reports: sketch %.0f µs, look-up and grouping %.0f µs a report, %d MB of heap, %,d"
            + " stories",
        p.reports(),
        p.sketch(),
        p.group(),
        p.heap() >> 20,
        p.stories());
  }

  /** The result for people. */
  public static void print(Result r, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%,d synthetic reports of %d words, a fifth of them renderings and reprints, one thread%n",
        r.points().get(r.points().size() - 1).reports(),
        r.words());
    for (Point point : r.points()) {
      out.println("  " + words(point));
    }
    int all = r.points().get(r.points().size() - 1).reports();
    out.printf(
        Locale.ROOT,
        "  %.0f reports a second of processor time; at most %d MB in memory; %.4f of the renderings and reprints found, %.5f"
            + " of other texts taken for one, %.4f in a story of their happening%n",
        all / r.seconds(),
        r.peak() >> 20,
        r.found(),
        r.wrong(),
        r.pure());
  }

  /** The result for programs: one JSON object. */
  public static void write(Result r, PrintWriter out) {
    StringBuilder points = new StringBuilder();
    for (Point p : r.points()) {
      points
          .append(points.length() == 0 ? "" : ", ")
          .append(
              String.format(
                  Locale.ROOT,
                  "{\"reports\": %d, \"sketch_us\": %.1f, \"group_us\": %.1f, \"heap_bytes\": %d,"
                      + " \"stories\": %d}",
                  p.reports(),
                  p.sketch(),
                  p.group(),
                  p.heap(),
                  p.stories()));
    }
    out.printf(
        Locale.ROOT,
        "{\"words\": %d, \"seconds\": %.2f, \"found\": %.5f, \"wrong\": %.6f, \"pure\": %.5f,"
            + " \"peak_bytes\": %d, \"points\": [%s]}%n",
        r.words(),
        r.seconds(),
        r.found(),
        r.wrong(),
        r.pure(),
        r.peak(),
        points);
  }
}
