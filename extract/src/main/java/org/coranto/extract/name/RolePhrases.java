package org.coranto.extract.name;

import java.util.ArrayList;
import java.util.List;
import org.coranto.extract.name.Scan.Noun;
import org.coranto.knowledge.RoleNoun;
import org.coranto.model.Pos;
import org.coranto.model.Role;
import org.coranto.model.Sentence;

/**
 * Grows role nouns to noun phrases: left over modifiers, countries and organisations to the
 * determiner, right over one or two complements ("of foreign affairs of Sudan"). Linear: a phrase
 * grows by at most {@value #REACH} tokens to either side.
 */
final class RolePhrases {
  private static final int REACH = 8;

  private final Scan scan;
  private final boolean[] named;
  private final boolean[] persons;

  /**
   * Uses what is known of the text.
   *
   * @param named tokens of proper names that are no entry of the knowledge
   * @param persons those of them that belong to persons, which no role phrase takes in
   */
  RolePhrases(Scan scan, boolean[] named, boolean[] persons) {
    this.scan = scan;
    this.named = named;
    this.persons = persons;
  }

  /** All role phrases, in order, not overlapping. */
  List<RolePhrase> find() {
    List<RolePhrase> phrases = new ArrayList<>();
    List<Noun> nouns = scan.allNouns();
    int done = 0;
    int reach = 0;
    for (int k = 0; k < nouns.size(); k++) {
      Noun noun = nouns.get(k);
      if (noun.from() < done || named[noun.to() - 1]) {
        continue;
      }
      Sentence sentence = scan.text().sentences().get(scan.text().sentenceOf(noun.from()));
      Noun head = lastOf(nouns, k, sentence);
      if (isModifier(head, sentence)) {
        continue;
      }
      boolean inside = noun.from() < reach;
      if (inside && noun.noun().stands() == RoleNoun.Stands.PERSON) {
        continue;
      }
      RolePhrase phrase = phrase(noun.from(), head, sentence, done);
      phrases.add(phrase);
      done = head.to();
      reach = Math.max(reach, phrase.to());
    }
    return phrases;
  }

  /** The head of a compound of role nouns: "party leader", "police chief", "government adviser". */
  private Noun lastOf(List<Noun> nouns, int k, Sentence sentence) {
    Noun head = nouns.get(k);
    int next = k + 1;
    while (next < nouns.size()
        && nouns.get(next).from() == head.to()
        && nouns.get(next).to() <= sentence.to()
        && !named[nouns.get(next).to() - 1]
        && !isRankAfterOffice(head, nouns.get(next))) {
      head = nouns.get(next);
      next++;
    }
    return head;
  }

  /** "the agency's chief, Vice Admiral X" without its comma: two roles. */
  private static boolean isRankAfterOffice(Noun office, Noun rank) {
    return office.noun().stands() == RoleNoun.Stands.PERSON
        && "MIL".equals(rank.noun().sector())
        && !"MIL".equals(office.noun().sector())
        && rank.noun().stands() == RoleNoun.Stands.PERSON;
  }

  /** Whether the noun only modifies the one that follows: "hostage talks", "worker housing". */
  private boolean isModifier(Noun noun, Sentence sentence) {
    int next = noun.to();
    return next < sentence.to()
        && !noun.noun().plural()
        && scan.noun(next) == null
        && scan.hit(next) == null
        && !named[next]
        && (!scan.capped(next) || scan.isKnownWord(next))
        && (scan.pos(next) == Pos.NOUN || (scan.pos(next) == Pos.PROPN && scan.isKnownWord(next)))
        && !NameWords.isOfficeWord(scan.folded(next));
  }

  private RolePhrase phrase(int first, Noun head, Sentence sentence, int floor) {
    int left = Math.max(sentence.from(), Math.max(floor, head.from() - REACH));
    int core = first;
    if (core > left && isPersonName(core - 1) && isRule(head.noun().lemma())) {
      while (core > left && isPersonName(core - 1)) {
        core--;
      }
    }
    while (core > left && isLeftModifier(core - 1, left)) {
      core--;
    }
    while (core < first && !startsPhrase(core)) {
      core++;
    }
    int from = core;
    while (from > left && isDeterminerHere(from, core)) {
      from--;
    }
    if (from > left + 1 && scan.folded(from - 1).equals("of") && isCount(scan.folded(from - 2))) {
      from -= 2;
    }
    int to = rightEnd(head, sentence);
    return new RolePhrase(from, core, head.from(), to, head.noun(), status(from, head.from()));
  }

  /** What is called by the name of who leads it: "the Trump administration". */
  private static boolean isRule(String lemma) {
    return lemma.equals("government") || lemma.equals("administration") || lemma.equals("cabinet");
  }

  /** One determiner; before it one that may stand before another ("all the", "both these"). */
  private boolean isDeterminerHere(int from, int core) {
    String word = scan.folded(from - 1);
    if (from == core) {
      return NameWords.isDeterminer(word) && !word.equals("that");
    }
    return from == core - 1
        && (word.equals("all") || word.equals("both") || word.equals("of"))
        && NameWords.isDeterminer(word);
  }

  private static boolean isCount(String word) {
    return word.equals("hundreds")
        || word.equals("thousands")
        || word.equals("dozens")
        || word.equals("scores")
        || word.equals("group")
        || word.equals("tens");
  }

