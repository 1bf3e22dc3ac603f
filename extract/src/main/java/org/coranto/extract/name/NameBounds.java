package org.coranto.extract.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coranto.extract.name.Scan.Noun;
import org.coranto.knowledge.RoleNoun;
import org.coranto.model.EntityType;
import org.coranto.model.Pos;
import org.jspecify.annotations.Nullable;

/**
 * Mends where a language model's names begin and end: takes off titles, small words and common
 * nouns, cuts at possessors, commas and free dashes ("DAB's | Starry Lee"), and leaves out phrases
 * that the text also writes in lower case ("the space shuttle"). Linear in the length of the text;
 * not for several threads.
 */
final class NameBounds {
  /** Every kind of dash is one of these where tokens are folded. */
  private static final Set<String> DASHES = Set.of("-", "--");

  private final Scan scan;
  private final Set<String> plain = new HashSet<>();

  NameBounds(Scan scan) {
    this.scan = scan;
    for (int i = 0; i + 1 < scan.tokens().size(); i++) {
      if (isPlainWord(i)
          && isPlainWord(i + 1)
          && scan.isOftenLower(i)
          && scan.isOftenLower(i + 1)) {
        plain.add(scan.words(i, i + 2));
      }
    }
  }

  /** What is left of a name, in order; may be empty. */
  List<Proper> mend(Proper name) {
    List<Proper> parts = new ArrayList<>();
    int from = name.from();
    EntityType type = name.type();
    boolean person = type == EntityType.PERSON;
    for (int i = name.from(); i < name.to(); i++) {
      boolean owner = person && scan.isPossessive(i) && isInitialCapital(i + 1, name.to());
      boolean loose = type != EntityType.ORGANIZATION;
      boolean comma = loose && scan.folded(i).equals(",");
      if (owner || comma || (loose && isDash(i))) {
        EntityType left = owner ? ownerType(from, i) : type;
        add(from, i, left, name.rule(), parts);
        type = comma && person ? EntityType.PLACE : type;
        from = i + 1;
      }
    }
    add(from, name.to(), type, name.rule(), parts);
    return parts;
  }

  /** A dash that stands free, as behind the place of a dateline: "KHARTOUM - Sudan left". */
  private boolean isDash(int i) {
    return DASHES.contains(scan.folded(i))
        && scan.tokens().spaceBefore(i)
        && i + 1 < scan.tokens().size()
        && scan.tokens().spaceBefore(i + 1);
  }

  private EntityType ownerType(int from, int to) {
    boolean full = to - from > 1 && scan.isGivenName(from);
    return full ? EntityType.PERSON : EntityType.ORGANIZATION;
  }

  private boolean isInitialCapital(int i, int limit) {
    return i < limit && scan.capped(i);
  }

  private void add(int begin, int end, @Nullable EntityType type, String rule, List<Proper> parts) {
    int from = begin;
    int to = end;
    while (from < to && isEdge(from)) {
      from++;
    }
    while (from < to
        && !isOpenEnd(to - 1, type)
        && (isEdge(to - 1) || (to - 1 > from && isTail(from, to - 1, type)))) {
      to--;
    }
    if (type == EntityType.PERSON) {
      from = afterTitle(from, to);
    }
    if (from < to && !isNoName(from, to, type)) {
      parts.add(new Proper(from, to, null, type, rule));
    }
  }

  /** Marks, possessives and small words of grammar at an edge of a name. */
  private boolean isEdge(int i) {
    if (scan.isPossessive(i)) {
      return true;
    }
    if (scan.isMark(i)) {
      return !scan.folded(i).equals("\"") && !isInitialStop(i);
    }
    String word = scan.folded(i);
    boolean grammar = NameWords.isDeterminer(word) || isSmall(word);
    return scan.isRawLower(i) ? grammar : !scan.hasTrustedCase(i) && isSmall(word);
  }

  private boolean isInitialStop(int i) {
    return scan.folded(i).equals(".") && i > 0 && scan.folded(i - 1).length() == 1;
  }

  private static boolean isSmall(String word) {
    return word.equals("of")
        || word.equals("and")
        || word.equals("for")
        || word.equals("in")
        || word.equals("at")
        || word.equals("by")
        || word.equals("with")
        || word.equals("from")
        || word.equals("to")
        || word.equals("on");
  }

  /**
   * A common noun in lower case behind the capitals of an organisation or place: "Unesco
   * [website]", "Ottawa [hall]"; or an office in short: "Air Baltic [CEO]".
   */
  private boolean isTail(int from, int i, @Nullable EntityType type) {
    boolean place = type == EntityType.PLACE;
    if (type == EntityType.ORGANIZATION && isOfficeInShort(i)) {
      return true;
    }
    if ((type != EntityType.ORGANIZATION && !place)
        || !(isPlainWord(i) || isBeforePlainNoun(i))
        || (place
            ? NameWords.isLandform(scan.folded(i))
            : NameWords.isOrganisationHead(scan.folded(i)))
        || NameWords.isCompanyEnd(scan.folded(i))
        || NameWords.isJoint(scan.folded(i - 1))) {
      return false;
    }
    for (int k = from; k < i; k++) {
      if (!scan.isRawLower(k) && !scan.isMark(k)) {
        return true;
      }
    }
    return false;
  }

