package org.coranto.relate.divergence;

import java.util.Map;
import java.util.Set;
import org.coranto.model.Pos;

/**
 * A verb with who stands before it, after it and behind "by" and "to", as word indices; -1 for
 * nobody.
 *
 * @param passive whether a form of "be" makes it one
 */
record Clause(Words words, int verb, boolean passive, int subject, int object, int by, int to) {
  static final int REACH = 8;

  /**
   * How far before a verb its subject may stand: "the doctors of the children's hospital in El
   * Obeid let".
   */
  private static final int BEFORE = 12;

  /** How far behind a verb the party behind "to" may stand. */
  static final int FAR = 14;

  private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");

  static final Set<String> PREPOSITIONS =
      Set.of(
          "in", "on", "at", "from", "to", "with", "of", "for", "by", "after", "before", "since",
          "until", "during", "over", "under", "about", "near", "between", "into", "as", "against");

  /** Words that begin a party: what governs it stands right before. */
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "his", "her", "its", "their", "this", "that", "these", "those");

  /** Words that begin what is inserted behind a noun. */
  private static final Set<String> OPENERS =
      Set.of("the", "a", "an", "his", "her", "its", "their", "who", "which", "whose");

  private static final Set<String> TIMES =
      Set.of("times", "hours", "days", "weeks", "months", "years", "day", "week", "month", "year");

  private static final Set<String> JOINS =
      Set.of(
          "because", "that", "if", "when", "while", "and", "or", "but", "which", "who", "where",
          "whether", "per", "than");

  private static final Set<String> SUBJECTS = Set.of("i", "he", "she", "they", "we");

  /** Pronouns by person: the same person in any case. */
  static final Map<String, Integer> PERSONS =
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

  static Clause of(Words words, int verb) {
    return of(words, verb, 0);
  }

  /** With {@code particles} words behind the verb that belong to it ("called in"). */
  static Clause of(Words words, int verb, int particles) {
    boolean passive = passive(words, verb);
    return new Clause(
        words,
        verb,
        passive,
        subject(words, verb),
        passive ? -1 : object(words, verb + particles),
        passive ? behind(words, verb, "by", REACH) : -1,
        behind(words, verb, "to", FAR));
  }

  /** Who does it: the subject, or who stands behind "by". */
  int doer() {
    return passive ? by : subject;
  }

  /** To whom it is done, if not to the one behind "to". */
  int done() {
    return passive ? subject : object;
  }

  int from() {
    return subject < 0 ? verb : subject;
  }

  int end() {
    return Math.max(verb, Math.max(object, by)) + 1;
  }

  static boolean nominal(Words words, int k) {
    Pos pos = words.pos(k);
    return words.content(k)
        && !PREPOSITIONS.contains(words.key(k))
        && (pos == Pos.NOUN || pos == Pos.PROPN || pos == Pos.ADJ);
  }

  /** The next word of content within three words, in the clause; or -1. */
  static int next(Words words, int k) {
    for (int n = k + 1; n < words.size() && n <= k + 3 && !words.clauseBefore(n); n++) {
      if (words.content(n)) {
        return n;
      }
    }
    return -1;
  }

  private static boolean noun(Words words, int k) {
    Pos pos = words.pos(k);
    return (words.content(k) && (pos == Pos.NOUN || pos == Pos.PROPN))
        || PERSONS.containsKey(words.key(k));
  }

  /** The nearest noun, name or pronoun before a verb, in its clause and behind no preposition. */
  private static int subject(Words words, int verb) {
    boolean inserted = false;
    int steps = 0;
    for (int k = verb - 1; k >= 0 && steps < BEFORE; k--, steps++) {
      if (words.clauseBefore(k + 1)) {
        int past = inserted ? k : beforeInsertion(words, k);
        if (past == k) {
          return -1;
        }
        inserted = true;
        k = past;
      }
      boolean other = words.pos(k) == Pos.VERB && words.content(k);
      boolean chained = words.key(k + 1).equals("to");
      if ((other && !chained) || Set.of("who", "which", "that", "whom").contains(words.key(k))) {
        return -1;
      }
      boolean pronoun = SUBJECTS.contains(words.key(k));
      if (pronoun || (noun(words, k) && !preposition(words, k) && !times(words, k))) {
        return k;
      }
    }
    return -1;
  }

  /**
   * The word before what stands between two commas and ends at word {@code end}: "the minister, a
   * lawyer, said". The word itself where nothing does.
   */
  private static int beforeInsertion(Words words, int end) {
    for (int k = end; k > 0 && end - k < FAR; k--) {
      boolean verb = words.pos(k) == Pos.VERB && words.content(k);
      if (words.clauseBefore(k)) {
        boolean marks = words.before(k, ',') && words.before(end + 1, ',');
        return marks && (nominal(words, k) || OPENERS.contains(words.key(k))) ? k - 1 : end;
      }
      if (verb) {
        return end;
      }
    }
    return end;
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

  /** The party behind a preposition after a verb, in its clause; or -1. */
  private static int behind(Words words, int verb, String preposition, int reach) {
    for (int k = verb + 1; k + 1 < words.size() && k - verb <= reach; k++) {
      if (words.clauseBefore(k)) {
        return -1;
      }
      if (words.key(k).equals(preposition)) {
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
    if (PERSONS.containsKey(words.key(noun))) {
      return noun > 0 && PREPOSITIONS.contains(words.key(noun - 1));
    }
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
