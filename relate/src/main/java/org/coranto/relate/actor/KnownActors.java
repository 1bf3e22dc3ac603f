package org.coranto.relate.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coranto.knowledge.Country;
import org.coranto.knowledge.CountryWord;
import org.coranto.knowledge.Fold;
import org.coranto.knowledge.Knowledge;
import org.coranto.knowledge.Office;
import org.coranto.knowledge.OfficeHolder;
import org.coranto.knowledge.Offices;
import org.coranto.knowledge.Organisation;
import org.coranto.knowledge.PhraseTable;
import org.coranto.knowledge.RoleNoun;
import org.coranto.knowledge.RoleNouns;
import org.coranto.model.Published;
import org.jspecify.annotations.Nullable;

/** What the bundled knowledge says about countries, organisations and holders of offices. */
final class KnownActors {
  /** Prefix of a country's id; its ISO-3 code follows. */
  static final String COUNTRY = "country:";

  private static final int SHORTEST_SURNAME = 5;

  private static final float HOLDER_LIKENESS = 0.6f;

  private final Knowledge knowledge;
  private final RoleNouns nouns = RoleNouns.bundled();

  KnownActors(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** ISO-3 code of a country's id, or null for null. */
  static @Nullable String code(@Nullable String country) {
    return country == null ? null : country.substring(COUNTRY.length());
  }

  Optional<Country> country(String id) {
    return knowledge.countries().byCode(id.substring(COUNTRY.length()));
  }

  Optional<Organisation> organisation(String id) {
    return knowledge.organisations().byId(id);
  }

  /** Id of the country that is named among the words of a name, or null. */
  @Nullable String countryIn(List<String> written) {
    List<String> words = written.stream().map(this::spelling).toList();
    for (int i = 0; i < words.size(); i++) {
      Optional<PhraseTable.Match<CountryWord>> match =
          knowledge.countries().words().longestAt(words, i);
      if (match.isPresent()) {
        CountryWord word = match.get().value();
        // "New Mexico" is no part of Mexico; "New Zealand" has matched as a whole.
        boolean namesake = i > 0 && words.get(i - 1).equals("new");
        boolean weak = word.weak() && words.size() == 1;
        if (word.kind() != CountryWord.Kind.METONYM && !weak && !namesake) {
          return COUNTRY + word.country().iso3();
        }
      }
    }
    return null;
  }

  /** Whether the word can name one person of a country. */
  boolean isCitizen(String word) {
    return knowledge.countries().isCitizen(word);
  }

  boolean isCountryWord(String word) {
    for (CountryWord found : knowledge.countries().words().get(word)) {
      if (found.kind() != CountryWord.Kind.METONYM) {
        return true;
      }
    }
    return false;
  }

  /** Id of the country that a place lies in, or null when {@code id} is no place's. */
  @Nullable String countryOfPlace(String id) {
    int colon = id.indexOf(':');
    boolean place = id.startsWith("capital:") || id.startsWith("place:");
    return place && id.indexOf(':', colon + 1) == colon + 4
        ? COUNTRY + id.substring(colon + 1, colon + 4)
        : null;
  }

  /** What a folded word is meant to be, if it is a misspelt one of a name or role. */
  String spelling(String word) {
    return knowledge.nameSpelling().apply(word);
  }

  private String[] words(String title) {
    String[] words = Fold.key(title).split(" ", -1);
    Arrays.setAll(words, k -> spelling(words[k]));
    return words;
  }

  /** The head noun of a role as the text words it, or null. */
  @Nullable RoleNoun headOf(String title) {
    String[] words = words(title);
    RoleNoun head = null;
    int i = 0;
    while (i < words.length) {
      if (head != null && (words[i].equals("of") || words[i].equals("for"))) {
        break;
      }
      int taken = 1;
      StringBuilder phrase = new StringBuilder();
      for (int k = i; k < Math.min(words.length, i + nouns.longest()); k++) {
        phrase.append(k == i ? "" : " ").append(words[k]);
        RoleNoun noun = nouns.find(phrase.toString());
        head = noun != null ? noun : head;
        taken = noun != null ? k + 1 - i : taken;
      }
      i += taken;
    }
    return head;
  }

  /** Stable names of the offices that a role as the text words it can be ("foreign_minister"). */
  Set<String> offices(String title) {
    Set<String> roles = new LinkedHashSet<>();
    List<String> words = List.of(words(title));
    List<String> turned = turned(words);
    for (List<String> order : turned.equals(words) ? List.of(words) : List.of(words, turned)) {
      for (int i = 0; i < order.size(); i++) {
        Optional<PhraseTable.Match<Offices.Use>> match =
            knowledge.offices().forms().longestAt(order, i);
        if (match.isPresent()) {
          for (Offices.Use use : match.get().values()) {
            if (!use.plural() && !use.office().role().isEmpty() && isPerson(use.office())) {
              roles.add(use.office().role());
            }
          }
        }
      }
    }
    return roles;
  }

  private static boolean isPerson(Office office) {
    return office.kind() == Office.Kind.PERSON;
  }

  /** "minister of defence" as "defence minister". */
  private static List<String> turned(List<String> words) {
    int of = words.indexOf("of");
    if (of <= 0 || of + 1 >= words.size()) {
      return words;
    }
    List<String> turned = new ArrayList<>(words.subList(of + 1, words.size()));
    turned.removeIf(word -> word.equals("the") || word.equals("affairs"));
    turned.addAll(words.subList(0, of));
    return turned;
  }

  /** Who held one of the offices on the day; empty when the day is open. */
  List<OfficeHolder> holders(Set<String> offices, String country, Published published) {
    LocalDate day = day(published);
    List<OfficeHolder> found = new ArrayList<>();
    if (day != null) {
      for (String office : offices) {
        for (OfficeHolder holder : knowledge.holders().holders(office, country, day)) {
          if (!found.contains(holder)) {
            found.add(holder);
          }
        }
      }
    }
    return found;
  }

  /** Terms of people with exactly this full name. */
  List<OfficeHolder> named(List<String> words) {
    return knowledge.holders().named(String.join(" ", words));
  }

  /** Terms, covering the day, of heads of state or government whose name ends in this word. */
  List<OfficeHolder> leaders(String surname, Published published) {
    LocalDate day = day(published);
    List<OfficeHolder> found = new ArrayList<>();
    for (OfficeHolder holder : knowledge.holders().bySurname(surname)) {
      if (day != null && leads(holder) && held(holder, day)) {
        found.add(holder);
      }
    }
    return found;
  }

  /** Whether a term covers the day as far as known: a later holder ends one without a last day. */
  private boolean held(OfficeHolder holder, LocalDate day) {
    return holder.mayCover(day)
        && knowledge.holders().holders(holder.role(), holder.of(), day).contains(holder);
  }

  /**
   * Of the terms of one name the one to speak of in a report of the day: one that covers it, else
   * the latest that began before, else the first after; without a day the latest. Null when there
   * are none.
   */
  static @Nullable OfficeHolder nearest(List<OfficeHolder> terms, Published published) {
    LocalDate day = day(published);
    OfficeHolder best = null;
    for (OfficeHolder term : terms) {
      if (best == null || isNearer(term, best, day)) {
        best = term;
      }
    }
    return best;
  }

  private static boolean isNearer(OfficeHolder term, OfficeHolder than, @Nullable LocalDate day) {
    if (day == null) {
      return term.from().isAfter(than.from());
    }
    if (term.covers(day) != than.covers(day)) {
      return term.covers(day);
    }
    boolean begun = !term.from().isAfter(day);
    boolean other = !than.from().isAfter(day);
    return begun == other ? term.from().isAfter(than.from()) == begun : begun;
  }

  /**
   * The one leader of any time who bears this surname, his latest term, where the surname is no
   * word of the language and no given name; of several bearers the one who leads a country on the
   * day; else null.
   */
  @Nullable OfficeHolder bearer(String surname, Published published) {
    if (surname.length() < SHORTEST_SURNAME
        || nouns.isGivenName(surname)
        || knowledge.words().count(surname).lower() > 0) {
      return null;
    }
    List<OfficeHolder> all = knowledge.holders().bySurname(surname);
    List<OfficeHolder> leading = new ArrayList<>();
    for (OfficeHolder holder : all) {
      if (leads(holder)) {
        leading.add(holder);
      }
    }
    return samePerson(all)
        ? nearest(leading, Published.unknown())
        : onlyOne(leaders(surname, published));
  }

  private static @Nullable OfficeHolder onlyOne(List<OfficeHolder> terms) {
    return !terms.isEmpty() && samePerson(terms) ? terms.get(0) : null;
  }

  private static boolean samePerson(List<OfficeHolder> terms) {
    return terms.stream().map(KnownPersons::id).distinct().count() <= 1;
  }

  private static boolean leads(OfficeHolder holder) {
    return holder.role().startsWith("head_of") || holder.role().equals("prime_minister");
  }

  /** Whether a name, maybe damaged, can be that of the holder of its office. */
  static boolean isLike(List<String> words, OfficeHolder holder) {
    if (isLike(words, holder.name())) {
      return true;
    }
    for (String alias : holder.aliases()) {
      if (isLike(words, alias)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLike(List<String> words, String name) {
    List<String> full = List.of(Fold.key(name).split(" ", -1));
    String last = words.get(words.size() - 1);
    boolean surname = false;
    for (String part : full) {
      surname |= NameSimilarity.likeness(last, part) >= HOLDER_LIKENESS && last.length() >= 2;
    }
    if (words.size() == 1) {
      return PersonGroups.fit(last, full) >= 3;
    }
    boolean given = false;
    for (String part : full) {
      given |= NameSimilarity.close(words.get(0), part);
    }
    return surname && given;
  }

  private static @Nullable LocalDate day(Published published) {
    return published.value() != null ? published.value() : published.latest();
  }
}
