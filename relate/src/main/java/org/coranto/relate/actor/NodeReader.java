package org.coranto.relate.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coranto.knowledge.Fold;
import org.coranto.knowledge.Gender;
import org.coranto.knowledge.Organisation;
import org.coranto.knowledge.RoleNoun;
import org.coranto.knowledge.RoleNouns;
import org.coranto.model.EntityType;
import org.coranto.model.GivenUp;
import org.coranto.model.Mention;
import org.coranto.model.Pos;
import org.coranto.model.Reading;
import org.coranto.model.Role;
import org.coranto.model.Sentence;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/** Turns the mentions of a reading into nodes. Linear in the number of mentions. */
final class NodeReader {
  private static final Set<String> DEFINITE =
      Set.of("the", "his", "her", "its", "their", "this", "these", "both", "that", "those");
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "some", "several", "many", "one");
  private static final Set<String> OWNERS = Set.of("his", "her", "their", "its", "'s", "\u2019s");
  private static final Set<String> WHERE =
      Set.of("in", "of", "over", "across", "inside", "throughout", "within");
  private static final Set<String> FEMALE = Set.of("mrs", "ms", "miss", "lady", "madame", "mme");
  private static final Set<String> MALE = Set.of("mr", "sir", "lord", "monsieur", "herr");

  private final KnownActors known;
  private final RoleNouns nouns = RoleNouns.bundled();

  NodeReader(KnownActors known) {
    this.known = known;
  }

  /** A node for each mention that names (pronouns do not), in order. */
  List<Node> read(Reading reading) {
    Tokens tokens = reading.text().tokens();
    List<Mention> mentions = reading.mentions();
    List<Node> nodes = new ArrayList<>();
    for (int m = 0; m < mentions.size(); m++) {
      GivenUp.check();
      Mention mention = mentions.get(m);
      if (mention.kind() == Mention.Kind.PRONOUN) {
        continue;
      }
      int from = tokens.firstEndingAfter(mention.span().start());
      int to = tokens.firstAtOrAfter(mention.span().end());
      if (from < to) {
        nodes.add(node(reading, mentions, m, nodes.size(), from, to));
      }
    }
    return nodes;
  }

  private Node node(Reading reading, List<Mention> mentions, int m, int index, int from, int to) {
    Tokens tokens = reading.text().tokens();
    Mention mention = mentions.get(m);
    int s = reading.text().sentenceOf(from);
    Sentence sentence = reading.text().sentences().get(s);
    List<String> words = words(tokens, from, to);
    String country = country(reading.report().text(), mentions, m, words);
    if (country == null) {
      country = homeland(tokens, mentions, m, to, sentence);
    }
    return new Node(
        index,
        mention,
        s,
        sentence.paragraph(),
        sentence.rendering(),
        words,
        shown(tokens, from, to, mention),
        mention.type(),
        country,
        noun(mention, tokens, from, to),
        DEFINITE.contains(tokens.folded(from)) || before(tokens, from, sentence).equals("the"),
        isAside(tokens, from, sentence),
        WHERE.contains(before(tokens, from, sentence)),
        gender(mention, words, tokens, from, sentence));
  }

  private static boolean isAside(Tokens tokens, int from, Sentence sentence) {
    if (from == sentence.from()) {
      return false;
    }
    boolean owned =
        tokens.pos(from - 1) == Pos.NOUN && OWNERS.contains(before(tokens, from - 1, sentence));
    return owned || tokens.pos(from - 1) == Pos.ADP;
  }

  /** The word before token {@code i} in its sentence, or "". */
  private static String before(Tokens tokens, int i, Sentence sentence) {
    return i > sentence.from() ? tokens.folded(i - 1) : "";
  }

  private static List<String> words(Tokens tokens, int from, int to) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String word = Fold.fold(tokens.shadow(i));
      boolean leading = words.isEmpty() && (DEFINITE.contains(word) || DETERMINERS.contains(word));
      if (!tokens.isMark(i) && !word.equals("'s") && !(leading && i + 1 < to)) {
        words.add(word);
      }
    }
    if (words.isEmpty()) {
      words.add(Fold.fold(tokens.shadow(from)));
    }
    return List.copyOf(words);
  }

  private static String shown(Tokens tokens, int from, int to, Mention mention) {
    int first = from;
    while (mention.kind() == Mention.Kind.ROLE
        && first + 1 < to
        && (tokens.pos(first) == Pos.NUM
            || DEFINITE.contains(tokens.folded(first))
            || DETERMINERS.contains(tokens.folded(first)))) {
      first++;
    }
    StringBuilder shown = new StringBuilder();
    for (int i = first; i < to; i++) {
      if (i > first && tokens.spaceBefore(i)) {
        shown.append(' ');
      }
      shown.append(tokens.shadow(i));
    }
    return shown.toString();
  }

  /** The country inside a role phrase, before a name ("Vietnam's X"), or inside a name. */
  private @Nullable String country(String text, List<Mention> mentions, int m, List<String> words) {
    Mention mention = mentions.get(m);
    if (mention.knowledge() != null && mention.knowledge().startsWith(KnownActors.COUNTRY)) {
      return mention.knowledge();
    }
    Span wide = mention.span();
    for (Role role : mention.roles()) {
      wide = wide.cover(role.span());
    }
    String found = null;
    for (int k = Math.max(0, m - 6); k < Math.min(mentions.size(), m + 7); k++) {
      Mention other = mentions.get(k);
      boolean beside =
          k < m && other.span().end() <= mention.span().start() && isGapOfOne(text, other, mention);
      boolean owner =
          k > m && mention.type() == EntityType.ORGANIZATION && isOwner(text, mention, other);
      if (k != m
          && (wide.contains(other.span()) || beside || owner)
          && other.kind() != Mention.Kind.PRONOUN) {
        String country = countryOf(other);
        if (country != null && (found == null || other.kind() == Mention.Kind.ADJECTIVE)) {
          found = country;
        }
      }
    }
    boolean phrase =
        mention.kind() == Mention.Kind.ROLE || mention.type() == EntityType.ORGANIZATION;
    if (found == null && phrase) {
      found = known.countryIn(words);
    }
    return found;
  }

  private static final Set<String> OUT_OF = Set.of("from", "of", "throughout", "across");
  private static final Set<String> INSIDE = Set.of("in", "inside", "throughout", "across");

  /** People who are as often guests as at home where they are. */
  private static final Set<String> GUESTS =
      Set.of("settler", "settlers", "troops", "soldiers", "peacekeepers", "diplomats", "forces");

  /**
   * The country whose place stands right behind people: "a missionary from Calgary", "students
   * throughout Indonesia", "King Hassan of Morocco". Those "in" a place are its people only where
   * they are a crowd of no state: soldiers, officials and reporters are as often guests.
   */
  private @Nullable String homeland(
      Tokens tokens, List<Mention> mentions, int m, int to, Sentence sentence) {
    Mention mention = mentions.get(m);
    boolean person = mention.type() == EntityType.PERSON && mention.kind() == Mention.Kind.NAME;
    boolean ethnic = mention.kind() == Mention.Kind.ADJECTIVE;
    boolean people = ethnic || mention.kind() == Mention.Kind.ROLE;
    if ((!person && !people) || m + 1 == mentions.size() || to >= sentence.to()) {
      return null;
    }
    String link = tokens.folded(to);
    RoleNoun noun =
        ethnic ? null : noun(mention, tokens, tokens.firstEndingAfter(mention.span().start()), to);
    boolean in =
        people
            && INSIDE.contains(link)
            && (noun == null || (!noun.stateBound() && Allegiance.crowd(noun)))
            && !GUESTS.contains(tokens.folded(to - 1));
    boolean from = person ? link.equals("of") || link.equals("from") : OUT_OF.contains(link);
    if (!in && !from) {
      return null;
    }
    Mention place = mentions.get(m + 1);
    int at = tokens.firstEndingAfter(place.span().start());
    if (at <= to || at > to + 4 || at >= sentence.to() || place.kind() == Mention.Kind.PRONOUN) {
      return null;
    }
    for (int i = to + 1; i < at; i++) {
      if (tokens.pos(i) != Pos.DET && tokens.pos(i) != Pos.ADJ && tokens.pos(i) != Pos.NOUN) {
        return null;
      }
    }
    String country = countryOf(place);
    return country == null && from ? countryOfBody(place) : country;
  }

  /** "Activists from the Fatah party" are of its country. */
  private @Nullable String countryOfBody(Mention body) {
    String id = body.knowledge();
    String country = id == null ? "" : known.organisation(id).map(Organisation::country).orElse("");
    return country.isEmpty() ? null : KnownActors.COUNTRY + country;
  }

  /** "Ministry of Defence [of Azerbaijan]". */
  private static boolean isOwner(String text, Mention name, Mention country) {
    int from = name.span().end();
    int to = country.span().start();
    if (to < from || to - from > 8) {
      return false;
    }
    String gap = text.substring(from, to);
    return gap.equals(" of ") || gap.equals(" of the ");
  }

  /** Whether nothing but a blank or a possessive is between the two. */
  private static boolean isGapOfOne(String text, Mention left, Mention right) {
    int from = left.span().end();
    int to = right.span().start();
    if (to - from > 3) {
      return false;
    }
    String gap = text.substring(from, to);
    if (!gap.equals(" ") && !gap.equals("'s ") && !gap.equals("’s ")) {
      return false;
    }
    return right.type() == EntityType.ORGANIZATION || left.kind() == Mention.Kind.ADJECTIVE;
  }

  private @Nullable String countryOf(Mention other) {
    String id = other.knowledge();
    if (id == null) {
      return null;
    }
    return id.startsWith(KnownActors.COUNTRY) ? id : known.countryOfPlace(id);
  }

  private @Nullable RoleNoun noun(Mention mention, Tokens tokens, int from, int to) {
    if (mention.kind() == Mention.Kind.ROLE) {
      return head(tokens, from, to);
    }
    if (mention.roles().isEmpty()) {
      return null;
    }
    Role role = mention.roles().get(mention.roles().size() - 1);
    return head(
        tokens,
        tokens.firstEndingAfter(role.span().start()),
        tokens.firstAtOrAfter(role.span().end()));
  }

  /**
   * The last role noun before the first complement; of "Ministry of Defence spokesman" the person
   * behind the body's name.
   */
  @Nullable RoleNoun head(Tokens tokens, int from, int to) {
    RoleNoun head = headBeforeComplement(tokens, from, to);
    boolean body = head != null && head.stands() == RoleNoun.Stands.ORGANIZATION;
    boolean compound =
        to - from > 1 && (tokens.pos(to - 2) == Pos.PROPN || tokens.pos(to - 2) == Pos.NOUN);
    if (!body || !compound) {
      return head;
    }
    RoleNoun last = nouns.find(known.spelling(Fold.fold(tokens.shadow(to - 1))));
    boolean person = last != null && last.stands() == RoleNoun.Stands.PERSON && !last.plural();
    return person ? last : head;
  }

  private @Nullable RoleNoun headBeforeComplement(Tokens tokens, int from, int to) {
    RoleNoun head = null;
    int i = from;
    while (i < to) {
      String word = Fold.fold(tokens.shadow(i));
      if (head != null && (word.equals("of") || word.equals("for"))) {
        break;
      }
      int taken = 0;
      StringBuilder words = new StringBuilder();
      for (int k = i; k < Math.min(to, i + nouns.longest()); k++) {
        words.append(k == i ? "" : " ").append(known.spelling(Fold.fold(tokens.shadow(k))));
        RoleNoun noun = nouns.find(words.toString());
        if (noun != null) {
          head = noun;
          taken = k + 1 - i;
        }
      }
      i += Math.max(1, taken);
    }
    return head;
  }

  private Gender gender(
      Mention mention, List<String> words, Tokens tokens, int from, Sentence sentence) {
    if (mention.type() != EntityType.PERSON) {
      return Gender.UNKNOWN;
    }
    if (from > sentence.from()) {
      String before = tokens.folded(from - 1).replace(".", "");
      if (FEMALE.contains(before)) {
        return Gender.FEMALE;
      }
      if (MALE.contains(before)) {
        return Gender.MALE;
      }
    }
    RoleNoun noun = noun(mention, tokens, from, tokens.firstAtOrAfter(mention.span().end()));
    if (noun != null && noun.gender() != Gender.UNKNOWN) {
      return noun.gender();
    }
    if (mention.kind() != Mention.Kind.NAME || words.size() < 2) {
      return Gender.UNKNOWN;
    }
    Gender first = nouns.genderOf(words.get(0));
    return first != Gender.UNKNOWN ? first : nouns.genderOf(words.get(words.size() - 1));
  }
}
