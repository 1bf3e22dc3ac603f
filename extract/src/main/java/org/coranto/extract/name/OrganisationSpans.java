package org.coranto.extract.name;

import java.util.ArrayList;
import java.util.List;
import org.coranto.extract.name.Scan.Noun;
import org.coranto.knowledge.RoleNoun;
import org.coranto.model.EntityType;
import org.coranto.model.GivenUp;
import org.coranto.model.Pos;
import org.coranto.model.Sentence;

/**
 * Names of organisations grown around their head word: "Maritime Security Agency", "Commission of
 * Human Rights of the OAS", "Automobile and Transport Workers' Union AKT". A nationality before a
 * state organ stays outside ("Turkish [Foreign Ministry]"), before any other it is part of the
 * name.
 */
final class OrganisationSpans {
  private static final int REACH = 8;

  private final Scan scan;

  OrganisationSpans(Scan scan) {
    this.scan = scan;
  }

  /** Adds the names of one sentence; their tokens become {@code taken}. */
  void find(Sentence sentence, boolean[] taken, List<Proper> found) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (taken[i] || !isHead(i, sentence)) {
        continue;
      }
      int from = leftEnd(i, sentence, taken);
      int to = rightEnd(i, from, sentence);
      if (to - from == 1) {
        continue;
      }
      if (isEntry(from, to) || !isSound(from, to)) {
        continue;
      }
      for (int k = from; k < to; k++) {
        taken[k] = true;
        Hit hit = scan.hit(k);
        if (hit != null) {
          scan.drop(hit);
        }
      }
      found.add(new Proper(from, to, null, EntityType.ORGANIZATION, "name.organisation-head"));
      i = to - 1;
    }
  }

  /** Whether anything but capitals tells that it is a name. */
  private boolean isSound(int from, int to) {
    if (NameWords.isOrganisationHead(scan.folded(from))
        && scan.pos(from) != Pos.PROPN
        && to > from + 1
        && scan.folded(from + 1).equals("for")) {
      return false;
    }
    for (int i = from; i < to; i++) {
      boolean inner = NameWords.isJoint(scan.folded(i)) || scan.isPossessive(i);
      if (!inner
          && (scan.hasTrustedCapital(i) || scan.pos(i) == Pos.PROPN || !scan.isKnownWord(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isEntry(int from, int to) {
    Hit hit = scan.hit(from);
    return hit != null && hit.from() <= from && hit.to() >= to;
  }

  private boolean isHead(int i, Sentence sentence) {
    Hit hit = scan.hit(i);
    if (hit != null && hit.length() > 1) {
      return false;
    }
    Noun noun = scan.noun(i);
    boolean head =
        NameWords.isOrganisationHead(scan.folded(i))
            || (NameWords.isCompanyEnd(scan.folded(i)) && i > sentence.from())
            || (noun != null
                && noun.to() == i + 1
                && noun.noun().stands() != RoleNoun.Stands.PERSON);
    if (!head || (noun != null && noun.noun().stands() == RoleNoun.Stands.PERSON)) {
      return false;
    }
    if (scan.capped(i)) {
      return true;
    }
    int next = afterJoint(i + 1, sentence);
    return next < sentence.to()
        && next > i + 1
        && scan.capped(next)
        && scan.hit(next) == null
        && NameWords.isOfficeWord(scan.folded(next))
        && isOffice(scan.folded(i));
  }

  private static boolean isOffice(String word) {
    return word.equals("ministry") || word.equals("department") || word.equals("office");
  }

  private int leftEnd(int head, Sentence sentence, boolean[] taken) {
    boolean organ = isStateOrgan(head);
    int limit = Math.max(sentence.from(), head - REACH);
    int from = head;
    if (!scan.capped(head)) {
      return head;
    }
    while (from > limit) {
      int i = from - 1;
      if (taken[i]) {
        break;
      }
      Hit hit = scan.hit(i);
      if (hit != null) {
        if (!takesEntry(hit, organ, head)) {
          break;
        }
        from = hit.from();
        if (hit.kind() == Hit.Kind.ADJECTIVE) {
          break;
        }
        continue;
      }
      if (isNameWord(i, from, sentence)) {
        from = i;
      } else if (isInnerJoint(i, limit)) {
        from = i - 1;
      } else {
        break;
      }
    }
    return from;
  }

  private boolean takesEntry(Hit hit, boolean organ, int head) {
    return switch (hit.kind()) {
      case ORGANISATION, GROUP -> true;
      case ADJECTIVE -> !organ && scan.capped(hit.from());
      case COUNTRY, CAPITAL, PLACE -> !organ && hit.to() <= head;
      case SEAT -> false;
    };
  }

  /** "and", "of", "'s" between two parts of the name, the first of them a capitalised word. */
  private boolean isInnerJoint(int i, int limit) {
    if (i <= limit || !scan.capped(i - 1) || scan.hit(i - 1) != null || scan.noun(i - 1) != null) {
      return i > limit
          && scan.isPossessive(i)
          && scan.capped(i - 1)
          && scan.hit(i - 1) == null
          && isPluralOrPeople(scan.folded(i - 1));
    }
    if (scan.isPossessive(i)) {
      return isPluralOrPeople(scan.folded(i - 1));
    }
    String word = scan.folded(i);
    return word.equals("and") || word.equals("&");
  }

  private static boolean isPluralOrPeople(String word) {
    return word.equals("people")
        || word.equals("lord")
        || word.equals("women")
        || word.equals("children")
        || (word.endsWith("ers") && !word.equals("employers"));
  }

  private boolean isNameWord(int i, int from, Sentence sentence) {
    if (!scan.capped(i) || scan.isMark(i) || NameWords.isCalendar(scan.folded(i))) {
      return false;
    }
    Noun noun = scan.noun(i);
    if (noun != null && noun.noun().stands() == RoleNoun.Stands.PERSON && !noun.noun().plural()) {
      return !noun.noun().stateBound() && i + 1 == from && i > sentence.from();
    }
    return !scan.isFunction(i) && !(scan.isVerb(i) && i == sentence.from());
  }

  private boolean isStateOrgan(int head) {
    Noun noun = scan.noun(head);
    if (noun != null && noun.noun().stateBound()) {
      return true;
    }
    return isOffice(scan.folded(head));
  }

  private int rightEnd(int head, int from, Sentence sentence) {
    int limit = Math.min(sentence.to(), head + 1 + REACH);
    int to = head + 1;
    while (to < limit && followsHead(to, head, from)) {
      to++;
    }
    for (int round = 0; round < 3; round++) {
      int begin = afterJoint(to, sentence);
      if (begin == to || begin >= limit || isOtherBody(to, begin, sentence)) {
        break;
      }
      int end = complementEnd(begin, limit);
      if (end == begin || (isOffice(scan.folded(head)) && isCountry(begin, end))) {
        break;
      }
      to = end;
    }
    return to;
  }

  private boolean isCountry(int from, int to) {
    Hit hit = scan.hit(from);
    return hit != null && hit.kind() == Hit.Kind.COUNTRY && hit.to() == to;
  }

  /** "the Bureau for the House": the body after "for the" is another one. */
  private boolean isOtherBody(int joint, int begin, Sentence sentence) {
    return begin == joint + 2
        && scan.folded(joint).equals("for")
        && NameWords.isOrganisationHead(scan.folded(begin))
        && (begin + 1 >= sentence.to() || !scan.folded(begin + 1).equals("of"));
  }

  private boolean followsHead(int i, int head, int from) {
    if (!scan.capped(i) || scan.isMark(i) || scan.isFunction(i)) {
      return false;
    }
    Hit hit = scan.hit(i);
    if (hit != null) {
      return hit.kind() == Hit.Kind.ORGANISATION && hit.length() == 1;
    }
    Noun noun = scan.noun(i);
    if (noun != null) {
      return noun.noun().stands() != RoleNoun.Stands.PERSON;
    }
    return isAcronym(scan.tokens().shadow(i))
        || NameWords.isOrganisationHead(scan.folded(i))
        || (from == head && i == head + 1 && !scan.isVerb(i) && !scan.isKnownWord(i));
  }

  static boolean isAcronym(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        if (!Character.isUpperCase(c)) {
          return false;
        }
      } else if (!Character.isDigit(c) && c != '.' && c != '-' && c != '&') {
        return false;
      }
    }
    return letters >= 2 && word.length() <= 9;
  }

  private int afterJoint(int i, Sentence sentence) {
    if (i >= sentence.to() || !isOf(scan.folded(i))) {
      return i;
    }
    int next = i + 1;
    if (next < sentence.to() && scan.folded(next).equals("the")) {
      next++;
    }
    return next;
  }

  private static boolean isOf(String word) {
    return word.equals("of") || word.equals("for");
  }

  private int complementEnd(int begin, int limit) {
    int i = begin;
    while (i < limit) {
      Hit hit = scan.hit(i);
      if (hit != null) {
        if (hit.kind() == Hit.Kind.ADJECTIVE && hit.to() < limit && !scan.capped(hit.to())) {
          break;
        }
        i = Math.min(limit, hit.to());
        continue;
      }
      if (scan.capped(i)
          && !scan.isFunction(i)
          && !NameWords.isCalendar(scan.folded(i))
          && !isPersonNoun(i)
          && !scan.isMark(i)) {
        i++;
      } else if (i > begin
          && scan.folded(i).equals("and")
          && i + 1 < limit
          && scan.capped(i + 1)
          && scan.hit(i + 1) == null
          && (NameWords.isOfficeWord(scan.folded(i - 1))
              || (scan.folded(i - 1).endsWith("s") && scan.folded(i + 1).endsWith("s")))) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  private boolean isPersonNoun(int i) {
    Noun noun = scan.noun(i);
    return noun != null && noun.noun().stands() == RoleNoun.Stands.PERSON;
  }

  /** The names of all sentences. */
  List<Proper> all(boolean[] taken) {
    List<Proper> found = new ArrayList<>();
    for (Sentence sentence : scan.text().sentences()) {
      GivenUp.check();
      find(sentence, taken, found);
    }
    return found;
  }
}
