package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Pos;
import org.coranto.relate.divergence.Comparison.Difference;
import org.coranto.relate.divergence.Relations.Kind;
import org.coranto.relate.divergence.Relations.Relation;
import org.jspecify.annotations.Nullable;

/** Words in answering places that say the opposite of each other, or exclude each other. */
final class RelationRule {
  /** How far from a word its company stands, and how many of it two words share at least. */
  private static final int BESIDE = 4;

  private static final int COMPANY = 2;

  private static final int BEFORE = 6;

  private static final int REACH = 8;

  private static final int CLAUSE = 12;

  private static final double ONE_VERB = 0.7;

  private static final Set<String> WAYS = Set.of("to", "from", "for", "against", "of", "into");

  private static final Set<String> ALL =
      Set.of("all", "every", "everyone", "everybody", "everything", "both", "always", "each");

  private static final Set<String> NONE =
      Set.of("none", "no", "nobody", "nothing", "neither", "never");

  private record Candidate(int i, int j, Relation relation, double fit, int company) {
    private Candidate(Comparison c, int i, int j, Relation relation, double fit) {
      this(i, j, relation, fit, RelationRule.company(c, i, j));
    }
  }

  void find(Comparison c, Negation negation) {
    List<Candidate> candidates = new ArrayList<>();
    List<Candidate> loose = new ArrayList<>();
    for (int i = 0; i < c.a.size(); i++) {
      if (!open(c, i, true)) {
        continue;
      }
      for (int j = 0; j < c.b.size(); j++) {
        if (!open(c, j, false)) {
          continue;
        }
        Relation relation = relation(c, i, j);
        if (relation == null || relation.kind() == Kind.SAME) {
          continue;
        }
        int to = i + c.a.holding(i, relation.x());
        int end = j + c.b.holding(j, relation.y());
        if (answered(c, i, to, j, end)) {
          continue;
        }
        double fit = c.alignment.fit(i, to, j, end) - 1.5 * c.alignment.apart(i, j);
        if (fit >= least(c, i, j, relation)) {
          candidates.add(new Candidate(c, i, j, relation, fit));
        } else if (relation.kind() != Kind.CONTRARY) {
          loose.add(new Candidate(c, i, j, relation, fit));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate k) -> -k.fit())
            .thenComparingInt(Candidate::i)
            .thenComparingInt(Candidate::j));
    for (Candidate k : candidates) {
      if (open(c, k.i(), true) && open(c, k.j(), false)) {
        report(c, k, negation);
      }
    }
    int[] inA = new int[c.a.size()];
    int[] inB = new int[c.b.size()];
    for (Candidate k : loose) {
      inA[k.i()]++;
      inB[k.j()]++;
    }
    loose.sort(
        Comparator.comparingInt((Candidate k) -> -k.company())
            .thenComparingInt(Candidate::i)
            .thenComparingInt(Candidate::j));
    for (Candidate k : loose) {
      boolean only = inA[k.i()] == 1 && inB[k.j()] == 1;
      boolean alike = k.company() >= COMPANY;
      if ((only || alike) && stands(c, k) && open(c, k.i(), true) && open(c, k.j(), false)) {
        report(c, k, negation);
      }
    }
  }

  private static @Nullable Relation relation(Comparison c, int i, int j) {
    return Prefixes.opposite(c.a.key(i), c.b.key(j))
        ? new Relation(Kind.OPPOSITE, Aspect.POLARITY, null, null)
        : Relations.between(c.a.entries(i), c.b.entries(j));
  }

  /** How many words of content beside word {@code i} answer words beside word {@code j}. */
  private static int company(Comparison c, int i, int j) {
    int found = 0;
    for (int k = Math.max(0, i - BESIDE); k <= Math.min(c.a.size() - 1, i + BESIDE); k++) {
      int l = c.alignment.toB(k);
      found += k != i && l >= 0 && c.a.content(k) && Math.abs(l - j) <= BESIDE ? 1 : 0;
    }
    return found;
  }

