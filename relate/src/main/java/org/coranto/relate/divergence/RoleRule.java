package org.coranto.relate.divergence;

import java.util.Map;
import java.util.Set;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Pos;
import org.coranto.relate.divergence.Comparison.Difference;

/**
 * Who does it and to whom it is done, exchanged about one verb: "the army asked the union" and "the
 * union asked the army", or "the army asked" and "the army was asked by". Stateless.
 */
final class RoleRule {
  private static final int REACH = 8;

  private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in", "on", "at", "from", "to", "with", "of", "for", "by", "after", "before", "since",
          "until", "during", "over", "under", "about", "near", "between", "into", "as", "against");

  /** Words that begin a party: what governs it stands right before. */
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "his", "her", "its", "their", "this", "that", "these", "those");

  private static final int GAP = 6;

  /** How much alike two forms of one verb are at least. */
  private static final double ONE_VERB = 0.85;

  /** How far behind a verb the other party of what it tells may stand. */
  private static final int FAR = 14;

  private static final Set<String> TIMES =
      Set.of("times", "hours", "days", "weeks", "months", "years", "day", "week", "month", "year");

  private static final Set<String> JOINS =
      Set.of(
          "because", "that", "if", "when", "while", "and", "or", "but", "which", "who", "where",
          "whether", "per", "than");

  private static final Set<String> WAYS = Set.of("to", "from");

  private static final Set<String> TURNS =
      Set.of("than", "not", "to", "from", "against", "over", "before", "after", "for", "by");

  private static final Set<String> SUBJECTS = Set.of("i", "he", "she", "they", "we");

  /** Pronouns by person: the same person in any case. */
  private static final Map<String, Integer> PERSONS =
      Map.ofEntries(
          Map.entry("i", 1),
          Map.entry("me", 1),
          Map.entry("he", 2),
          Map.entry("him", 2),
          Map.entry("she", 3),
          Map.entry("her", 3),
          Map.entry("it", 4),
          Map.entry("they", 5),
          Map.entry("them", 5),
          Map.entry("we", 6),
          Map.entry("us", 6));

  /** A verb with who stands before it, after it and behind "by"; -1 for nobody. */
  private record Clause(Words words, int verb, boolean passive, int subject, int object, int by) {
    static Clause of(Words words, int verb) {
      return of(words, verb, 0);
    }

    /** With {@code particles} words behind the verb that belong to it ("called in"). */
    static Clause of(Words words, int verb, int particles) {
      boolean passive = RoleRule.passive(words, verb);
      return new Clause(
          words,
          verb,
          passive,
          RoleRule.subject(words, verb),
          passive ? -1 : RoleRule.object(words, verb + particles),
          passive ? agent(words, verb) : -1);
    }

    int from() {
      return subject < 0 ? verb : subject;
    }

    int to() {
      return Math.max(verb, Math.max(object, by)) + 1;
    }
  }

  void find(Comparison c) {
    places(c);
    for (int i = 0; i < c.a.size(); i++) {
      int j = c.alignment.toB(i);
      boolean verb = j >= 0 && verb(c.a, i) && verb(c.b, j);
      if (!verb || c.usedA(i) || c.usedB(j)) {
        continue;
      }
      Clause x = Clause.of(c.a, i);
      Clause y = Clause.of(c.b, j);
      boolean exchanged = x.passive() == y.passive() ? crossed(c, x, y) : turned(c, x, y);
      if (!exchanged && particle(c, i, j)) {
        x = Clause.of(c.a, i, 1);
        y = Clause.of(c.b, j, 1);
        exchanged = x.passive() == y.passive() ? swapped(c, x, y) : turned(c, x, y);
      }
      if (exchanged) {
        c.add(
            new Difference(
                x.from(),
                x.to(),
                y.from(),
                y.to(),
                Severity.SUBSTANTIVE,
                Aspect.ROLE,
                0.7f,
                "who does it and to whom are exchanged: "
                    + c.a.span(x.from(), x.to()).in(c.a.tokens().text())));
      }
    }
  }

  /** Whether one verb has a preposition of its own on both sides ("fired on"). */
  private static boolean particle(Comparison c, int i, int j) {
    if (c.alignment.like(i) < ONE_VERB) {
      return false;
    }
    String next = i + 1 < c.a.size() && j + 1 < c.b.size() ? c.a.key(i + 1) : "";
    return PREPOSITIONS.contains(next) && !next.equals("by") && next.equals(c.b.key(j + 1));
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
      Integer one = PERSONS.get(c.a.key(x.subject()));
      Integer two = PERSONS.get(c.b.key(y.subject()));
      if (one != null && two != null) {
        return x.passive() == y.passive();
      }
    }
    int there = x.subject() < 0 ? -1 : c.alignment.toB(x.subject());
    int back = y.subject() < 0 ? -1 : c.alignment.toA(y.subject());
    boolean elsewhere = (there > j && there <= j + FAR) || (back > i && back <= i + FAR);
    int agent = x.by() >= 0 ? c.alignment.toB(x.by()) : -1;
    int other = y.by() >= 0 ? c.alignment.toA(y.by()) : -1;
    boolean behind = (agent > j && agent <= j + FAR) || (other > i && other <= i + FAR);
    return x.passive() == y.passive() ? elsewhere : behind;
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
        || PERSONS.containsKey(c.a.key(x.subject()))
        || PERSONS.containsKey(c.b.key(y.subject()))) {
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
    boolean finite = active.verb() > 0 && !active.words().key(active.verb() - 1).equals("to");
    return (finite && active.object() >= 0 && same(c, x.subject(), y.subject()))
        || same(c, x.by(), y.object())
        || same(c, x.object(), y.by());
  }

  /** Whether word {@code k} follows the verb in its clause. */
  private static boolean follows(Words words, int verb, int k) {
    if (k <= verb || k > verb + REACH) {
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
    Integer person = PERSONS.get(c.a.key(p));
    if (person != null) {
      return person.equals(PERSONS.get(c.b.key(s)));
    }
    if (PERSONS.containsKey(c.b.key(s))) {
      return false;
    }
    for (int n = p; n >= 0 && p - n < 3 && nominal(c.a, n); n--) {
      int to = c.alignment.toB(n);
      for (int m = s; m >= 0 && s - m < 3 && nominal(c.b, m); m--) {
        if (m == to) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean nominal(Words words, int k) {
    Pos pos = words.pos(k);
    return words.content(k)
        && !PREPOSITIONS.contains(words.key(k))
        && (pos == Pos.NOUN || pos == Pos.PROPN || pos == Pos.ADJ);
  }

  private static boolean noun(Words words, int k) {
    Pos pos = words.pos(k);
    return (words.content(k) && (pos == Pos.NOUN || pos == Pos.PROPN))
        || PERSONS.containsKey(words.key(k));
  }

  /** The nearest noun, name or pronoun before a verb, in its clause and behind no preposition. */
  private static int subject(Words words, int verb) {
    for (int k = verb - 1; k >= 0 && verb - k <= REACH; k--) {
      boolean other = words.pos(k) == Pos.VERB && words.content(k);
      boolean chained = words.key(k + 1).equals("to");
      if (words.clauseBefore(k + 1)
          || (other && !chained)
          || Set.of("who", "which", "that", "whom").contains(words.key(k))) {
        return -1;
      }
      boolean pronoun = SUBJECTS.contains(words.key(k));
      if (pronoun || (noun(words, k) && !preposition(words, k) && !times(words, k))) {
        return k;
      }
    }
    return -1;
  }

  /** "Two times", "six days": no party. */
  private static boolean times(Words words, int k) {
    return k > 0 && TIMES.contains(words.key(k)) && Quantities.number(words, k - 1);
  }

  /** The first noun or pronoun after a verb, in its clause and behind no preposition. */
  private static int object(Words words, int verb) {
    for (int k = verb + 1; k < words.size() && k - verb <= REACH; k++) {
      if (words.clauseBefore(k)
          || PREPOSITIONS.contains(words.key(k))
          || JOINS.contains(words.key(k))
          || (words.pos(k) == Pos.VERB && words.content(k))) {
        return -1;
      }
      if (SUBJECTS.contains(words.key(k))) {
        return -1;
      }
      if (noun(words, k)) {
        int end = end(words, k);
        return TIMES.contains(words.key(end)) ? -1 : end;
      }
    }
    return -1;
  }

  private static int agent(Words words, int verb) {
    for (int k = verb + 1; k + 1 < words.size() && k - verb <= REACH; k++) {
      if (words.clauseBefore(k)) {
        return -1;
      }
      if (words.key(k).equals("by")) {
        for (int n = k + 1; n < words.size() && n - k <= 4 && !words.clauseBefore(n); n++) {
          if (noun(words, n)) {
            return end(words, n);
          }
        }
        return -1;
      }
    }
    return -1;
  }

  /** The last word of the run of nouns that begins here: "the dormitory's operator". */
  private static int end(Words words, int k) {
    int end = k;
    while (!PERSONS.containsKey(words.key(end))) {
      int next = end + 1;
      if (next + 1 < words.size() && words.key(next).equals("'s")) {
        next++;
        while (next + 1 < words.size() && words.pos(next) == Pos.ADJ) {
          next++;
        }
      }
      if (next >= words.size()
          || words.clauseBefore(next)
          || !nominal(words, next)
          || words.pos(next) == Pos.ADJ) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static boolean preposition(Words words, int noun) {
    for (int k = noun - 1; k >= 0 && noun - k <= 4; k--) {
      if (words.clauseBefore(k + 1) || (words.pos(k) == Pos.VERB && words.content(k))) {
        return false;
      }
      if (PREPOSITIONS.contains(words.key(k))) {
        return true;
      }
      if (DETERMINERS.contains(words.key(k))) {
        return k > 0 && !words.clauseBefore(k) && PREPOSITIONS.contains(words.key(k - 1));
      }
    }
    return false;
  }

  private static boolean passive(Words words, int verb) {
    for (int k = verb - 1; k >= 0 && verb - k <= 3; k--) {
      if (BE.contains(words.key(k))) {
        return !words.key(verb).endsWith("ing");
      }
      if (words.content(k) && !words.key(k).endsWith("ly")) {
        return false;
      }
    }
    return false;
  }
}
