package org.coranto.relate.divergence;

import java.util.Set;
import org.coranto.knowledge.Inflections;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Pos;
import org.coranto.relate.divergence.Comparison.Difference;

/**
 * Who does it and to whom it is done, exchanged about one verb: "the army asked the union" and "the
 * union asked the army", or "the army asked" and "the army was asked by". Stateless.
 */
final class RoleRule {
  private static final int GAP = 6;

  /** How much alike two forms of one verb are at least. */
  private static final double ONE_VERB = 0.85;

  private static final Set<String> WAYS = Set.of("to", "from");

  /** Prepositions of verbs whose object can be a subject: "was fired on". */
  private static final Set<String> AIMS =
      Set.of("at", "on", "upon", "after", "over", "against", "for");

  /** Verbs of which "is …ed" says what the verb says: "they are engaged", "they engage". */
  private static final Set<String> STATES =
      Inflections.ofVerbs("face", "engage", "concern", "involve", "meet");

  private static final Set<String> RELATIVE = Set.of("who", "whom", "which");

  private static final Set<String> TURNS =
      Set.of("than", "not", "to", "from", "against", "over", "before", "after", "for", "by");

  void find(Comparison c) {
    places(c);
    for (int i = 0; i < c.a.size(); i++) {
      int j = c.alignment.toB(i);
      boolean verb = j >= 0 && verb(c.a, i) && verb(c.b, j);
      if (!verb || c.usedA(i) || c.usedB(j) || governs(c.a, i) || governs(c.b, j)) {
        continue;
      }
      Clause x = Clause.of(c.a, i);
      Clause y = Clause.of(c.b, j);
      boolean exchanged =
          crosswise(c, x, y)
              || relative(c, x, y)
              || (x.passive() == y.passive() ? crossed(c, x, y) : turned(c, x, y));
      if (!exchanged && particle(c, x, y)) {
        x = Clause.of(c.a, i, 1);
        y = Clause.of(c.b, j, 1);
        exchanged = x.passive() == y.passive() ? swapped(c, x, y) : turned(c, x, y);
      }
      if (exchanged) {
        add(c, x, y);
      }
    }
  }

  /** Whether a verb has no party but what its infinitive has: "wants to visit". */
  private static boolean governs(Words words, int verb) {
    return verb + 2 < words.size() && words.key(verb + 1).equals("to") && verb(words, verb + 2);
  }

  private static void add(Comparison c, Clause x, Clause y) {
    c.add(
        new Difference(
            x.from(),
            x.end(),
            y.from(),
            y.end(),
            Severity.SUBSTANTIVE,
            Aspect.ROLE,
            0.7f,
            "who does it and to whom are exchanged: "
                + c.a.span(x.from(), x.end()).in(c.a.tokens().text())));
  }

  /** Whether one verb has a preposition of its own on both sides ("fired on"). */
  private static boolean particle(Comparison c, Clause x, Clause y) {
    int i = x.verb();
    int j = y.verb();
    if (c.alignment.like(i) < ONE_VERB) {
      return false;
    }
    String next = i + 1 < c.a.size() && j + 1 < c.b.size() ? c.a.key(i + 1) : "";
    boolean agent = x.by() >= 0 || y.by() >= 0;
    return (AIMS.contains(next) || (agent && next.equals("in"))) && next.equals(c.b.key(j + 1));
  }

  /** Two words that change places about the same words: "from Oslo to Riga", "Riga to Oslo". */
  private static void places(Comparison c) {
    for (int i = 0; i < c.a.size(); i++) {
      int j = c.alignment.toB(i);
      for (int k = i + 2; k < Math.min(c.a.size(), i + GAP) && j >= 0; k++) {
        int l = c.alignment.toB(k);
        if (l >= 0 && l < j && between(c, i, k, l, j)) {
          c.add(
              new Difference(
                  i,
                  k + 1,
                  l,
                  j + 1,
                  Severity.SUBSTANTIVE,
                  Aspect.ROLE,
                  0.7f,
                  "two words are exchanged: " + c.a.span(i, k + 1).in(c.a.tokens().text())));
          break;
        }
      }
    }
  }

