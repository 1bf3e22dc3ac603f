package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  private record Candidate(int i, int j, Relation relation, double fit) {}

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
        if (relation == null || relation.kind() == Kind.SAME || answered(c, i, j)) {
          continue;
        }
        double fit =
            c.alignment.fit(i, i + c.a.phrase(i), j, j + c.b.phrase(j))
                - 1.5 * c.alignment.apart(i, j);
        if (fit >= least(c, i, j, relation)) {
          candidates.add(new Candidate(i, j, relation, fit));
        } else if (relation.kind() != Kind.CONTRARY) {
          loose.add(new Candidate(i, j, relation, fit));
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
        Comparator.comparingInt((Candidate k) -> -company(c, k.i(), k.j()))
            .thenComparingInt(Candidate::i)
            .thenComparingInt(Candidate::j));
    for (Candidate k : loose) {
      boolean only = inA[k.i()] == 1 && inB[k.j()] == 1;
      boolean alike = company(c, k.i(), k.j()) >= COMPANY;
      if ((only || alike) && stands(c, k) && open(c, k.i(), true) && open(c, k.j(), false)) {
        report(c, k, negation);
      }
    }
  }

  private static @Nullable Relation relation(Comparison c, int i, int j) {
    return Prefixes.opposite(c.a.key(i), c.b.key(j))
        ? new Relation(Kind.OPPOSITE, Aspect.POLARITY)
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
      return 1;
    }
    boolean order = relation.aspect() == Aspect.ORDER || relation.aspect() == Aspect.MODALITY;
    return content ? 0.55 : order ? 0.9 : 1.3;
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

  /** Whether one of the two is already paired with a word outside the other. */
  private static boolean answered(Comparison c, int i, int j) {
    for (int n = i; n < i + c.a.head(i); n++) {
      int to = c.alignment.toB(n);
      if (to >= 0 && (to < j || to >= j + c.b.phrase(j) || alone(c, i, j))) {
        return true;
      }
    }
    for (int n = j; n < j + c.b.head(j); n++) {
      int to = c.alignment.toA(n);
      if (to >= 0 && (to < i || to >= i + c.a.phrase(i) || alone(c, i, j))) {
        return true;
      }
    }
    return false;
  }

  private static boolean alone(Comparison c, int i, int j) {
    return c.a.phrase(i) == 1 && c.b.phrase(j) == 1;
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

  private static void report(Comparison c, Candidate k, Negation negation) {
    int aEnd = k.i() + c.a.phrase(k.i());
    int bEnd = k.j() + c.b.phrase(k.j());
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
    boolean converse = opposite && k.relation().aspect() == Aspect.ROLE;
    if (converse && RoleRule.turnedRound(c, k.i(), k.j())) {
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
