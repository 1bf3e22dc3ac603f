package org.coranto.relate.rendering;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.coranto.model.SortedBags;
import org.coranto.relate.rendering.Match.Change;
import org.coranto.relate.rendering.Match.Kind;

/**
 * Whether the shared stretch of two texts is word for word the same, and where it is not, whether a
 * number or a negation was changed.
 *
 * <p>Independent renderings seldom share runs of {@link #RUN} words; reprints and editions consist
 * of them.
 *
 * @param kind how the texts are related
 * @param changes what was changed; empty for independent renderings, whose differences only their
 *     comparison sentence by sentence can tell
 */
record Verbatim(Kind kind, Set<Change> changes) {
  private static final int RUN = 6;
  private static final double EDITED = 0.6;

  static Verbatim of(SketchWords a, SketchWords b, SharedRun run) {
    int[] x = runs(a, run.a(), run.aEnd());
    int[] y = runs(b, run.b(), run.bEnd());
    int common = SortedBags.common(x, y);
    int fewer = Math.min(x.length, y.length);
    if (fewer == 0 || common < EDITED * fewer) {
      return new Verbatim(Kind.RENDERING, Set.of());
    }
    // What only one side's cut leaves out does not count: the shared stretch alone is looked at.
    Set<Change> changes = EnumSet.noneOf(Change.class);
    if (!numbers(a, run.a(), run.aEnd()).equals(numbers(b, run.b(), run.bEnd()))) {
      changes.add(Change.NUMBER);
    }
    if (negations(a, run.a(), run.aEnd()) != negations(b, run.b(), run.bEnd())) {
      changes.add(Change.NEGATION);
    }
    boolean whole = common == fewer && x.length == y.length;
    return new Verbatim(whole && changes.isEmpty() ? Kind.REPRINT : Kind.EDITION, changes);
  }

  private static int[] runs(SketchWords text, int from, int to) {
    int n = Math.max(0, to - from - RUN + 1);
    int[] runs = new int[n];
    for (int i = 0; i < n; i++) {
      int hash = 0;
      for (int k = 0; k < RUN; k++) {
        hash = hash * 0x9E3779B1 + text.word(from + i + k);
      }
      runs[i] = hash;
    }
    Arrays.sort(runs);
    return runs;
  }

  /**
   * Whether both stretches hold numbers and hardly agree on any: reports of two happenings in one
   * mould (tremors, matches, markets). Numbers in words are not counted.
   *
   * @param strict whether half of the numbers must agree, else a quarter
   */
  static boolean otherNumbers(SketchWords a, SketchWords b, SharedRun run, boolean strict) {
    Set<Integer> x = numbers(a, run.a(), run.aEnd());
    Set<Integer> y = numbers(b, run.b(), run.bEnd());
    int fewer = Math.min(x.size(), y.size());
    x.retainAll(y);
    return strict ? fewer >= 2 && 2 * x.size() < fewer : fewer >= 3 && 4 * x.size() < fewer;
  }

  private static int negations(SketchWords text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += text.isNegation(i) ? 1 : 0;
    }
    return count;
  }

  private static Set<Integer> numbers(SketchWords text, int from, int to) {
    Set<Integer> numbers = new HashSet<>();
    for (int i = from; i < to; i++) {
      if (text.isNumber(i)) {
        numbers.add(text.word(i));
      }
    }
    return numbers;
  }
}
