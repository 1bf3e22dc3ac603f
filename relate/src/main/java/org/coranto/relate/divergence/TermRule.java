package org.coranto.relate.divergence;

import org.coranto.knowledge.Knowledge;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.relate.divergence.Comparison.Difference;
import org.jspecify.annotations.Nullable;

/**
 * A fixed term against its parts put word by word: "rare earth" and "weird earth" before or after
 * the same word. Thread-safe.
 */
final class TermRule {
  private final Knowledge knowledge;

  TermRule(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  void find(Comparison c) {
    for (int i = 0; i < c.a.size(); i++) {
      for (int step = -1; step <= 1 && c.openA(i) && common(c.a, i); step += 2) {
        int j = beside(c, i, step);
        if (j < 0 || !c.openB(j) || !common(c.b, j)) {
          continue;
        }
        String x = term(c.a, i, step);
        String y = term(c.b, j, step);
        if ((x == null) != (y == null)) {
          String why = "a fixed term on one side only";
          c.add(new Difference(i, i + 1, j, j + 1, Severity.DAMAGE, Aspect.TERM, 0.6f, why));
        }
      }
    }
  }

  /** The word of b that stands before or after the same word as word {@code i} of a does, or -1. */
  private static int beside(Comparison c, int i, int step) {
    int next = i + step;
    int to = next < 0 || next >= c.a.size() ? -1 : c.alignment.toB(next);
    boolean same = to >= 0 && c.a.content(next) && c.a.key(next).equals(c.b.key(to));
    int j = to - step;
    boolean joined = same && j >= 0 && j < c.b.size() && !c.a.clauseBefore(Math.max(i, next));
    return joined && !c.b.clauseBefore(Math.max(j, to)) ? j : -1;
  }

  private static boolean common(Words words, int k) {
    return words.content(k) && !words.name(k) && !Quantities.startsWithDigit(words.key(k));
  }

  private @Nullable String term(Words words, int k, int step) {
    int first = Math.min(k, k + step);
    String one = words.key(first);
    String two = words.key(first + 1);
    return knowledge.lexicon().term(one, two) ? one + " " + two : null;
  }

  /**
   * Why this side is likelier: it is a fixed term with its neighbour, and the other side is not.
   */
  @Nullable String fixed(View own, View other) {
    boolean single = own.to() == own.from() + 1 && other.to() == other.from() + 1;
    for (int step = -1; step <= 1 && single; step += 2) {
      int n = own.from() + step;
      int m = other.from() + step;
      boolean inside = n >= 0 && n < own.words().size() && m >= 0 && m < other.words().size();
      if (inside && own.words().key(n).equals(other.words().key(m))) {
        String mine = term(own.words(), own.from(), step);
        if (mine != null && term(other.words(), other.from(), step) == null) {
          return "“" + mine + "” is a fixed term";
        }
      }
    }
    return null;
  }
}
