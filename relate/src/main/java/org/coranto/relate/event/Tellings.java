package org.coranto.relate.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.coranto.model.GivenUp;
import org.coranto.model.Happened;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/** The happenings of a report so far, each joined to its first telling. Not for many threads. */
final class Tellings {
  private final Pairs pairs;
  private final BiPredicate<Happened, Happened> same;
  private final List<Happened> all = new ArrayList<>();
  private final Map<String, Happened> byId = new HashMap<>();
  private final Set<String> retold = new HashSet<>();

  /** With what tells whether two are one happening. */
  Tellings(Pairs pairs, BiPredicate<Happened, Happened> same) {
    this.pairs = pairs;
    this.same = same;
  }

  /**
   * The first telling of the same happening, or null: of several the one told in the same word,
   * else one that this rendering has not told again yet, so that "boarded" and "arrested" of one
   * rendering find each its own in the other.
   */
  @Nullable Happened first(Happened one) {
    Span trigger = one.event().trigger();
    Happened best = null;
    int most = -1;
    for (Happened earlier : all) {
      GivenUp.check();
      if (!same.test(earlier, one)) {
        continue;
      }
      Happened told = earlier.sameAs() == null ? earlier : byId.get(earlier.sameAs());
      if (told != null) {
        boolean word = pairs.sameWord(earlier.event().trigger(), trigger);
        int fit = word ? 2 : retold.contains(key(trigger, told.event().id())) ? 0 : 1;
        if (fit > most) {
          best = told;
          most = fit;
        }
      }
    }
    return best;
  }

  void add(Happened one) {
    all.add(one);
    byId.put(one.event().id(), one);
    if (one.sameAs() != null) {
      retold.add(key(one.event().trigger(), one.sameAs()));
    }
  }

  /** All of them, in the order in which they came. */
  List<Happened> all() {
    return List.copyOf(all);
  }

  private String key(Span trigger, String id) {
    return pairs.rendering(trigger) + " " + id;
  }
}
