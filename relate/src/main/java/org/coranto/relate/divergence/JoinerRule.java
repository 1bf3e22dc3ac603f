package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.relate.divergence.Comparison.Difference;

/**
 * What joins a clause to its sentence: a condition on one side, a reason or an obstacle on the
 * other ("if the river rises", "because the river has risen", "although the river rose").
 * Stateless.
 */
final class JoinerRule {
  /** Words of a clause that are looked at. */
  private static final int CLAUSE = 12;

  /** Share of its words of content that answer each other. */
  private static final double LEAST = 0.5;

  private enum Sense {
    CONDITION,
    EXCEPTION,
    REASON,
    OBSTACLE,
    TIME
  }

  private static final int LONGEST = 4;

  private static final Map<String, Sense> JOINERS =
      Map.ofEntries(
          Map.entry("if", Sense.CONDITION),
          Map.entry("only if", Sense.CONDITION),
          Map.entry("provided", Sense.CONDITION),
          Map.entry("provided that", Sense.CONDITION),
          Map.entry("on condition", Sense.CONDITION),
          Map.entry("on condition that", Sense.CONDITION),
          Map.entry("on the condition that", Sense.CONDITION),
          Map.entry("as long as", Sense.CONDITION),
          Map.entry("so long as", Sense.CONDITION),
          Map.entry("in case", Sense.CONDITION),
          Map.entry("in case of", Sense.CONDITION),
          Map.entry("in the case of", Sense.CONDITION),
          Map.entry("in the event", Sense.CONDITION),
          Map.entry("in the event of", Sense.CONDITION),
          Map.entry("in the event that", Sense.CONDITION),
          Map.entry("unless", Sense.EXCEPTION),
          Map.entry("except if", Sense.EXCEPTION),
          Map.entry("because", Sense.REASON),
          Map.entry("because of", Sense.REASON),
          Map.entry("owing to", Sense.REASON),
          Map.entry("due to", Sense.REASON),
          Map.entry("thanks to", Sense.REASON),
          Map.entry("on account of", Sense.REASON),
          Map.entry("now that", Sense.REASON),
          Map.entry("in view of", Sense.REASON),
          Map.entry("although", Sense.OBSTACLE),
          Map.entry("though", Sense.OBSTACLE),
          Map.entry("even though", Sense.OBSTACLE),
          Map.entry("even if", Sense.OBSTACLE),
          Map.entry("even when", Sense.OBSTACLE),
          Map.entry("despite", Sense.OBSTACLE),
          Map.entry("in spite of", Sense.OBSTACLE),
          Map.entry("notwithstanding", Sense.OBSTACLE),
          Map.entry("regardless of", Sense.OBSTACLE),
          Map.entry("even where", Sense.OBSTACLE),
          Map.entry("since", Sense.TIME));

  /** Joiners that often join no clause: their clauses share two words at least. */
  private static final Set<String> LOOSE = Set.of("if", "though", "since");

  /** A joiner and the clause behind it, as word indices; ends are after the last word. */
  private record Joined(Sense sense, int from, int to, int end) {}

  void find(Comparison c) {
    List<Joined> others = joined(c.b);
    for (Joined x : joined(c.a)) {
      Joined best = null;
      double most = LEAST;
      for (Joined y : others) {
        double answering = answering(c, x, y);
        if (answering >= most) {
          most = answering;
          best = y;
        }
      }
      if (best == null
          || alike(x.sense(), best.sense())
          || c.usedA(x.from())
          || c.usedB(best.from())) {
        continue;
      }
      if (!differ(c, x, best)) {
        c.explain(x.from(), x.to(), best.from(), best.to());
        explainNegators(c, x, best);
      } else {
        c.add(
            new Difference(
                x.from(),
                x.to(),
                best.from(),
                best.to(),
                Severity.SUBSTANTIVE,
                exception(x, best) ? Aspect.POLARITY : Aspect.MODALITY,
                0.7f,
                "one side gives as "
                    + said(x)
                    + " what the other gives as "
                    + said(best)
                    + ": "
                    + c.a.span(x.from(), x.to()).in(c.a.tokens().text())
                    + " and "
                    + c.b.span(best.from(), best.to()).in(c.b.tokens().text())));
      }
    }
  }