  /** Behind the last title or office that a person's name begins with. */
  private int afterTitle(int from, int to) {
    int start = from;
    int i = from;
    while (i < to - 1) {
      Noun noun = scan.noun(i);
      boolean office = noun != null && noun.noun().stands() == RoleNoun.Stands.PERSON;
      if (noun != null && office && noun.to() < to) {
        i = noun.to();
        start = i;
      } else if (NameWords.isHonorific(scan.folded(i)) && !isFirstName(start > from, i)) {
        i++;
        start = i;
      } else if (NameWords.isOfficeWord(scan.folded(i)) || scan.folded(i).equals(".")) {
        i++;
      } else {
        break;
      }
    }
    return start;
  }

  private boolean isNation(int i) {
    Hit hit = scan.hit(i);
    return hit != null && (hit.kind() == Hit.Kind.COUNTRY || hit.kind() == Hit.Kind.ADJECTIVE);
  }

  private boolean isNoName(int from, int to, @Nullable EntityType type) {
    boolean pronoun =
        to - from == 1
            && scan.pos(from) == Pos.PRON
            && !OrganisationSpans.isAcronym(scan.tokens().raw(from));
    boolean letter = to - from == 1 && scan.folded(from).length() == 1;
    boolean word = to - from == 1 && type == EntityType.PERSON && scan.isTrustedlyLower(from);
    return pronoun
        || word
        || letter
        || (type == EntityType.PERSON && isOffice(from, to))
        || (isLoose(type) && isPlain(from, to));
  }

  /** Nothing but titles: "Madam Speaker", "Mr. President", "U.S. Senator". */
  private boolean isOffice(int from, int to) {
    boolean alone = to - from == 1 && scan.noun(from) != null;
    if (alone && !isTitleAlone(from)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      Noun noun = scan.noun(i);
      boolean office = noun != null && noun.from() >= from && noun.to() <= to;
      if (!office
          && !NameWords.isHonorific(scan.folded(i))
          && !scan.folded(i).equals("madam")
          && !(i < to - 1 && isNation(i))
          && !scan.isMark(i)) {
        return false;
      }
    }
    return true;
  }

  /** "the [Speaker]", "U.S. [Senator] John Cornyn". */
  private boolean isTitleAlone(int i) {
    boolean determined = i > 0 && NameWords.isDeterminer(scan.folded(i - 1));
    boolean leads = i + 1 < scan.tokens().size() && scan.isGivenName(i + 1);
    return determined || leads;
  }

  /** "School of": the name goes on, {@link NameJoins} says where to. */
  private boolean isOpenEnd(int i, @Nullable EntityType type) {
    return type == EntityType.ORGANIZATION && NameJoins.isLink(scan.folded(i));
  }

  /** "Don" is a title, but hardly behind another one. */
  private boolean isFirstName(boolean titled, int i) {
    return scan.isGivenName(i) || (titled && scan.folded(i).equals("don"));
  }

  private static boolean isLoose(@Nullable EntityType type) {
    return type != EntityType.PERSON && type != EntityType.COUNTRY;
  }

  /** Whether the text, whose capitals can be trusted, writes the words in lower case somewhere. */
  private boolean isPlain(int from, int to) {
    if (to - from < 2) {
      return false;
    }
    for (int i = from; i + 1 < to; i++) {
      if (!plain.contains(scan.words(i, i + 2))) {
        return false;
      }
    }
    return !NameWords.isOrganisationHead(scan.folded(to - 1))
        && !NameWords.isPlaceHead(scan.folded(to - 1));
  }

  private boolean isOfficeInShort(int i) {
    Noun noun = scan.noun(i);
    return noun != null
        && noun.noun().stands() == RoleNoun.Stands.PERSON
        && OrganisationSpans.isAcronym(scan.tokens().raw(i));
  }

  /** A word in lower case that few texts hold, with a common noun behind it: "[biker] gang". */
  private boolean isBeforePlainNoun(int i) {
    return scan.hasTrustedCase(i)
        && scan.isRawLower(i)
        && i + 1 < scan.tokens().size()
        && isPlainWord(i + 1)
        && scan.pos(i + 1) == Pos.NOUN;
  }

  private boolean isPlainWord(int i) {
    return scan.hasTrustedCase(i) && scan.isRawLower(i) && scan.isKnownWord(i);
  }
}