  /** Whether the same words stand between, and more than a list. */
  private static boolean between(Comparison c, int i, int k, int l, int j) {
    boolean ways = WAYS.contains(c.a.key(i)) && WAYS.contains(c.a.key(k));
    boolean words = ways || (c.a.content(i) && c.a.content(k));
    boolean equal = c.alignment.like(i) >= 0.85 && c.alignment.like(k) >= 0.85;
    if (!words || !equal || k - i != j - l || c.covered(i, j) || c.covered(k, l)) {
      return false;
    }
    boolean turns = ways;
    for (int d = 1; d <= k - i; d++) {
      boolean same = d == k - i || c.a.key(i + d).equals(c.b.key(l + d));
      if (!same || c.a.clauseBefore(i + d) != c.b.clauseBefore(l + d)) {
        return false;
      }
      turns |=
          d < k - i
              && ((c.a.content(i + d) && !c.a.key(i + d).equals("per"))
                  || TURNS.contains(c.a.key(i + d)));
    }
    return turns;
  }

  /**
   * Whether two converse verbs tell one thing from its two ends: "a lent it to b", "b borrowed it
   * from a", "b was lent it by a".
   */
  static boolean turnedRound(Comparison c, int i, int j) {
    if (!verb(c.a, i) || !verb(c.b, j)) {
      return false;
    }
    Clause x = Clause.of(c.a, i);
    Clause y = Clause.of(c.b, j);
    if (x.subject() >= 0 && y.subject() >= 0) {
      if (same(c, x.subject(), y.subject())) {
        return x.passive() != y.passive();
      }
      Integer one = Clause.PERSONS.get(c.a.key(x.subject()));
      Integer two = Clause.PERSONS.get(c.b.key(y.subject()));
      if (one != null && two != null) {
        return x.passive() == y.passive();
      }
    }
    int there = x.subject() < 0 ? -1 : c.alignment.toB(x.subject());
    int back = y.subject() < 0 ? -1 : c.alignment.toA(y.subject());
    boolean elsewhere =
        (there > j && there <= j + Clause.FAR) || (back > i && back <= i + Clause.FAR);
    int agent = x.by() >= 0 ? c.alignment.toB(x.by()) : -1;
    int other = y.by() >= 0 ? c.alignment.toA(y.by()) : -1;
    boolean behind =
        (agent > j && agent <= j + Clause.FAR) || (other > i && other <= i + Clause.FAR);
    return x.passive() == y.passive() ? elsewhere : behind;
  }

  /** Whether who does it on each side is whom or to whom it is done on the other. */
  private static boolean crosswise(Comparison c, Clause x, Clause y) {
    return apart(x)
        && apart(y)
        && (same(c, x.doer(), y.done()) || same(c, x.doer(), y.to()))
        && (same(c, x.done(), y.doer()) || same(c, x.to(), y.doer()));
  }

  /** "Who suspects the court" and "whom the court suspects". */
  private static boolean relative(Comparison c, Clause x, Clause y) {
    if (x.passive() || y.passive()) {
      return false;
    }
    boolean open =
        x.subject() < 0 && pronoun(c.a, x.verb()) && y.subject() >= 0 && pronoun(c.b, y.subject());
    boolean turned =
        y.subject() < 0 && pronoun(c.b, y.verb()) && x.subject() >= 0 && pronoun(c.a, x.subject());
    return (open && same(c, x.object(), y.subject()))
        || (turned && same(c, x.subject(), y.object()));
  }

  /** Whether a relative pronoun stands before word {@code k}, with at most little words between. */
  private static boolean pronoun(Words words, int k) {
    for (int n = k - 1; n >= 0 && k - n <= 4; n--) {
      if (RELATIVE.contains(words.key(n))) {
        return true;
      }
      if (words.clauseBefore(n + 1) || (words.content(n) && !Clause.nominal(words, n))) {
        return false;
      }
    }
    return false;
  }

