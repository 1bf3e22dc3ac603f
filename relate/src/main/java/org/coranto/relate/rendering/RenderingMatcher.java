package org.coranto.relate.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.coranto.relate.candidate.Candidates;

/**
 * Finds the texts that render one, among the last {@code capacity} texts it was given.
 *
 * <p>{@link Candidates} share pairs of neighbouring rare words, of which each points at the last
 * four texts that hold it; so memory is fixed, and a text costs the same however many came before.
 * A text that shares two pairs with the new one, or one if it is short, is looked at exactly
 * ({@link SharedRun}), the twenty that share most at the most.
 *
 * <p>Not thread-safe; sketches can be made on many threads. What {@link #compare} says of two texts
 * depends on these two alone.
 */
public final class RenderingMatcher {
  /** Least share of the lighter text; reports of one happening stay below it. */
  private static final double LEAST_SHARE = 0.23;

  /** Added to the least share, by the words of the shorter text. */
  private static final double SHORTER_MORE = 2;

  /** Words that one shared sentence explains, of a text of a few sentences. */
  private static final double FEW_SENTENCES = 12;

  /** Below this share fewer numbers that differ are enough to call two reports in one mould. */
  private static final double SURE_SHARE = 0.4;

  /** Least gain, in quarters: below some nine shared rare words in order, nothing is said. */
  private static final double LEAST_SCORE = 200;

  private static final int WAYS = 4;
  private static final int MOST_CANDIDATES = 20;
  private static final int SHORT = 40;

  private final Sketch[] kept;
  private final boolean[] few;
  private final Candidates table;

  /**
   * A matcher that remembers a number of texts.
   *
   * @param capacity texts kept; the oldest give way. Some 260 bytes each beside their sketches
   * @throws IllegalArgumentException if it is not positive or above 2²¹
   */
  public RenderingMatcher(int capacity) {
    this.table = new Candidates(capacity, WAYS);
    this.kept = new Sketch[capacity];
    this.few = new boolean[capacity];
  }

  /** The texts that this one renders, best first; then remembers it. */
  public List<Match> add(Sketch text) {
    int[] features = text.features();
    SketchWords words = text.words();
    List<Match> matches = new ArrayList<>();
    for (int at : candidates(features)) {
      Sketch other = kept[at];
      boolean first = text.id().compareTo(other.id()) <= 0;
      Optional<Match> match =
          first
              ? compare(text, words, other, other.words())
              : compare(other, other.words(), text, words);
      match.ifPresent(matches::add);
    }
    matches.sort(
        Comparator.comparingDouble((Match m) -> -m.score())
            .thenComparing(Match::a)
            .thenComparing(Match::b));
    remember(text, features);
    return matches;
  }

  /** Remembers a text that was matched before, as {@link #add} does. */
  public void remember(Sketch text) {
    remember(text, text.features());
  }

  private void remember(Sketch text, int[] features) {
    int at = table.add(features);
    kept[at] = text;
    few[at] = features.length < SHORT;
  }

  /** Places of kept texts worth a look. */
  private List<Integer> candidates(int[] features) {
    return table.sharing(
        features,
        MOST_CANDIDATES,
        at -> features.length < SHORT || few[at],
        Comparator.comparing(at -> kept[at].id()));
  }

  /**
   * A short text shares a third of its words with another by accident, or by one quotation; a few
   * sentences share as much by one of them.
   */
  private static double leastShare(Sketch a, Sketch b) {
    double words = Math.max(1, Math.min(a.size(), b.size()));
    return Math.max(LEAST_SHARE + SHORTER_MORE / words, Math.min(0.5, FEW_SENTENCES / words));
  }

  /** How two texts are related; empty when they are not renderings of one text. Symmetric. */
  public static Optional<Match> compare(Sketch x, Sketch y) {
    boolean inOrder = x.id().compareTo(y.id()) <= 0;
    Sketch a = inOrder ? x : y;
    Sketch b = inOrder ? y : x;
    return compare(a, a.words(), b, b.words());
  }

  private static Optional<Match> compare(Sketch a, SketchWords inA, Sketch b, SketchWords inB) {
    SharedRun run = SharedRun.of(inA, inB);
    boolean same = a.sameWords(b);
    if (!same && (run.share() < leastShare(a, b) || run.score() < LEAST_SCORE)) {
      return Optional.empty();
    }
    if (!same && Verbatim.otherNumbers(inA, inB, run, run.share() < SURE_SHARE)) {
      return Optional.empty();
    }
    Verbatim verbatim = Verbatim.of(inA, inB, run);
    return Optional.of(
        new Match(
            a.id(),
            b.id(),
            same ? Match.Kind.REPRINT : verbatim.kind(),
            same ? 1 : run.share(),
            verbatim.changes()));
  }
}
