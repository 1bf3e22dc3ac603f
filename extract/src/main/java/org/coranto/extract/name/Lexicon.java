package org.coranto.extract.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coranto.knowledge.CountryWord;
import org.coranto.knowledge.Fold;
import org.coranto.knowledge.Knowledge;
import org.coranto.knowledge.Organisation;
import org.coranto.knowledge.PhraseTable;
import org.coranto.knowledge.Place;
import org.coranto.knowledge.RoleNoun;
import org.coranto.knowledge.RoleNouns;
import org.coranto.knowledge.WordCount;
import org.coranto.model.Pos;
import org.jspecify.annotations.Nullable;

/** The bundled tables as the rules of this package ask them. Immutable, thread-safe. */
final class Lexicon {
  private static final String COUNTRY = "country:";
  private static final int FAR_BIGGER = 4;
  private static final int COMMON = 1;
  private static final int OFTEN = 3;

  private final Knowledge knowledge;
  private final RoleNouns nouns = RoleNouns.bundled();

  Lexicon(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The longest entry that begins at token {@code from} and ends before {@code to}, or null. */
  @Nullable Hit hitAt(Scan scan, int from, int to) {
    String first = scan.folded(from);
    if (scan.isMark(from) || NameWords.isCalendar(first) || first.equals("the")) {
      return null;
    }
    Hit country = country(scan, from, to);
    Hit organisation = organisation(scan, from, to);
    Hit best = longer(country, organisation);
    if (best == null && scan.capped(from) && NameWords.isPeople(first)) {
      return new Hit(from, from + 1, Hit.Kind.ADJECTIVE, null, null);
    }
    boolean place = scan.capped(from) || isAfterLocative(scan, from);
    return place && (best == null || best.length() < 3)
        ? longer(best, place(scan, from, to))
        : best;
  }

  /**
   * A word in lower case that no text writes otherwise, where a place must follow: "near kayes".
   */
  private boolean isAfterLocative(Scan scan, int from) {
    return from > 0
        && scan.folded(from).length() >= 5
        && NameWords.isLocative(scan.folded(from - 1))
        && knowledge.words().count(scan.folded(from)).lower() == 0;
  }

  private static @Nullable Hit longer(@Nullable Hit first, @Nullable Hit second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return second.length() > first.length() ? second : first;
  }

  private @Nullable Hit country(Scan scan, int from, int to) {
    Optional<PhraseTable.Match<CountryWord>> match =
        knowledge.countries().words().longestAt(scan::cased, from, to);
    if (match.isEmpty()) {
      return null;
    }
    if (!isCased(scan, from, match.get().to())) {
      return null;
    }
    CountryWord word = match.get().value();
    int end = match.get().to();
    if (word.weak() && isBesideName(scan, from, end, to)) {
      return null;
    }
    Set<String> ids = new LinkedHashSet<>();
    for (CountryWord value : match.get().values()) {
      if (value.kind() == word.kind()) {
        ids.add(COUNTRY + value.country().iso3());
      }
    }
    String id = ids.size() == 1 ? ids.iterator().next() : null;
    return switch (word.kind()) {
      case NAME -> new Hit(from, end, Hit.Kind.COUNTRY, id, id);
      case ADJECTIVE, DEMONYM ->
          // "ethnic Albanians" may be people of any state.
          from > 0 && scan.folded(from - 1).equals("ethnic")
              ? new Hit(from, end, Hit.Kind.ADJECTIVE, null, null)
              : new Hit(from, end, Hit.Kind.ADJECTIVE, id, id);
      case CAPITAL -> capital(scan, from, end, word);
      case METONYM ->
          word.sector().equals("GOV")
              ? new Hit(from, end, Hit.Kind.SEAT, id, id)
              : new Hit(from, end, Hit.Kind.ORGANISATION, null, id);
    };
  }

  /** A capital; one that is the seat of an organisation stands for that. */
  private Hit capital(Scan scan, int from, int to, CountryWord word) {
    String place =
        "capital:" + word.country().iso3() + ":" + scan.words(from, to).replace(' ', '-');
    List<Organisation> seat = knowledge.organisations().seats().get(scan.words(from, to));
    boolean strong = !seat.isEmpty() && word.country().iso3().equals("BEL");
    String stands = strong ? seat.get(0).id() : COUNTRY + word.country().iso3();
    return new Hit(from, to, Hit.Kind.CAPITAL, place, stands);
  }

  /** A weak word directly before or after another capitalised word is part of that name. */
  private boolean isBesideName(Scan scan, int from, int end, int limit) {
    boolean given = end - from == 1 && nouns.isGivenName(scan.folded(from));
    boolean before = from > 0 && scan.capped(from - 1) && nouns.isGivenName(scan.folded(from - 1));
    return before || (given && end < limit && scan.capped(end) && !isCue(scan.folded(end)));
  }

  /** Words that are common in lower case need a capital to be an entry. */
  private boolean isCased(Scan scan, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isUpperCase(scan.cased(i).codePointAt(0))) {
        return true;
      }
    }
    return to - from == 1
        ? scan.folded(from).length() > 3 && !isOftenLower(scan.folded(from))
        : true;
  }

  private @Nullable Hit organisation(Scan scan, int from, int to) {
    Optional<PhraseTable.Match<Organisation>> match =
        knowledge.organisations().names().longestAt(scan::cased, from, to);
    if (match.isEmpty()) {
      return null;
    }
    int end = match.get().to();
    boolean cased = scan.capped(from) || (end - from > 1 && scan.capped(end - 1));
    if ((end - from == 1 && isCommon(scan.folded(from))) || allOffice(scan, from, end)) {
      return null;
    }
    if (!cased && (end - from == 1 || allCommon(scan, from, end))) {
      return null;
    }
    Organisation organisation = match.get().value();
    if (isNational(scan, from, end, organisation)) {
      return null;
    }
    String country = organisation.country().isEmpty() ? null : COUNTRY + organisation.country();
    return new Hit(from, end, Hit.Kind.ORGANISATION, organisation.id(), country);
  }

  /**
   * A country's own body of a name that is short for an international one: "Ukraine's Security
   * Council", but not "China's Security Council veto".
   */
  private boolean isNational(Scan scan, int from, int end, Organisation organisation) {
    boolean brief = end - from > 1 && end - from < organisation.name().split(" ").length;
    if (organisation.kind() != Organisation.Kind.IGO || !brief || from == 0) {
      return false;
    }
    boolean followed = end < scan.tokens().size() && scan.pos(end) == Pos.NOUN;
    int before = scan.folded(from - 1).equals("'s") ? from - 1 : from;
    return !followed && before > 0 && endsWithCountry(scan, before);
  }

  private boolean endsWithCountry(Scan scan, int end) {
    for (int from = Math.max(0, end - 3); from < end; from++) {
      Optional<PhraseTable.Match<CountryWord>> match =
          knowledge.countries().words().longestAt(scan::cased, from, end);
      if (match.isPresent() && match.get().to() == end) {
        return true;
      }
    }
    return false;
  }

  /** "Foreign Affairs" is what a minister is in charge of before it is a journal. */
  private static boolean allOffice(Scan scan, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!NameWords.isOfficeWord(scan.folded(i))) {
        return false;
      }
    }
    return to - from > 1;
  }

  private boolean allCommon(Scan scan, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isCommon(scan.folded(i))) {
        return false;
      }
    }
    return true;
  }

  /** The biggest of the places of a name; its id only when it is by far the biggest. */
  private @Nullable Hit place(Scan scan, int from, int to) {
    Optional<PhraseTable.Match<Place>> match =
        knowledge.places().longestAt(i -> scan.tokens().shadow(i), from, to);
    boolean cased = match.isPresent() && scan.capped(match.get().to() - 1);
    if (match.isEmpty() || (!cased && match.get().to() - from > 1)) {
      return null;
    }
    boolean single = match.get().to() - from == 1;
    if (single
        && (isCommon(scan.folded(from))
            || NameWords.isDirection(scan.folded(from))
            || scan.isFunction(from)
            || scan.folded(from).length() < 3)) {
      return null;
    }
    List<Place> places = match.get().values();
    Place first = places.get(0);
    boolean clear =
        places.size() == 1 || first.population() >= (long) FAR_BIGGER * places.get(1).population();
    String id =
        clear ? "place:" + first.country() + ":" + Fold.key(first.name()).replace(' ', '-') : null;
    String country = clear && !first.country().isEmpty() ? COUNTRY + first.country() : null;
    return new Hit(from, match.get().to(), Hit.Kind.PLACE, id, country);
  }

  /** The longest role noun that begins at token {@code from}, or null. */
  Scan.@Nullable Noun nounAt(Scan scan, int from, int to) {
    Scan.Noun best = null;
    StringBuilder words = new StringBuilder();
    int limit = Math.min(to, from + nouns.longest());
    for (int i = from; i < limit; i++) {
      words.append(i == from ? "" : " ").append(Fold.key(scan.folded(i)));
      RoleNoun noun = nouns.find(words.toString());
      if (noun != null) {
        best = new Scan.Noun(from, i + 1, noun);
      }
    }
    return best != null ? best : compound(scan, from);
  }

  /** "CDA-leader", "ex-minister": a role noun after a hyphen. */
  private Scan.@Nullable Noun compound(Scan scan, int from) {
    String word = scan.folded(from);
    int hyphen = word.lastIndexOf('-');
    RoleNoun noun = hyphen > 1 ? nouns.find(word.substring(hyphen + 1)) : null;
    boolean person = noun != null && noun.stands() == RoleNoun.Stands.PERSON;
    return noun != null && person ? new Scan.Noun(from, from + 1, noun) : null;
  }

  /** Whether the word alone is a role noun. */
  boolean isRoleWord(String folded) {
    return nouns.find(folded) != null;
  }

  /** Id of the organisation of exactly this name, or null. */
  @Nullable String organisationOf(String name) {
    return knowledge.organisations().byName(name).map(Organisation::id).orElse(null);
  }

  /** What a word is meant to be; the word itself unless it is a misspelt one of a name or role. */
  String spelling(String folded, boolean capital) {
    return capital
        ? knowledge.nameSpelling().capital(folded)
        : knowledge.nameSpelling().apply(folded);
  }

  /** As {@link org.coranto.knowledge.NameSpelling#pair}. */
  String @Nullable [] pair(String first, String second) {
    return knowledge.nameSpelling().pair(first, second);
  }

  boolean isGivenName(String folded) {
    return nouns.isGivenName(folded);
  }

  /** Whether the word is common in lower case. */
  boolean isCommon(String folded) {
    WordCount count = knowledge.words().count(folded);
    return count.lower() >= COMMON && count.lowerShare() >= 0.5f;
  }

  /** Whether the word hardly ever has a capital, in names or otherwise. */
  boolean isSeldomInNames(String folded) {
    WordCount count = knowledge.words().count(folded);
    return count.lower() >= OFTEN && count.lowerShare() >= 0.95f;
  }

  /** Whether texts also write the word in lower case, as they do "bill" and "mark". */
  boolean isAlsoLower(String folded) {
    return knowledge.words().count(folded).lower() >= OFTEN;
  }

  boolean isOftenLower(String folded) {
    WordCount count = knowledge.words().count(folded);
    return count.lower() >= OFTEN && count.lowerShare() >= 0.5f;
  }

  /** The country that a word is the name or adjective of, as an entry without a place, or null. */
  @Nullable Hit countryWord(String word) {
    for (CountryWord value : knowledge.countries().words().get(word)) {
      boolean adjective =
          value.kind() == CountryWord.Kind.ADJECTIVE || value.kind() == CountryWord.Kind.DEMONYM;
      if (adjective || value.kind() == CountryWord.Kind.NAME) {
        String id = COUNTRY + value.country().iso3();
        Hit.Kind kind = adjective ? Hit.Kind.ADJECTIVE : Hit.Kind.COUNTRY;
        return new Hit(0, 1, kind, id, id);
      }
    }
    return null;
  }

  boolean isCitizen(String folded) {
    return knowledge.countries().isCitizen(folded);
  }

  boolean isCitizens(String folded) {
    return knowledge.countries().isCitizens(folded);
  }

  /** Whether the word is a form of a verb of saying or thinking. */
  boolean isCue(String folded) {
    return !knowledge.cues().byForm(folded).isEmpty();
  }
}
