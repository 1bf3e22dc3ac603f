package org.coranto.extract.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.model.EntityType;
import org.coranto.model.Pos;
import org.coranto.model.Role;
import org.coranto.model.Sentence;
import org.coranto.model.Span;

/**
 * Gives role phrases to the person they stand beside: "Vice Admiral X", "the head of Y, X", "X, a
 * lawyer", and chains of them. What is given away is no mention of its own.
 */
final class RoleAttacher {
  private final Scan scan;
  private final Map<Integer, List<Role>> byName = new HashMap<>();
  private final Set<RolePhrase> given = new HashSet<>();

  RoleAttacher(Scan scan) {
    this.scan = scan;
  }

  /** Attaches; {@code names} and {@code phrases} are in order of the text. */
  void attach(List<Proper> names, List<RolePhrase> phrases) {
    Map<Integer, RolePhrase> byEnd = new HashMap<>();
    Map<Integer, RolePhrase> byStart = new HashMap<>();
    for (RolePhrase phrase : phrases) {
      if (phrase.isOnePerson()) {
        byEnd.put(phrase.to(), phrase);
        byStart.put(phrase.from(), phrase);
      }
    }
    for (Proper name : names) {
      if (name.is(EntityType.PERSON)) {
        List<Role> roles = new ArrayList<>();
        before(name, byEnd, roles);
        after(name, byStart, roles);
        if (!roles.isEmpty()) {
          byName.put(name.from(), List.copyOf(roles));
        }
      }
    }
  }

  /** The roles of the name that begins at token {@code from}, in order. */
  List<Role> of(int from) {
    return byName.getOrDefault(from, List.of());
  }

  /** Whether the phrase was given to a name. */
  boolean isGiven(RolePhrase phrase) {
    return given.contains(phrase);
  }

  private void before(Proper name, Map<Integer, RolePhrase> byEnd, List<Role> roles) {
    Sentence sentence = sentenceOf(name.from());
    int at = name.from();
    while (at > sentence.from() && NameWords.isHonorific(scan.folded(at - 1))) {
      at--;
    }
    RolePhrase near = byEnd.get(at);
    if (near != null) {
      give(near, roles);
      at = near.from();
    } else if (isComma(at - 1, sentence) && closes(name.to(), sentence)) {
      near = byEnd.get(at - 1);
      if (near == null || !isTold(near)) {
        return;
      }
      give(near, roles);
      return;
    } else {
      return;
    }
    RolePhrase beside = byEnd.get(at);
    if (beside != null && beside.isOnePerson()) {
      give(beside, roles);
      return;
    }
    if (isComma(at - 1, sentence)) {
      RolePhrase far = byEnd.get(at - 1);
      if (far != null && (isTold(far) || near.from() == near.core())) {
        give(far, roles);
      }
    }
  }

  private void after(Proper name, Map<Integer, RolePhrase> byStart, List<Role> roles) {
    Sentence sentence = sentenceOf(name.from());
    int at = name.to();
    if (!isComma(at, sentence)) {
      return;
    }
    at++;
    if (at + 1 < sentence.to() && isAge(scan.folded(at)) && isComma(at + 1, sentence)) {
      at += 2;
    }
    RolePhrase phrase = byStart.get(at);
    if (phrase != null
        && !given.contains(phrase)
        && closes(phrase.to(), sentence)
        && (isMarkOrEnd(phrase.to(), sentence) || !isObject(name, sentence))) {
      give(phrase, roles);
    }
  }

  private void give(RolePhrase phrase, List<Role> roles) {
    if (given.add(phrase)) {
      Span span = scan.tokens().span(phrase.core(), phrase.to());
      roles.add(new Role(span.in(scan.tokens().text()), phrase.status(), span));
    }
  }

  /** A phrase that says whose or which role it is, so that a name after a comma explains it. */
  private boolean isTold(RolePhrase phrase) {
    return phrase.from() < phrase.core()
        || phrase.to() - phrase.core() > 1
        || phrase.from() == sentenceOf(phrase.from()).from();
  }

  /** "According to X, the minister said": the comma ends the phrase, what follows is another. */
  private boolean isObject(Proper name, Sentence sentence) {
    int i = name.from() - 1;
    return i >= sentence.from()
        && (scan.pos(i) == Pos.ADP || scan.pos(i) == Pos.PART || scan.folded(i).equals("to"));
  }

  private boolean isMarkOrEnd(int i, Sentence sentence) {
    return i >= sentence.to() || scan.isMark(i);
  }

  /** Whether an apposition can end at {@code i}: at a mark, a verb, "who" or the sentence's end. */
  private boolean closes(int i, Sentence sentence) {
    return i >= sentence.to()
        || scan.isMark(i)
        || scan.isVerb(i)
        || scan.isCue(i)
        || scan.folded(i).startsWith("who")
        || scan.folded(i).equals("and");
  }

  private boolean isComma(int i, Sentence sentence) {
    return i >= sentence.from() && i < sentence.to() && scan.folded(i).equals(",");
  }

  private static boolean isAge(String word) {
    return word.length() == 2
        && Character.isDigit(word.charAt(0))
        && Character.isDigit(word.charAt(1));
  }

  private Sentence sentenceOf(int token) {
    return scan.text().sentences().get(scan.text().sentenceOf(token));
  }
}