  /**
   * Whether two words that stand in other places still tell: words of content or of order, the only
   * ones of their kind that are left, and nothing else that could turn them round.
   */
  private static boolean stands(Comparison c, Candidate k) {
    Aspect aspect = k.relation().aspect();
    boolean verb = c.a.pos(k.i()) == Pos.VERB || c.b.pos(k.j()) == Pos.VERB;
    boolean content = c.a.content(k.i()) && c.b.content(k.j());
    return (content || aspect == Aspect.ORDER)
        && !(verb && aspect == Aspect.ROLE)
        && !counted(c.a, k.i())
        && !counted(c.b, k.j())
        && (k.relation().kind() == Kind.EXCLUDE || (!turned(c, true) && !turned(c, false)));
  }

  /** "Six weeks", and the night that two days share. */
  private static boolean counted(Words words, int k) {
    for (int n = Math.max(0, k - 3); n < Math.min(words.size(), k + 2); n++) {
      if (words.key(n).equals("night") || (n == k - 1 && Quantities.number(words, n))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a side has a negator or an "only" of its own. */
  private static boolean turned(Comparison c, boolean first) {
    Words words = first ? c.a : c.b;
    for (int n = 0; n < words.size(); n++) {
      boolean open = first ? c.openA(n) : c.openB(n);
      if (open && (Negation.isNegator(words, n) || words.key(n).equals("only"))) {
        return true;
      }
    }
    return false;
  }

  /** Little words must stand in exactly answering places, words of content near them. */
  private static double least(Comparison c, int i, int j, Relation relation) {
    boolean content =
        (c.a.content(i) || c.a.phrase(i) > 1) && (c.b.content(j) || c.b.phrase(j) > 1);
    if (relation.kind() == Kind.CONTRARY) {
      return 0.75;
    }
    boolean order = relation.aspect() == Aspect.ORDER || relation.aspect() == Aspect.MODALITY;
    boolean phrase = c.a.phrase(i) > 1 || c.b.phrase(j) > 1;
    return content ? 0.55 : order || phrase ? 0.9 : 1.3;
  }

  /** A word must be unanswered; a phrase may share one word with the other side ("called off"). */
  private static boolean open(Comparison c, int k, boolean first) {
    Words words = first ? c.a : c.b;
    for (int n = k; n < k + words.phrase(k); n++) {
      if (first ? c.usedA(n) : c.usedB(n)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether one of the two is already paired with a word outside the other; little words of a
   * phrase ("of", "the") may be.
   */
  private static boolean answered(Comparison c, int i, int to, int j, int end) {
    boolean alone = to == i + 1 && end == j + 1;
    for (int n = i; n < to; n++) {
      int at = n == i || c.a.content(n) ? c.alignment.toB(n) : -1;
      if (at >= 0 && (at < j || at >= end || alone)) {
        return true;
      }
    }
    for (int n = j; n < end; n++) {
      int at = n == j || c.b.content(n) ? c.alignment.toA(n) : -1;
      if (at >= 0 && (at < i || at >= to || alone)) {
        return true;
      }
    }
    return false;
  }

  /** Whether "both … not" answers "no": the verb is negated where the other side has no one. */
  private static boolean balanced(Comparison c, int i, int j, boolean first) {
    Words own = first ? c.a : c.b;
    Words other = first ? c.b : c.a;
    int k = first ? i : j;
    int at = first ? j : i;
    if (!Negation.isNegator(own, k)) {
      return false;
    }
    for (int n = Math.max(0, at - 8); n < Math.min(other.size(), at + 9); n++) {
      boolean open = first ? c.openB(n) : c.openA(n);
      boolean without = other.key(n).equals("without");
      if (n != at && open && (without || Negation.isNegator(other, n))) {
        c.explain(i, i + 1, j, j + 1);
        c.explain(first ? 0 : n, first ? 0 : n + 1, first ? n : 0, first ? n + 1 : 0);
        return true;
      }
    }
    return false;
  }

  private static boolean quantifiers(Comparison c, int i, int j) {
    return (ALL.contains(c.a.key(i)) && NONE.contains(c.b.key(j)))
        || (NONE.contains(c.a.key(i)) && ALL.contains(c.b.key(j)));
  }

  /**
   * Whether the first verbs behind two words are one: "all stay", "none stay", not "none leave".
   */
  private static boolean oneDeed(Comparison c, int i, int j) {
    int v = verb(c.a, i);
    int w = verb(c.b, j);
    return v < 0 || w < 0 || (c.alignment.toB(v) == w && c.alignment.like(v) >= ONE_VERB);
  }

  /** "None of the passengers was hurt": whether a "none" stands before word {@code k}. */
  private static boolean nobody(Words words, int k) {
    for (int n = k - 1; n >= 0 && k - n <= CLAUSE && !words.clauseBefore(n + 1); n--) {
      if (NONE.contains(words.key(n))) {
        return true;
      }
    }
    return false;
  }

  private static int verb(Words words, int k) {
    for (int n = k + 1; n < words.size() && n - k <= CLAUSE && !words.clauseBefore(n); n++) {
      if (words.pos(n) == Pos.VERB && words.content(n)) {
        return n;
      }
    }
    return -1;
  }

  /** "After it fell they met" and "it fell before they met": each is followed by the other part. */
  private static boolean turnedOver(Comparison c, int i, int j) {
    return follows(c, i, j, true) < 0 && follows(c, i, j, false) < 0;
  }

  /** How many of the next words answer words behind the other place, less those before it. */
  private static int follows(Comparison c, int i, int j, boolean first) {
    Words words = first ? c.a : c.b;
    int from = first ? i : j;
    int found = 0;
    for (int n = from + 1; n < words.size() && n - from <= REACH; n++) {
      if (n > from + 1 && words.clauseBefore(n)) {
        break;
      }
      int at = first ? c.alignment.toB(n) : c.alignment.toA(n);
      if (words.content(n) && at >= 0) {
        found += at > (first ? j : i) ? 1 : -1;
      }
    }
    return found;
  }

  /** Whether what stands about two such words makes the sentences say one thing after all. */
  private static boolean saysTheSame(Comparison c, Candidate k, boolean opposite) {
    int i = k.i();
    int j = k.j();
    Aspect aspect = k.relation().aspect();
    if (aspect == Aspect.ORDER && turnedOver(c, i, j)) {
      return true;
    }
    if (!opposite) {
      return false;
    }
    boolean ways = WAYS.contains(c.a.key(i)) && WAYS.contains(c.b.key(j));
    if (ways && c.told(i - BEFORE, i, j - BEFORE, j)) {
      return true;
    }
    if (quantifiers(c, i, j)) {
      return !oneDeed(c, i, j);
    }
    return switch (aspect) {
      case POLARITY -> nobody(c.a, i) != nobody(c.b, j);
      case ROLE -> RoleRule.turnedRound(c, i, j);
      default -> false;
    };
  }

  private static void report(Comparison c, Candidate k, Negation negation) {
    int aEnd = k.i() + c.a.holding(k.i(), k.relation().x());
    int bEnd = k.j() + c.b.holding(k.j(), k.relation().y());
    boolean opposite = k.relation().kind().turns();
    int notA = negation.over(c.a, k.i());
    int notB = negation.over(c.b, k.j());
    if (opposite && (notA >= 0) != (notB >= 0)) {
      c.explain(k.i(), aEnd, k.j(), bEnd);
      if (notA >= 0) {
        c.explain(notA, notA + 1, 0, 0);
      } else {
        c.explain(0, 0, notB, notB + 1);
      }
      return;
    }
    if (saysTheSame(c, k, opposite)) {
      c.explain(k.i(), aEnd, k.j(), bEnd);
      return;
    }
    if (opposite && (balanced(c, k.i(), k.j(), true) || balanced(c, k.i(), k.j(), false))) {
      return;
    }
    String x = c.a.span(k.i(), aEnd).in(c.a.tokens().text());
    String y = c.b.span(k.j(), bEnd).in(c.b.tokens().text());
    c.add(
        new Difference(
            k.i(),
            aEnd,
            k.j(),
            bEnd,
            Severity.SUBSTANTIVE,
            k.relation().aspect(),
            (float) Math.min(0.9, 0.5 + 0.2 * k.fit()),
            (opposite ? "one says the opposite of the other: " : "one excludes the other: ")
                + x
                + " and "
                + y));
  }
}