  private boolean startsPhrase(int i) {
    return !scan.isMark(i) && !scan.isPossessive(i) && !NameWords.isJoint(scan.folded(i));
  }

  private boolean isLeftModifier(int i, int left) {
    if (scan.hit(i) != null || named[i]) {
      return !isPersonName(i);
    }
    if (scan.isPossessive(i)) {
      return i > left && (scan.hit(i - 1) != null || named[i - 1] || scan.noun(i - 1) != null);
    }
    String word = scan.folded(i);
    if (word.equals("-")) {
      // Between blanks it parts a dateline from the report: "TALLINN - Estonian minister".
      return !scan.tokens().spaceBefore(i) || !scan.tokens().spaceBefore(i + 1);
    }
    if (word.equals("&")) {
      return true;
    }
    if (NameWords.isFormer(word) || NameWords.isOutgoing(word) || NameWords.isActing(word)) {
      return true;
    }
    if (isParticiple(i, left)) {
      return true;
    }
    if (scan.isMark(i)
        || NameWords.isDeterminer(word)
        || NameWords.isCalendar(word)
        || scan.isVerb(i)) {
      return false;
    }
    if (scan.pos(i + 1) == Pos.NUM && !NameWords.isOfficeWord(word)) {
      return false;
    }
    if (scan.isCue(i) && scan.noun(i) == null && !NameWords.isOfficeWord(word)) {
      return false;
    }
    if (word.equals("and")) {
      return i > left
          && NameWords.isOfficeWord(scan.folded(i - 1))
          && NameWords.isOfficeWord(scan.folded(i + 1));
    }
    Noun noun = scan.noun(i);
    if (noun != null) {
      return !noun.noun().plural();
    }
    if (NameWords.isOfficeWord(word)) {
      return true;
    }
    Pos pos = scan.pos(i);
    if (pos == Pos.NOUN && word.endsWith("s") && !word.endsWith("ss")) {
      return false;
    }
    return pos == Pos.ADJ
        || pos == Pos.NOUN
        || pos == Pos.NUM
        || (pos == Pos.PROPN && !scan.capped(i));
  }

  /** "Algeria's leading activist", "the visiting minister". */
  private boolean isParticiple(int i, int left) {
    String word = scan.folded(i);
    return (word.endsWith("ing") || word.endsWith("ed"))
        && !scan.isMark(i)
        && i > left
        && (scan.isPossessive(i - 1) || NameWords.isDeterminer(scan.folded(i - 1)));
  }

  private boolean isPersonName(int i) {
    return persons[i];
  }

  private int rightEnd(Noun head, Sentence sentence) {
    int to = head.to();
    int limit = Math.min(sentence.to(), head.to() + REACH);
    for (int round = 0; round < 2; round++) {
      if (to < limit && scan.folded(to).equals("for") && !takesFor(head, round)) {
        break;
      }
      int next = complement(to, limit);
      if (next == to) {
        break;
      }
      to = next;
    }
    return to;
  }

  /** "minister for trade", "envoy for Sudan"; not "a bloc for decades". */
  private static boolean takesFor(Noun head, int round) {
    return round == 0 && head.noun().stands() == RoleNoun.Stands.PERSON && head.noun().stateBound();
  }

  /** End of the complement that begins at {@code at}, or {@code at} when there is none. */
  private int complement(int at, int limit) {
    if (at >= limit || !isComplementJoint(scan.folded(at))) {
      return at;
    }
    int i = at + 1;
    if (i < limit && scan.folded(i).equals("the")) {
      i++;
    }
    int begin = i;
    while (i < limit && isComplementWord(i, i == begin)) {
      i++;
    }
    return i > begin ? i : at;
  }

  private static boolean isComplementJoint(String word) {
    return word.equals("of") || word.equals("for");
  }

  private boolean isComplementWord(int i, boolean first) {
    if (isPersonName(i) || NameWords.isCalendar(scan.folded(i))) {
      return false;
    }
    if (scan.hit(i) != null || named[i]) {
      return true;
    }
    if (!first && scan.isPossessive(i)) {
      return (scan.hit(i - 1) != null || named[i - 1]) && i + 1 < named.length && named[i + 1];
    }
    String word = scan.folded(i);
    if (word.equals("and")) {
      return !first && NameWords.isOfficeWord(scan.folded(i - 1));
    }
    if (scan.isMark(i) || NameWords.isDeterminer(word) || scan.isVerb(i)) {
      return false;
    }
    Noun noun = scan.noun(i);
    if (noun != null && noun.to() - noun.from() > 1) {
      return noun.noun().stands() != RoleNoun.Stands.PERSON && !scan.capped(i);
    }
    if (NameWords.isOfficeWord(word)) {
      return true;
    }
    if (noun != null) {
      return noun.noun().stands() != RoleNoun.Stands.PERSON;
    }
    return (scan.pos(i) == Pos.NOUN && (!scan.capped(i) || scan.isKnownWord(i)))
        || (scan.isKnownWord(i) && scan.pos(i) == Pos.PROPN);
  }

  private Role.Status status(int from, int head) {
    for (int i = from; i < head; i++) {
      String word = scan.folded(i);
      if (NameWords.isFormer(word)) {
        return Role.Status.FORMER;
      }
      if (NameWords.isOutgoing(word)) {
        return Role.Status.OUTGOING;
      }
      if (NameWords.isActing(word)) {
        return Role.Status.ACTING;
      }
    }
    return Role.Status.CURRENT;
  }
}
