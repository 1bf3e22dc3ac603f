package org.coranto.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.coranto.model.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads every table fully and checks what must hold for all of its rows. */
class TablesTest {
  private final Knowledge knowledge = Knowledge.bundled();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "countries.tsv",
        "metonyms.tsv",
        "organisations.tsv",
        "office-holders.tsv",
        "offices.tsv",
        "cues.tsv",
        "triggers.tsv",
        "operators.tsv",
        "plover.tsv",
        "contexts.tsv",
        "sectors.tsv",
        "cameo.tsv",
        "irregular.tsv",
        "given-names.tsv",
        "places.tsv.gz",
        "place-names.tsv.gz",
        "words.tsv.gz",
        "lexicon.tsv.gz"
      })
  void saysItsOriginAndHasWholeRows(String file) {
    String text = new String(Table.bytes(file), StandardCharsets.UTF_8);
    assertThat(text).endsWith("\n").doesNotContain("\r").doesNotContain("\uFFFD");
    List<String> lines = text.lines().toList();
    assertThat(lines.get(0)).startsWith("# origin ");
    assertThat(lines.get(1)).startsWith("# version ");
    assertThat(lines.get(2)).startsWith("# licence ");
    assertThat(lines.get(3)).startsWith("# rebuild ");
    List<String> rows = lines.subList(5, lines.size());
    long tabs = tabs(lines.get(4));
    assertThat(rows.stream().filter(row -> tabs(row) != tabs)).isEmpty();
    if (!file.equals("places.tsv.gz")) {
      assertThat(new HashSet<>(rows)).hasSameSizeAs(rows);
    }
  }

  @Test
  void countryCodesAreWellFormedAndUnique() {
    List<Country> all = knowledge.countries().all();
    assertThat(all).hasSizeGreaterThan(230);
    for (Country c : all) {
      assertThat(c.iso3()).matches("[A-Z]{3}");
      assertThat(c.iso2()).matches("[A-Z]{2}");
      assertThat(c.fips()).matches("([A-Z]{2})?");
      assertThat(c.cow()).matches("[0-9]{0,3}");
      assertThat(c.cameo()).matches("[A-Z]{3}");
      assertThat(c.name()).isNotBlank();
      assertThat(c.region()).isNotBlank();
    }
    assertUnique(all.stream().map(Country::iso3).toList());
    assertUnique(all.stream().map(Country::iso2).toList());
    assertUnique(all.stream().map(Country::fips).filter(f -> !f.isEmpty()).toList());
    assertUnique(all.stream().map(Country::cow).filter(f -> !f.isEmpty()).toList());
    assertUnique(all.stream().map(Country::cameo).toList());
    assertUnique(all.stream().map(Country::name).toList());
    List<Country> states = all.stream().filter(Country::state).toList();
    assertThat(states).hasSizeBetween(193, 197);
    for (Country c : states) {
      assertThat(c.capitals()).as(c.name()).isNotEmpty();
      assertThat(c.adjectives()).as(c.name()).isNotEmpty();
      assertThat(c.demonyms()).as(c.name()).isNotEmpty();
    }
  }

  @Test
  void metonymsPointToACountryOrAnOrganisation() {
    Table.read(
        "metonyms.tsv",
        "surface country organisation sector weak",
        row -> {
          assertThat(row.text(1).isEmpty()).as(row.text(0)).isNotEqualTo(row.text(2).isEmpty());
          assertThat(known(row.text(1), row.text(2))).as(row.text(0)).isTrue();
          assertThat(knowledge.codes().sectors()).containsKey(row.text(3));
        });
  }

  @Test
  void organisationsHaveKnownCountriesAndSectors() {
    List<Organisation> all = knowledge.organisations().all();
    assertThat(all).hasSizeGreaterThan(800);
    assertUnique(all.stream().map(Organisation::id).toList());
    for (Organisation o : all) {
      assertThat(o.id()).matches("org:[a-z0-9-]+");
      assertThat(knowledge.codes().sectors()).containsKey(o.sector());
      assertThat(o.country().isEmpty() || knowledge.countries().byCode(o.country()).isPresent())
          .as(o.name())
          .isTrue();
    }
  }

  @Test
  void termsOfOfficeAreOrderedAndBelongToSomeone() {
    List<OfficeHolder> all = knowledge.holders().all();
    assertThat(all).hasSizeGreaterThan(1400);
    for (OfficeHolder h : all) {
      assertThat(h.country().isEmpty()).as(h.name()).isNotEqualTo(h.organisation().isEmpty());
      assertThat(known(h.country(), h.organisation())).as(h.name()).isTrue();
      if (h.to() != null) {
        assertThat(h.to()).as(h.name()).isAfterOrEqualTo(h.from());
      }
      assertThat(h.role()).matches("[a-z_]+");
      assertThat(h.title()).isNotBlank();
      assertThat(h.wikidata()).matches("(Q[0-9]+)?");
      assertThat(h.name()).matches("'?\\p{Lu}.*").doesNotMatch(".*\\p{Lu}{4,}.*");
      assertThat(knowledge.codes().sectors()).containsKey(h.sector());
    }
  }

  @Test
  void roleNounsAreUniqueAndHaveKnownSectors() {
    List<Office> all = knowledge.offices().all();
    assertThat(all).hasSizeGreaterThan(1500);
    assertUnique(all.stream().map(Office::noun).toList());
    assertThat(knowledge.codes().sectors().keySet())
        .containsAll(all.stream().map(Office::sector).collect(Collectors.toSet()));
  }

  @Test
  void cuesAreUniqueAndCoverAllActs() {
    List<Cue> all = knowledge.cues().all();
    assertThat(all).hasSizeGreaterThan(1000);
    assertUnique(all.stream().map(c -> c.lemma() + "/" + c.part()).toList());
    assertThat(all.stream().map(Cue::act).collect(Collectors.toSet())).hasSize(11);
    assertThat(all.stream().filter(c -> c.rate() < 0 || c.rate() > 1 || c.seen() < 0)).isEmpty();
    assertThat(
            all.stream().filter(c -> !c.lemma().equals(c.lemma().strip()) || c.lemma().isEmpty()))
        .isEmpty();
  }

  @Test
  void everyPloverTypeHasQuadAndScore() {
    for (EventType type : EventType.values()) {
      PloverType row = knowledge.codes().plover(type);
      assertThat(row.quad()).isBetween(1, 4);
      assertThat(row.score() < 0)
          .as(type.name())
          .isEqualTo(row.quad() > 2 && type != EventType.REQUEST);
    }
    assertThat(knowledge.codes().contexts()).hasSize(37);
  }

  @Test
  void everyCameoCodeMapsAndItsModeExists() {
    assertThat(knowledge.codes().cameoCodes()).hasSize(312);
    for (CameoCode c : knowledge.codes().cameoCodes()) {
      assertThat(c.code()).matches("[0-2][0-9]{1,3}").startsWith(c.root());
      assertThat(c.goldstein()).isBetween(-10f, 10f);
      assertThat(c.quad()).isEqualTo(quad(Integer.parseInt(c.root())));
      assertThat(c.description()).isNotBlank();
      EventType plover = c.plover();
      assertThat(plover == null).as(c.code()).isEqualTo(c.root().equals("01"));
      if (plover != null && !c.mode().isEmpty()) {
        assertThat(knowledge.codes().plover(plover).modes()).as(c.code()).containsKey(c.mode());
      }
      assertThat(c.context().isEmpty() || knowledge.codes().contexts().containsKey(c.context()))
          .as(c.code())
          .isTrue();
    }
  }

  @Test
  void everyTriggerAgreesWithItsCameoCode() {
    List<Trigger> all = knowledge.triggers().all();
    assertThat(all).hasSizeGreaterThan(3000);
    assertUnique(all.stream().map(t -> t.lemma() + "/" + t.part() + "/" + t.type()).toList());
    Set<String> slots =
        Set.of(
            "subj", "obj", "poss", "of", "by", "from", "between", "in", "with", "to", "on",
            "against", "for", "at", "into", "over", "about", "behind", "along", "near", "around",
            "off");
    for (Trigger t : all) {
      assertThat(knowledge.codes().cameo(t.cameo()).orElseThrow().plover())
          .as(t.lemma())
          .isEqualTo(t.type());
      assertThat(
              t.mode().isEmpty()
                  || knowledge.codes().plover(t.type()).modes().containsKey(t.mode()))
          .as(t.lemma())
          .isTrue();
      assertThat(t.context().isEmpty() || knowledge.codes().contexts().containsKey(t.context()))
          .as(t.lemma())
          .isTrue();
      assertThat(slots).as(t.lemma()).containsAll(t.actor()).containsAll(t.recipient());
      assertThat(t.actor()).as(t.lemma()).isNotEmpty();
    }
    assertThat(all.stream().map(Trigger::type).collect(Collectors.toSet())).hasSize(16);
  }

  @Test
  void everyPlaceIsFoundByItsNameAndLiesSomewhere() {
    Places places = knowledge.places();
    assertThat(places.size()).isGreaterThan(25_000);
    for (int i = 0; i < places.size(); i++) {
      Place place = places.place(i);
      assertThat(Math.abs(place.lat()) <= 90 && Math.abs(place.lon()) <= 180)
          .as(place.name())
          .isTrue();
      assertThat(
              place.country().isEmpty()
                  || knowledge.countries().byCode(place.country()).isPresent())
          .as(place.name())
          .isTrue();
      assertThat(places.named(place.name()).contains(place)).as(place.name()).isTrue();
    }
  }

  @Test
  void lexiconKnowsRareWordsTheirFormsAndTerms() {
    Lexicon lexicon = knowledge.lexicon();
    Words counted = knowledge.words();
    assertThat(lexicon.word("foals", counted)).isTrue();
    assertThat(lexicon.word("pedestrians", counted)).isTrue();
    assertThat(lexicon.word("varous", counted)).isFalse();
    assertThat(lexicon.word("threatesed", counted)).isFalse();
    assertThat(lexicon.term("bus", "stops")).isTrue();
    assertThat(lexicon.term("weird", "earth")).isFalse();
  }

  @Test
  void searchedTablesAreSortedByTheirBytes() {
    for (String file : new String[] {"words.tsv.gz", "place-names.tsv.gz", "lexicon.tsv.gz"}) {
      SortedLines lines = new SortedLines(file);
      byte[] last = new byte[0];
      int count = 0;
      for (int at = lines.first(); at < lines.length(); at = lines.next(at)) {
        String line = lines.line(at);
        String key = line.substring(0, line.indexOf('\t'));
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        assertThat(Arrays.compareUnsigned(last, bytes) < 0 && lines.find(key).isPresent())
            .as(key)
            .isTrue();
        last = bytes;
        count++;
      }
      assertThat(count).isGreaterThan(30_000);
    }
  }

  private boolean known(String country, String organisation) {
    return organisation.isEmpty()
        ? knowledge.countries().byCode(country).isPresent()
        : knowledge.organisations().byId(organisation).isPresent();
  }

  private static long tabs(String line) {
    return line.chars().filter(c -> c == '\t').count();
  }

  private static int quad(int root) {
    if (root <= 5) {
      return 1;
    }
    return root <= 8 ? 2 : root <= 13 ? 3 : 4;
  }

  private static void assertUnique(List<String> keys) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new TreeSet<>();
    for (String key : keys) {
      if (!seen.add(key)) {
        twice.add(key);
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void theDigestIsOfAllTables() throws java.io.IOException {
    try (var files =
        java.nio.file.Files.list(
            java.nio.file.Path.of("src/main/resources/org/coranto/knowledge"))) {
      assertThat(TableDigest.FILES)
          .containsExactlyElementsOf(
              files.map(file -> String.valueOf(file.getFileName())).sorted().toList());
    }
    assertThat(Knowledge.digest()).matches("[0-9a-f]{64}").isEqualTo(Knowledge.digest());
  }
}
