package org.coranto.relate.divergence;

import java.util.Set;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Pos;
import org.coranto.relate.divergence.Comparison.Difference;

/** Who does it and to whom it is done, exchanged about one verb. Stateless. */
final class RoleRule {
  private static final int REACH = 5;

  private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in", "on", "at", "from", "to", "with", "of", "for", "by", "after", "before", "since",
          "until", "during", "over", "under", "about", "near", "between", "into", "as");

  void find(Comparison c) {
    for (int i = 1; i + 1 < c.a.size(); i++) {
      int j = c.alignment.toB(i);
      boolean verb = c.a.pos(i) == Pos.VERB && j > 0 && c.b.pos(j) == Pos.VERB;
      if (!verb || c.usedA(i) || c.usedB(j)) {
        continue;
      }
      int p = subject(c.a, i);
      int r = subject(c.b, j);
      if (p < 0 || r < 0) {
        continue;
      }
      int q = c.alignment.toA(r);
      int s = c.alignment.toB(p);
      boolean crossed = follows(c.a, i, q) && follows(c.b, j, s);
      boolean voices = passive(c.a, i) == passive(c.b, j);
      if (voices && crossed) {
        c.add(
            new Difference(
                p,
                q + 1,
                r,
                s + 1,
                Severity.SUBSTANTIVE,
                Aspect.ROLE,
                0.7f,
                "who does it and to whom are exchanged: "
                    + c.a.span(p, q + 1).in(c.a.tokens().text())));
      }
    }
  }

  /** The nearest noun or name before a verb, in its clause and behind no preposition; or -1. */
  private static int subject(Words words, int verb) {
    for (int k = verb - 1; k >= 0 && verb - k <= REACH; k--) {
      if (words.clauseBefore(k + 1) || words.pos(k) == Pos.VERB) {
        return -1;
      }
      boolean noun = words.pos(k) == Pos.NOUN || words.pos(k) == Pos.PROPN;
      if (noun && words.content(k)) {
        return preposition(words, k) ? -1 : k;
      }
    }
    return -1;
  }

  /** Whether word {@code k} follows the verb in its clause. */
  private static boolean follows(Words words, int verb, int k) {
    if (k <= verb || k > verb + 2 * REACH) {
      return false;
    }
    for (int n = verb + 1; n <= k; n++) {
      if (words.clauseBefore(n)) {
        return false;
      }
    }
    return true;
  }

  private static boolean preposition(Words words, int noun) {
    for (int k = noun - 1; k >= 0 && noun - k <= 3; k--) {
      if (words.clauseBefore(k + 1) || words.pos(k) == Pos.VERB) {
        return false;
      }
      if (PREPOSITIONS.contains(words.key(k))) {
        return true;
      }
    }
    return false;
  }

  private static boolean passive(Words words, int verb) {
    for (int k = verb - 1; k >= 0 && verb - k <= 3; k--) {
      if (BE.contains(words.key(k))) {
        return words.key(verb).endsWith("ed")
            || words.key(Math.min(words.size() - 1, verb + 1)).equals("by");
      }
      if (words.content(k) && !words.key(k).endsWith("ly")) {
        return false;
      }
    }
    return false;
  }
}
