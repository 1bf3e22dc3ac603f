package org.coranto.extract.name;

import java.util.Set;
import org.coranto.model.Pos;
import org.coranto.model.Sentence;

/** Tells role phrases that stand for an actor from words that only look like one. */
final class StandaloneRoles {
  /** Too general to be anybody. */
  private static final Set<String> NOBODY =
      Set.of("people", "person", "public", "member", "side", "sides", "parties");

  private static final Set<String> BE =
      Set.of("is", "was", "be", "been", "are", "were", "'s", "became", "becomes", "as");

  private final Scan scan;

  StandaloneRoles(Scan scan) {
    this.scan = scan;
  }

  /** Whether a determiner before and no noun after make a noun of a word that can be another. */
  private boolean isNounHere(RolePhrase phrase, Sentence sentence) {
    int next = phrase.to();
    boolean noun =
        next < sentence.to() && (scan.pos(next) == Pos.NOUN || scan.pos(next) == Pos.PROPN);
    return phrase.from() < phrase.core() && !noun;
  }

  /** "He is a professor": says what somebody is, and is nobody new. */
  private boolean isPredicate(RolePhrase phrase, Sentence sentence) {
    int before = phrase.from() - 1;
    return before >= sentence.from()
        && BE.contains(scan.folded(before))
        && !scan.folded(phrase.from()).equals("the")
        && !phrase.noun().plural();
  }

  /** Whether the phrase stands for an actor of its own. */
  boolean isActor(RolePhrase phrase) {
    String lemma = phrase.noun().lemma();
    int head = phrase.head();
    Sentence sentence = scan.text().sentences().get(scan.text().sentenceOf(head));
    boolean told = phrase.from() < phrase.core() || phrase.core() < head;
    String determiner = scan.folded(phrase.from());
    if (phrase.from() < phrase.core() && (determiner.equals("no") || determiner.equals("any"))) {
      return false;
    }
    boolean alone = phrase.to() - phrase.core() == 1 || lemma.startsWith("side");
    if (NOBODY.contains(lemma) && alone) {
      return false;
    }
    if (isPredicate(phrase, sentence)) {
      return false;
    }
    boolean capital =
        scan.capped(head)
            && (scan.hasTrustedCapital(head) || scan.pos(head) == Pos.PROPN)
            && !scan.isRawLower(head);
    if (NameWords.needsCapital(lemma) && !capital) {
      return false;
    }
    boolean noun = scan.pos(head) == Pos.NOUN || scan.pos(head) == Pos.PROPN;
    if (lemma.indexOf(' ') < 0 && !noun && !isNounHere(phrase, sentence)) {
      return false;
    }
    if (told || phrase.noun().plural() || scan.capped(head)) {
      return true;
    }
    boolean opens = head == sentence.from() || scan.isMark(head - 1);
    boolean acts =
        phrase.to() < sentence.to() && (scan.isVerb(phrase.to()) || scan.isCue(phrase.to()));
    return opens || acts || phrase.noun().stands() != org.coranto.knowledge.RoleNoun.Stands.PERSON;
  }
}