  private static String said(Joined joined) {
    return switch (joined.sense()) {
      case CONDITION -> "a condition";
      case EXCEPTION -> "an exception";
      case REASON -> "a reason";
      case OBSTACLE -> "an obstacle";
      case TIME -> "a time";
    };
  }

  /** What came before may be the reason. */
  private static boolean alike(Sense x, Sense y) {
    return x == y || EnumSet.of(x, y).equals(EnumSet.of(Sense.TIME, Sense.REASON));
  }

  private static boolean exception(Joined x, Joined y) {
    return EnumSet.of(x.sense(), y.sense()).equals(EnumSet.of(Sense.CONDITION, Sense.EXCEPTION));
  }

  /** A condition and an exception say the same where one of the clauses is negated. */
  private static boolean differ(Comparison c, Joined x, Joined y) {
    return !exception(x, y) || odd(c.a, x.to(), x.end()) == odd(c.b, y.to(), y.end());
  }

  /** The "not" behind "if" is in "unless". */
  private static void explainNegators(Comparison c, Joined x, Joined y) {
    for (int i = x.to(); i < x.end(); i++) {
      if (Negation.isNegator(c.a, i)) {
        c.explain(i, i + 1, 0, 0);
      }
    }
    for (int j = y.to(); j < y.end(); j++) {
      if (Negation.isNegator(c.b, j)) {
        c.explain(0, 0, j, j + 1);
      }
    }
  }

  private static boolean odd(Words words, int from, int to) {
    boolean odd = false;
    for (int k = from; k < to; k++) {
      odd ^= Negation.isNegator(words, k);
    }
    return odd;
  }

  /** Share of the words of the shorter clause that the other answers. */
  private static double answering(Comparison c, Joined x, Joined y) {
    int found = 0;
    int mine = 0;
    int theirs = 0;
    for (int i = x.to(); i < x.end(); i++) {
      int j = c.alignment.toB(i);
      mine += c.a.content(i) ? 1 : 0;
      found += c.a.content(i) && j >= y.to() && j < y.end() ? 1 : 0;
    }
    for (int j = y.to(); j < y.end(); j++) {
      theirs += c.b.content(j) ? 1 : 0;
    }
    boolean loose =
        (x.to() - x.from() == 1 && LOOSE.contains(c.a.key(x.from())))
            || (y.to() - y.from() == 1 && LOOSE.contains(c.b.key(y.from())));
    return found < (loose ? 2 : 1) ? 0 : found / (double) Math.min(mine, theirs);
  }

  private static List<Joined> joined(Words words) {
    List<Joined> found = new ArrayList<>();
    for (int k = 0; k < words.size(); k++) {
      StringBuilder phrase = new StringBuilder();
      Sense sense = null;
      int to = k;
      for (int n = k; n < Math.min(words.size(), k + LONGEST); n++) {
        phrase.append(n == k ? "" : " ").append(words.key(n));
        Sense known = JOINERS.get(phrase.toString());
        if (known != null) {
          sense = known;
          to = n + 1;
        }
      }
      if (to == k + 1 && words.key(k).equals("provided") && k > 0 && !words.clauseBefore(k)) {
        sense = null;
      }
      if (sense == null && words.key(k).equals("whether") && orNot(words, k)) {
        sense = Sense.OBSTACLE;
        to = k + 1;
      }
      if (sense != null) {
        found.add(new Joined(sense, k, to, end(words, to)));
        k = to - 1;
      }
    }
    return found;
  }

  /** "Whether it rains or not". */
  private static boolean orNot(Words words, int k) {
    for (int n = k + 1; n + 1 < words.size() && n < k + CLAUSE; n++) {
      if (words.key(n).equals("or") && words.key(n + 1).equals("not")) {
        return true;
      }
    }
    return false;
  }

  private static int end(Words words, int from) {
    int end = from;
    while (end < words.size() && end - from < CLAUSE && (end == from || !words.clauseBefore(end))) {
      end++;
    }
    return end;
  }
}
