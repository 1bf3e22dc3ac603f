package org.coranto.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A name of a table should mean one thing. What means two on purpose is listed here; a list may
 * hold nothing that is not so any more.
 */
class NamesApartTest {
  /** Names of organisations that are also a place, a word, a surname or a given name. */
  private static final Set<String> ALSO_SOMETHING_ELSE =
      Set.of(
          "abkhazia",
          "al mayadeen",
          "alba",
          "amazon",
          "amnesty",
          "anap",
          "au",
          "azov",
          "brookings",
          "conservatives",
          "cosco",
          "dawn",
          "dpa",
          "duma",
          "err",
          "fano",
          "fao",
          "ft",
          "google",
          "hamas",
          "ice",
          "ilo",
          "ing",
          "is",
          "isna",
          "itu",
          "kan",
          "kuna",
          "let",
          "mas",
          "memorial",
          "mercosur",
          "meta",
          "mol",
          "morena",
          "nokia",
          "orano",
          "pace",
          "pap",
          "pdf",
          "punch",
          "quad",
          "ramsi",
          "reforma",
          "republika srpska",
          "rio tinto",
          "sana",
          "santander",
          "shell",
          "sla",
          "solidarity",
          "sony",
          "south ossetia",
          "state department",
          "tata",
          "toyota",
          "transdniestria",
          "transnistria",
          "un",
          "uno",
          "uto",
          "who",
          "wola");

  /** Names that two people of the table bear. */
  private static final Set<String> TWO_PEOPLE = Set.of("ferdinand marcos", "george bush");

  private final Knowledge knowledge = Knowledge.bundled();

  @Test
  void noTwoOrganisationsShareAName() {
    Map<String, String> owner = new HashMap<>();
    Map<String, String> shared = new TreeMap<>();
    for (Organisation organisation : knowledge.organisations().all()) {
      for (String name : names(organisation)) {
        String other = owner.putIfAbsent(name, organisation.id());
        if (other != null && !other.equals(organisation.id())) {
          shared.put(name, other + " " + organisation.id());
        }
      }
    }
    assertThat(shared).isEmpty();
  }

  @Test
  void anOrganisationsNameIsNothingElse() {
    Set<String> known = otherNames();
    Set<String> twice = new TreeSet<>();
    for (Organisation organisation : knowledge.organisations().all()) {
      for (String name : names(organisation)) {
        boolean single = name.indexOf(' ') < 0;
        boolean word = single && isCommon(name);
        boolean surname = single && !knowledge.holders().bySurname(name).isEmpty();
        if (word || surname || known.contains(name) || knowledge.places().known(name)) {
          twice.add(name);
        }
      }
    }
    assertThat(twice).containsExactlyInAnyOrderElementsOf(ALSO_SOMETHING_ELSE);
  }

  @Test
  void aNameOfOfficeHoldersIsOnePersons() {
    Map<String, Set<String>> people = new TreeMap<>();
    Map<String, Set<String>> ids = new TreeMap<>();
    for (OfficeHolder holder : knowledge.holders().all()) {
      List<String> names = new ArrayList<>(holder.aliases());
      names.add(holder.name());
      for (String name : names) {
        if (name.indexOf(' ') >= 0) {
          people.computeIfAbsent(Fold.key(name), k -> new TreeSet<>()).add(Fold.key(holder.name()));
        }
      }
      if (holder.name().indexOf(' ') >= 0) {
        ids.computeIfAbsent(Fold.key(holder.name()), k -> new TreeSet<>()).add(holder.wikidata());
      }
    }
    people.values().removeIf(bearers -> bearers.size() == 1);
    assertThat(people.keySet()).containsExactlyInAnyOrderElementsOf(TWO_PEOPLE);
    ids.values().removeIf(known -> known.size() == 1);
    assertThat(ids).isEmpty();
  }

  private Set<String> otherNames() {
    Set<String> names = new HashSet<>();
    for (Country country : knowledge.countries().all()) {
      names.add(Fold.key(country.name()));
      country.aliases().forEach(name -> names.add(Fold.key(name.replace("=", ""))));
      country.adjectives().forEach(name -> names.add(Fold.key(name)));
      country.demonyms().forEach(name -> names.add(Fold.key(name)));
      country.capitals().forEach(name -> names.add(Fold.key(name)));
    }
    Table.read(
        "metonyms.tsv",
        "surface country organisation sector weak",
        row -> names.add(Fold.key(row.text(0))));
    Table.read("given-names.tsv", "name female male", row -> names.add(Fold.key(row.text(0))));
    for (OfficeHolder holder : knowledge.holders().all()) {
      if (holder.name().indexOf(' ') >= 0) {
        names.add(Fold.key(holder.name()));
      }
    }
    return names;
  }

  private boolean isCommon(String word) {
    WordCount count = knowledge.words().count(word);
    return count.lower() >= 1 && count.lowerShare() >= 0.5f;
  }

  private static Set<String> names(Organisation organisation) {
    Set<String> names = new TreeSet<>();
    names.add(Fold.key(organisation.name()));
    for (String alias : organisation.aliases()) {
      names.add(Fold.key(alias.startsWith("=") ? alias.substring(1) : alias));
    }
    return names;
  }
}
