package org.coranto.relate.divergence;

import java.util.Set;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Pos;
import org.coranto.relate.divergence.Comparison.Difference;
import org.jspecify.annotations.Nullable;

/** Will or may, must or may, done or only planned: the words before answering verbs. */
final class TenseRule {
  private static final int NEAR = 9;

  private static final Set<String> WAS = Set.of("was", "were", "is", "are");

  private static final double ONE_VERB = 0.85;

  private static final Set<String> HEARSAY =
      Set.of(
          "said",
          "say",
          "says",
          "allegedly",
          "alleged",
          "reportedly",
          "supposedly",
          "accusation",
          "accusations",
          "accused",
          "accuse",
          "accuses",
          "suspected",
          "suspicion",
          "claim",
          "claims",
          "claimed",
          "rumour",
          "rumours",
          "charge",
          "charged",
          "presumably");

  void find(Comparison c) {
    been(c);
    for (int i = 0; i < c.a.size(); i++) {
      int j = c.alignment.slot(i);
      boolean spelling = c.alignment.toB(i) >= 0 && c.alignment.like(i) < 0.7;
      if (j < 0
          || spelling
          || !c.a.content(i)
          || !verb(c.a, i)
          || !verb(c.b, j)
          || c.covered(i, j)) {
        continue;
      }
      Standing x = Standing.of(c.a, i);
      Standing y = Standing.of(c.b, j);
      boolean hearsay = x == Standing.WOULD_HAVE || y == Standing.WOULD_HAVE;
      if (hearsay && (reported(c.a, i) || reported(c.b, j))) {
        continue;
      }
      boolean denied = Negation.near(c.a, i) && Negation.near(c.b, j);
      if (denied && ((ruled(x) && ruled(y)) || x == Standing.FUTURE || y == Standing.FUTURE)) {
        continue;
      }
      boolean alleged = x == Standing.ALLEGED || y == Standing.ALLEGED;
      if (alleged && hearsay(c.a, i) && hearsay(c.b, j)) {
        continue;
      }
      boolean done = Standing.perfect(c.a, i) && Standing.ongoing(c.b, j);
      done |= Standing.ongoing(c.a, i) && Standing.perfect(c.b, j);
      done &= c.alignment.like(i) >= ONE_VERB;
      Aspect aspect = done ? Aspect.REALISATION : differ(x, y);
      if (aspect == null) {
        aspect = differ(y, x);
      }
      if (aspect != null) {
        int from = Standing.start(c.a, i);
        int start = Standing.start(c.b, j);
        if (c.told(from, i, start, j)) {
          continue;
        }
        if (aspect == Aspect.REALISATION) {
          String other = done ? "going on" : "still to come";
          String why = "one side tells as done what the other tells as " + other;
          add(c, from, i + 1, start, j + 1, aspect, why);
        } else {
          add(c, from, i + 1, start, j + 1, aspect, surer(c, from, i + 1, start, j + 1));
        }
      }
    }
  }

  /** "The cause may have been a spark" and "the cause was a spark". */
  private static void been(Comparison c) {
    for (int i = 0; i < c.a.size(); i++) {
      for (int j = 0; j < c.b.size(); j++) {
        boolean first = mayHaveBeen(c.a, i) && WAS.contains(c.b.key(j));
        boolean second = mayHaveBeen(c.b, j) && WAS.contains(c.a.key(i));
        if ((!first && !second) || c.covered(i, j) || !beside(c, i, j)) {
          continue;
        }
        int from = first ? i - 2 : i;
        int start = first ? j : j - 2;
        String why = surer(c, from, i + 1, start, j + 1);
        add(c, from, i + 1, start, j + 1, Aspect.MODALITY, why);
      }
    }
  }

  private static String surer(Comparison c, int from, int to, int start, int end) {
    return "one side is surer than the other: "
        + c.a.span(from, to).in(c.a.tokens().text())
        + " and "
        + c.b.span(start, end).in(c.b.tokens().text());
  }

  private static void add(
      Comparison c, int from, int to, int start, int end, Aspect aspect, String why) {
    c.add(new Difference(from, to, start, end, Severity.SUBSTANTIVE, aspect, 0.65f, why));
  }

  private static boolean mayHaveBeen(Words words, int k) {
    return k >= 2
        && words.key(k).equals("been")
        && words.key(k - 1).equals("have")
        && Set.of("may", "might", "could").contains(words.key(k - 2));
  }

  /** Whether the next words of content answer each other. */
  private static boolean beside(Comparison c, int i, int j) {
    int n = Clause.next(c.a, i);
    int m = Clause.next(c.b, j);
    return n >= 0 && m >= 0 && c.alignment.toB(n) == m;
  }

  /** "Must not" and "is not allowed to" forbid alike. */
  private static boolean ruled(Standing standing) {
    return standing == Standing.MUST || standing == Standing.ALLOWED || standing == Standing.MAY;
  }

  /** Whether a word near the verb at {@code i} says that others say so. */
  private static boolean hearsay(Words words, int i) {
    for (int k = Math.max(0, i - NEAR); k < Math.min(words.size(), i + NEAR); k++) {
      if (HEARSAY.contains(words.key(k))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the verb stands in a reported clause, where "would have" is only tense. */
  private static boolean reported(Words words, int i) {
    for (int k = i; k > 0 && i - k < 9; k--) {
      if (words.key(k).equals("that") || words.key(k).equals("whether")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Aspect differ(Standing x, Standing y) {
    return switch (x) {
      case FUTURE ->
          y == Standing.PAST ? Aspect.REALISATION : y == Standing.MAY ? Aspect.MODALITY : null;
      case PLANNED, BEGUN ->
          y == Standing.PAST
              ? Aspect.REALISATION
              : x == Standing.BEGUN && y == Standing.FUTURE ? Aspect.REALISATION : null;
      case WOULD_HAVE, MAY_HAVE, ALLEGED -> y == Standing.PAST ? Aspect.MODALITY : null;
      case MUST ->
          y == Standing.MAY || y == Standing.ALLOWED || y == Standing.PLANNED
              ? Aspect.MODALITY
              : null;
      default -> null;
    };
  }

  private static boolean verb(Words words, int i) {
    return words.pos(i) == Pos.VERB || words.pos(i) == Pos.AUX || words.key(i).endsWith("ed");
  }
}
