package org.coranto.extract.name;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.EntityType;
import org.coranto.model.GivenUp;
import org.coranto.model.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Completes names of organisations and places that a language model cut short: over capitals to the
 * left of a head ("[Civic] Party", "[Evergreen Aviation &] Space Museum") and over "of" and "for"
 * to the right ("Museum [of Flight]"). State organs keep their country apart ("Ministry of Interior
 * | of Ecuador"). Linear in the length of the text.
 */
final class NameJoins {
  private static final int LONGEST = 12;

  private final Scan scan;
  private final @Nullable Proper[] at;

  NameJoins(Scan scan) {
    this.scan = scan;
    this.at = new Proper[scan.tokens().size()];
  }

  /** The names, some of them longer; those that became part of another are gone. */
  List<Proper> join(List<Proper> names) {
    for (Proper name : names) {
      GivenUp.check();
      put(name);
    }
    for (Proper name : names) {
      GivenUp.check();
      if (name.equals(at[name.from()]) && isOpen(name)) {
        int from = leftEnd(name);
        Proper whole = new Proper(from, name.to(), null, name.type(), name.rule());
        int to = rightEnd(name, whole);
        if (isType(name, to)) {
          to = from;
        }
        if (from != name.from() || to != name.to()) {
          for (int i = name.from(); i < name.to(); i++) {
            at[i] = null;
          }
          if (to > from) {
            put(new Proper(from, to, null, name.type(), name.rule()));
          }
        }
      }
    }
    List<Proper> joined = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      GivenUp.check();
      Proper name = at[i];
      if (name != null && name.from() == i) {
        joined.add(name);
      }
    }
    return joined;
  }

  /** "State" of "State of Texas": what kind of place, not which. */
  private boolean isType(Proper name, int to) {
    return name.is(EntityType.PLACE)
        && to - name.from() == 1
        && scan.isKnownWord(name.from())
        && to < scan.tokens().size()
        && scan.folded(to).equals("of");
  }

  private void put(Proper name) {
    for (int i = name.from(); i < name.to(); i++) {
      at[i] = name;
    }
  }

  private boolean isOpen(Proper name) {
    return name.type() == EntityType.ORGANIZATION
        || name.type() == EntityType.GROUP
        || name.type() == EntityType.PLACE;
  }

  /** First token of a name whose known words need others before them. */
  private int leftEnd(Proper name) {
    Sentence sentence = scan.text().sentences().get(scan.text().sentenceOf(name.from()));
    int last = closed(name) - 1;
    boolean low = scan.isRawLower(last) && scan.hasTrustedCase(last);
    if (!isHead(last) || !isGeneral(name) || low) {
      return name.from();
    }
    int from = name.from();
    while (from > sentence.from() && name.to() - from < LONGEST) {
      int before = from - 1;
      boolean and = scan.folded(before).equals("&") || scan.folded(before).equals("and");
      if (and && before > sentence.from() && isPart(before - 1) && isJoint(before)) {
        from = begin(before - 1);
      } else if (isPart(before)) {
        from = begin(before);
      } else {
        break;
      }
    }
    return from;
  }

  /** "Air and [Space Museum]": what stands before "and" is a common word or "&" is written. */
  private boolean isJoint(int and) {
    return scan.folded(and).equals("&")
        || (scan.isKnownWord(and - 1) && !scan.isRawLower(and - 1) && !isHead(and - 1));
  }

  private int begin(int i) {
    Proper name = at[i];
    return name == null ? i : name.from();
  }

  private boolean isGeneral(Proper name) {
    for (int i = name.from(); i < closed(name); i++) {
      if (!scan.isKnownWord(i) && !isHead(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isHead(int i) {
    return NameWords.isOrganisationHead(scan.folded(i))
        || NameWords.isPlaceHead(scan.folded(i))
        || NameWords.isNamedAfterOf(scan.folded(i))
        || NameWords.isCompanyEnd(scan.folded(i));
  }

  /** A capitalised word that may belong to the name behind it. */
  private boolean isPart(int i) {
    Hit hit = scan.hit(i);
    Proper name = at[i];
    if (name != null) {
      return name.type() != EntityType.COUNTRY;
    }
    boolean country =
        hit != null && (hit.kind() == Hit.Kind.ADJECTIVE || hit.kind() == Hit.Kind.COUNTRY);
    return ((scan.capped(i) && !scan.isRawLower(i)) || scan.isOrdinal(i))
        && !country
        && !scan.isMark(i)
        && !scan.isPossessive(i)
        && scan.noun(i) == null
        && !scan.isFunction(i)
        && !scan.isVerb(i)
        && !NameWords.isCalendar(scan.folded(i))
        && !NameWords.isHonorific(scan.folded(i));
  }

  /** End of a name that goes on with "of" or "for". */
  private int rightEnd(Proper name, Proper whole) {
    Sentence sentence = scan.text().sentences().get(scan.text().sentenceOf(name.from()));
    int end = closed(name);
    boolean open = end < name.to();
    if (end + 1 >= sentence.to()
        || !isLink(scan.folded(end))
        || scan.folded(end).equals("the")
        || !(open || isOpenRight(whole))) {
      return end;
    }
    int next = end + 1 + (scan.folded(end + 1).equals("the") ? 1 : 0);
    if (next >= sentence.to() || scan.isRawLower(next)) {
      return end;
    }
    Proper object = at[next];
    Hit hit = scan.hit(next);
    boolean of = scan.folded(end).equals("of");
    if (object != null && !object.equals(name)) {
      boolean place = object.is(EntityType.PLACE) || object.is(EntityType.COUNTRY);
      return of && (place || (!open && !object.is(EntityType.PERSON))) ? object.to() : end;
    }
    if (hit != null) {
      return of && hit.kind() != Hit.Kind.ADJECTIVE ? hit.to() : end;
    }
    int to = next;
    while (to < sentence.to() && to - name.from() < LONGEST && at[to] == null && isPart(to)) {
      to++;
    }
    return to > next ? to : end;
  }

  /** End of a name without the "of" or "for the" that it may end in. */
  private int closed(Proper name) {
    int to = name.to();
    while (to > name.from() + 1 && isLink(scan.folded(to - 1))) {
      to--;
    }
    return to;
  }

  /** Whether the word links a name with what it is named after. */
  static boolean isLink(String folded) {
    return folded.equals("of") || folded.equals("for") || folded.equals("the");
  }

  /** Whether "of X" would tell this body from others of its kind. */
  private boolean isOpenRight(Proper name) {
    int last = name.to() - 1;
    return !scan.isRawLower(last)
        && name.to() - name.from() <= 3
        && NameWords.isNamedAfterOf(scan.folded(last))
        && isGeneral(name);
  }
}