  /** Whether who does it is not also to whom it is done: "I think it useful to me". */
  private static boolean apart(Clause x) {
    Integer doer = x.doer() < 0 ? null : Clause.PERSONS.get(x.words().key(x.doer()));
    Integer done = x.done() < 0 ? null : Clause.PERSONS.get(x.words().key(x.done()));
    Integer to = x.to() < 0 ? null : Clause.PERSONS.get(x.words().key(x.to()));
    return doer == null || (!doer.equals(done) && !doer.equals(to));
  }

  /** In one voice: who stands before the verb on one side stands after it on the other. */
  private static boolean crossed(Comparison c, Clause x, Clause y) {
    if (swapped(c, x, y) || onePartyMoved(c, x, y)) {
      return true;
    }
    if (x.subject() < 0 || y.subject() < 0) {
      return false;
    }
    int q = c.alignment.toA(y.subject());
    int s = c.alignment.toB(x.subject());
    return follows(c.a, x.verb(), q) && follows(c.b, y.verb(), s);
  }

  /** Who does it on one side has it done to them on the other, whoever the other party is. */
  private static boolean onePartyMoved(Comparison c, Clause x, Clause y) {
    if (c.alignment.like(x.verb()) < ONE_VERB
        || x.passive()
        || x.subject() < 0
        || y.subject() < 0
        || x.object() < 0
        || y.object() < 0
        || Clause.PERSONS.containsKey(c.a.key(x.subject()))
        || Clause.PERSONS.containsKey(c.b.key(y.subject()))) {
      return false;
    }
    return !same(c, x.subject(), y.subject())
        && (same(c, x.subject(), y.object()) || same(c, x.object(), y.subject()));
  }

  private static boolean swapped(Comparison c, Clause x, Clause y) {
    return same(c, x.subject(), last(y)) && same(c, last(x), y.subject());
  }

  private static int last(Clause clause) {
    return clause.passive() ? clause.by() : clause.object();
  }

  /** In two voices: the same one before the verb, or the same one as agent and as object. */
  private static boolean turned(Comparison c, Clause x, Clause y) {
    Clause active = x.passive() ? y : x;
    boolean finite =
        active.verb() > 0
            && !active.words().key(active.verb() - 1).equals("to")
            && active.words().pos(active.verb() - 1) != Pos.ADJ
            && !STATES.contains(active.words().key(active.verb()));
    return (finite && active.object() >= 0 && same(c, x.subject(), y.subject()))
        || same(c, x.by(), y.object())
        || same(c, x.object(), y.by());
  }

  /** Whether word {@code k} follows the verb in its clause. */
  private static boolean follows(Words words, int verb, int k) {
    if (k <= verb || k > verb + Clause.REACH) {
      return false;
    }
    for (int n = verb + 1; n <= k; n++) {
      if (words.clauseBefore(n)) {
        return false;
      }
    }
    return true;
  }

  private static boolean verb(Words words, int k) {
    return words.pos(k) == Pos.VERB && words.content(k);
  }

  /** Whether two participants are one: answering words, or pronouns of one person. */
  private static boolean same(Comparison c, int p, int s) {
    if (p < 0 || s < 0) {
      return false;
    }
    Integer person = Clause.PERSONS.get(c.a.key(p));
    if (person != null) {
      return person.equals(Clause.PERSONS.get(c.b.key(s)));
    }
    if (Clause.PERSONS.containsKey(c.b.key(s))) {
      return false;
    }
    for (int n = p; n >= 0 && p - n < 3 && Clause.nominal(c.a, n); n--) {
      int to = c.alignment.toB(n);
      for (int m = s; m >= 0 && s - m < 3 && Clause.nominal(c.b, m); m--) {
        if (m == to) {
          return true;
        }
      }
    }
    return false;
  }
}
