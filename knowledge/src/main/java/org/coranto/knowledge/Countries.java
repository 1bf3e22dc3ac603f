package org.coranto.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The countries, by code, by name and by every word that stands for one. Immutable. */
public final class Countries {
  /** Names that are as often a given name, a city, a state of the USA or a common word. */
  private static final Set<String> WEAK_NAMES =
      Set.of(
          "jordan",
          "chad",
          "georgia",
          "jersey",
          "turkey",
          "guinea",
          "dominica",
          "trinidad",
          "antigua",
          "reunion",
          "saba",
          "montserrat",
          "kiwi",
          "emirates",
          "guernsey");

  /** Capitals whose name is as often a person, another city or a word. */
  private static final Set<String> WEAK_CAPITALS =
      Set.of(
          "hamilton",
          "kingston",
          "victoria",
          "stanley",
          "plymouth",
          "douglas",
          "georgetown",
          "george town",
          "san jose",
          "santiago",
          "male",
          "sucre",
          "sana",
          "saint john s",
          "st john s",
          "saint george s",
          "st george s",
          "st. john s",
          "st. george s",
          "the valley",
          "west island",
          "san juan",
          "nassau",
          "wellington",
          "monaco",
          "grand turk",
          "colombo",
          "san marino",
          "gibraltar",
          "santo domingo",
          "tripoli",
          "la paz",
          "san salvador",
          "brades",
          "hague",
          "delhi",
          "bern",
          "tarawa");

  private final List<Country> all;
  private final Map<String, Country> byIso3;
  private final Map<String, Country> byIso2;
  private final PhraseTable<CountryWord> words;
  private final Set<String> citizens = new HashSet<>();
  private final Set<String> people = new HashSet<>();

  private Countries(List<Country> all, PhraseTable<CountryWord> words) {
    this.all = List.copyOf(all);
    this.words = words;
    this.byIso3 = new LinkedHashMap<>();
    this.byIso2 = new LinkedHashMap<>();
    for (Country country : all) {
      byIso3.put(country.iso3(), country);
      byIso2.put(country.iso2(), country);
      addCitizens(country);
    }
  }

  static Countries load() {
    List<Country> all = new ArrayList<>(250);
    Table.read(
        "countries.tsv",
        "iso3 iso2 fips cow cameo name aliases adjectives demonyms capital region",
        row ->
            all.add(
                new Country(
                    row.text(0),
                    row.text(1),
                    row.text(2),
                    row.text(3),
                    row.text(4),
                    row.text(5),
                    row.list(6),
                    row.list(7),
                    row.list(8),
                    row.list(9),
                    row.text(10))));
    return new Countries(all, words(all));
  }

  private static PhraseTable<CountryWord> words(List<Country> all) {
    PhraseTable.Builder<CountryWord> words = new PhraseTable.Builder<>(2500, Set.of());
    for (Country country : all) {
      List<String> names = new ArrayList<>(country.aliases());
      names.add(0, country.name());
      add(words, country, CountryWord.Kind.NAME, names, "", WEAK_NAMES);
      add(words, country, CountryWord.Kind.ADJECTIVE, country.adjectives(), "", WEAK_NAMES);
      List<String> people = new ArrayList<>(country.demonyms());
      people.removeAll(country.adjectives());
      add(words, country, CountryWord.Kind.DEMONYM, people, "", WEAK_NAMES);
    }
    for (Country country : all) {
      CountryWord sure = new CountryWord(country, CountryWord.Kind.CAPITAL, "GOV", false);
      CountryWord unsure = new CountryWord(country, CountryWord.Kind.CAPITAL, "GOV", true);
      for (String capital : country.capitals()) {
        boolean weak = !country.state() || WEAK_CAPITALS.contains(Fold.key(capital));
        words.addMarked(capital, weak ? unsure : sure);
      }
    }
    Map<String, Country> byIso3 = new LinkedHashMap<>();
    all.forEach(c -> byIso3.put(c.iso3(), c));
    Table.read(
        "metonyms.tsv",
        "surface country organisation sector weak",
        row -> {
          Country country = byIso3.get(row.text(1));
          if (country != null) {
            words.addMarked(
                row.text(0),
                new CountryWord(country, CountryWord.Kind.METONYM, row.text(3), row.yes(4)));
          }
        });
    return words.build();
  }

  private static void add(
      PhraseTable.Builder<CountryWord> words,
      Country country,
      CountryWord.Kind kind,
      List<String> forms,
      String sector,
      Set<String> weak) {
    CountryWord sure = new CountryWord(country, kind, sector, false);
    CountryWord unsure = new CountryWord(country, kind, sector, true);
    for (String form : forms) {
      words.addMarked(form, weak.contains(Fold.key(form)) ? unsure : sure);
    }
  }

  /** All countries and territories, by ISO-3 code ascending. */
  public List<Country> all() {
    return all;
  }

  /** By ISO-3 or ISO-2 code, upper case. */
  public Optional<Country> byCode(String code) {
    Country country = byIso3.get(code);
    return Optional.ofNullable(country != null ? country : byIso2.get(code));
  }

  /**
   * Every word that stands for a country, for longest match. Forms of several countries
   * ("Congolese") give several values.
   */
  public PhraseTable<CountryWord> words() {
    return words;
  }

  /** The country of this name or alias; the better known one when two share it. */
  public Optional<Country> byName(String name) {
    return first(name, CountryWord.Kind.NAME);
  }

  /** The countries of this adjective or demonym, all of them when it is shared. */
  public List<Country> byAdjective(String word) {
    List<Country> out = new ArrayList<>(2);
    for (CountryWord found : words.get(word)) {
      if ((found.kind() == CountryWord.Kind.ADJECTIVE || found.kind() == CountryWord.Kind.DEMONYM)
          && !out.contains(found.country())) {
        out.add(found.country());
      }
    }
    return List.copyOf(out);
  }

  /** Whether a word, folded, names one person of a country: "iraqi", "frenchman". */
  public boolean isCitizen(String word) {
    return citizens.contains(word);
  }

  /** Whether a word, folded, names several people of a country: "iraqis", "frenchmen". */
  public boolean isCitizens(String word) {
    return people.contains(word);
  }

  /** Forms that serve for one person and for several ("Chinese") are left out. */
  private void addCitizens(Country country) {
    Set<String> forms = new HashSet<>();
    country.demonyms().forEach(form -> forms.add(Fold.key(form)));
    for (String one : forms) {
      String several =
          one.endsWith("man") && !forms.contains(one + "s")
              ? one.substring(0, one.length() - 2) + "en"
              : one + "s";
      if (forms.contains(several)) {
        citizens.add(one);
        people.add(several);
      }
    }
  }

  /** The country whose government this seat, building or capital stands for. */
  public Optional<Country> byMetonym(String name) {
    Optional<Country> seat = first(name, CountryWord.Kind.METONYM);
    return seat.isPresent() ? seat : first(name, CountryWord.Kind.CAPITAL);
  }

  private Optional<Country> first(String surface, CountryWord.Kind kind) {
    for (CountryWord word : words.get(surface)) {
      if (word.kind() == kind) {
        return Optional.of(word.country());
      }
    }
    return Optional.empty();
  }
}
