package org.coranto.relate.divergence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.coranto.knowledge.Fold;
import org.coranto.model.Divergence.Side;
import org.coranto.model.Tokens;
import org.coranto.relate.divergence.Comparison.Difference;
import org.jspecify.annotations.Nullable;

/**
 * Which side of a difference is likelier right: the one whose words the rest of the report uses,
 * then the one that is whole where the other is damaged; null when neither tells. Made for one
 * report.
 */
final class Likelier {
  private final Map<String, Integer> counts = new HashMap<>();
  private final LeftoverRule damage;

  Likelier(Tokens tokens, LeftoverRule damage) {
    this.damage = damage;
    for (int i = 0; i < tokens.size(); i++) {
      counts.merge(Fold.fold(tokens.folded(i)), 1, Integer::sum);
    }
  }

  @Nullable Side of(Comparison c, Difference d) {
    int a = elsewhere(c.a, d.a(), d.aEnd(), c.b, d.b(), d.bEnd());
    int b = elsewhere(c.b, d.b(), d.bEnd(), c.a, d.a(), d.aEnd());
    if (a > 0 && b == 0) {
      return Side.A;
    }
    if (b > 0 && a == 0) {
      return Side.B;
    }
    int brokenA = broken(c.a);
    int brokenB = broken(c.b);
    return brokenA == brokenB ? null : brokenA < brokenB ? Side.A : Side.B;
  }

  private int broken(Words words) {
    int broken = 0;
    for (int k = 0; k < words.size(); k++) {
      broken += damage.damaged(words, k) ? 1 : 0;
    }
    return broken;
  }

  /** How often the report uses, elsewhere, the words that only this side has here. */
  private int elsewhere(Words own, int from, int to, Words other, int oFrom, int oTo) {
    Set<String> theirs = new HashSet<>();
    for (int k = oFrom; k < oTo; k++) {
      theirs.add(other.key(k));
    }
    int most = 0;
    for (int k = from; k < to; k++) {
      if (own.content(k) && !theirs.contains(own.key(k))) {
        int here = 0;
        for (int n = 0; n < own.size(); n++) {
          here += own.key(n).equals(own.key(k)) ? 1 : 0;
        }
        for (int n = 0; n < other.size(); n++) {
          here += other.key(n).equals(own.key(k)) ? 1 : 0;
        }
        most = Math.max(most, counts.getOrDefault(own.key(k), 0) - here);
      }
    }
    return most;
  }
}
