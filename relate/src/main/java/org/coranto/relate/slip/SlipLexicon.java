package org.coranto.relate.slip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coranto.knowledge.Fold;
import org.coranto.knowledge.Knowledge;

/**
 * Learns the systematic slips of each origin from where its renderings differ in one or a few
 * words.
 *
 * <p>A pair counts when one side is known to be damaged, or when both are words, alike in spelling,
 * and one is much the rarer. It is a slip when it was seen at least {@link #LEAST} times and the
 * form mostly stands for the same. Bounded: of each origin {@link #MOST_PAIRS} pairs are followed
 * and {@link #MOST_SLIPS} given; when there are more, those seen once give way. The same
 * observations in the same order give the same slips. Not thread-safe.
 */
public final class SlipLexicon {
  static final int LEAST = 3;
  static final int MOST_PAIRS = 20_000;
  static final int MOST_SLIPS = 500;

  private static final double LEAST_SHARE = 0.6;
  private static final int LONGEST = 40;
  private static final int MOST_WORDS = 3;

  /** Which side of a pair is damaged. */
  public enum Damaged {
    /** The first. */
    A,
    /** The second. */
    B,
    /** Not known: the much rarer word, if both are alike in spelling. */
    UNKNOWN
  }

  private static final class Seen {
    private int count;
    private int reports;
    private String last = "";
    private String lastPlace = "";
    private String example = "";
  }

  private final Knowledge knowledge;
  private final Map<String, Map<String, Seen>> byOrigin = new TreeMap<>();

  /** An empty lexicon. */
  public SlipLexicon(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Takes note of a difference; one place told of again and again, against several other
   * renderings, counts once.
   *
   * @param origin whose report it is
   * @param report the report's id
   * @param place code point of the damaged side, or of the first
   * @param a words of one rendering
   * @param b words of the other
   * @param damaged which of them is damaged
   */
  public void see(String origin, String report, int place, String a, String b, Damaged damaged) {
    String x = key(a);
    String y = key(b);
    if (x.isEmpty() || y.isEmpty() || x.equals(y) || !Spelling.alike(x, y)) {
      return;
    }
    boolean first = damaged == Damaged.A;
    if (damaged == Damaged.UNKNOWN) {
      int rarer = Spelling.rarer(x, y, knowledge.words());
      if (rarer == 0) {
        return;
      }
      first = rarer < 0;
    }
    Map<String, Seen> pairs = byOrigin.computeIfAbsent(origin, o -> new HashMap<>());
    Seen seen = pairs.computeIfAbsent(first ? x + "\t" + y : y + "\t" + x, k -> new Seen());
    String here = report + " " + place;
    if (here.equals(seen.lastPlace)) {
      return;
    }
    seen.count++;
    seen.lastPlace = here;
    if (!seen.last.equals(report)) {
      seen.reports++;
      seen.last = report;
    }
    if (seen.example.isEmpty()) {
      seen.example = here;
    }
    if (pairs.size() > MOST_PAIRS) {
      pairs.values().removeIf(s -> s.count == 1);
    }
  }

  /** A form as it is kept: folded, its marks gone; "" if it is too long. */
  static String key(String words) {
    String folded = Fold.fold(words).replaceAll("[^\\p{L}\\p{N}' -]++", " ").strip();
    String key = folded.replaceAll("\\s++", " ");
    boolean few = key.chars().filter(c -> c == ' ').count() < MOST_WORDS;
    return few && key.length() <= LONGEST ? key : "";
  }

  /** The slips, by origin, the most frequent first. */
  public List<Slip> slips() {
    List<Slip> all = new ArrayList<>();
    byOrigin.forEach(
        (origin, pairs) -> {
          Map<String, Integer> whole = new HashMap<>();
          pairs.forEach(
              (pair, seen) ->
                  whole.merge(pair.substring(0, pair.indexOf('\t')), seen.count, Integer::sum));
          List<Slip> slips = new ArrayList<>();
          pairs.forEach(
              (pair, seen) -> {
                String damaged = pair.substring(0, pair.indexOf('\t'));
                double share = seen.count / (double) whole.getOrDefault(damaged, seen.count);
                if (seen.count >= LEAST && share >= LEAST_SHARE) {
                  slips.add(
                      new Slip(
                          origin,
                          damaged,
                          pair.substring(damaged.length() + 1),
                          seen.count,
                          seen.reports,
                          Math.round(share * 1000) / 1000.0,
                          seen.example));
                }
              });
          slips.sort(
              Comparator.comparingInt((Slip s) -> -s.count())
                  .thenComparing(Slip::damaged)
                  .thenComparing(Slip::likely));
          all.addAll(slips.subList(0, Math.min(MOST_SLIPS, slips.size())));
        });
    return all;
  }
}
