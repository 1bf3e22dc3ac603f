package org.coranto.relate.divergence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.relate.divergence.Comparison.Difference;
import org.coranto.relate.slip.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Words that answer each other, begin alike and stand before the same word, one of them much the
 * rarer ("Accordance to", "According to"): another wording, until it is seen again and again.
 */
final class SlipRule {
  private static final String WHY = "a much rarer word in the same place";
  private static final int AGAIN = 2;

  private final Knowledge knowledge;

  SlipRule(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  void find(Comparison c) {
    for (int i = 0; i + 1 < c.a.size(); i++) {
      int j = c.alignment.toB(i);
      boolean open =
          j >= 0
              && j + 1 < c.b.size()
              && !c.usedA(i)
              && !c.usedB(j)
              && !c.a.key(i).equals(c.b.key(j))
              && c.a.key(i + 1).equals(c.b.key(j + 1))
              && !c.a.name(i)
              && !c.b.name(j);
      if (open && Spelling.rarer(c.a.key(i), c.b.key(j), knowledge.words()) != 0) {
        c.add(new Difference(i, i + 1, j, j + 1, Severity.WORDING, Aspect.TERM, 0.5f, WHY));
      }
    }
  }

  /** What a rendering does again and again is a slip of its: damage. */
  void repeated(List<Ballot.Pair> pairs) {
    Map<String, Integer> counts = new HashMap<>();
    for (Ballot.Pair pair : pairs) {
      for (Difference d : pair.comparison().differences()) {
        if (d.why().equals(WHY)) {
          counts.merge(key(pair, d), 1, Integer::sum);
        }
      }
    }
    for (Ballot.Pair pair : pairs) {
      List<Difference> all = pair.comparison().differences();
      for (int k = 0; k < all.size(); k++) {
        Difference d = all.get(k);
        int times = d.why().equals(WHY) ? counts.getOrDefault(key(pair, d), 0) : 0;
        if (times >= AGAIN) {
          String why = "a much rarer word in the same place, " + times + " times";
          pair.comparison()
              .replace(
                  k,
                  new Difference(
                      d.a(), d.aEnd(), d.b(), d.bEnd(), Severity.DAMAGE, d.aspect(), 0.7f, why));
        }
      }
    }
  }

  private static String key(Ballot.Pair pair, Difference d) {
    Comparison c = pair.comparison();
    return pair.rendering() + " " + c.a.key(d.a()) + " " + c.b.key(d.b());
  }

  /** Why this side is likelier: the other is a much rarer word that begins alike. */
  @Nullable String commoner(View own, View other) {
    if (own.to() != own.from() + 1 || other.to() != other.from() + 1) {
      return null;
    }
    String x = own.words().key(own.from());
    String y = other.words().key(other.from());
    return Spelling.rarer(x, y, knowledge.words()) > 0 ? "“" + y + "” is a much rarer word" : null;
  }
}
