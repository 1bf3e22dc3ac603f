package org.coranto.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.coranto.model.EventType;
import org.coranto.model.Quote;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
  private final Knowledge knowledge = Knowledge.bundled();

  @Test
  void findsCountriesByNameAdjectivePeopleAndSeat() {
    Countries countries = knowledge.countries();
    assertThat(countries.byName("Holland").orElseThrow().iso3()).isEqualTo("NLD");
    assertThat(countries.byName("türkiye").orElseThrow().iso3()).isEqualTo("TUR");
    assertThat(countries.byName("Britain").orElseThrow().iso3()).isEqualTo("GBR");
    assertThat(codes(countries.byAdjective("dutch"))).containsExactly("NLD");
    assertThat(codes(countries.byAdjective("Turks"))).containsExactly("TUR");
    assertThat(codes(countries.byAdjective("Congolese"))).containsExactly("COD", "COG");
    assertThat(countries.byMetonym("Kremlin").orElseThrow().iso3()).isEqualTo("RUS");
    assertThat(countries.byMetonym("Kyiv").orElseThrow().iso3()).isEqualTo("UKR");
    assertThat(countries.byMetonym("Quai d’Orsay").orElseThrow().iso3()).isEqualTo("FRA");
    assertThat(countries.byCode("NL").orElseThrow().iso3()).isEqualTo("NLD");
    assertThat(countries.byCode("ZZ")).isEmpty();
  }

  @Test
  void tellsTheCountryFromThePronoun() {
    assertThat(knowledge.countries().byName("US").orElseThrow().iso3()).isEqualTo("USA");
    assertThat(knowledge.countries().byName("us")).isEmpty();
    assertThat(knowledge.countries().byName("u.s.").orElseThrow().iso3()).isEqualTo("USA");
    assertThat(knowledge.organisations().byName("who")).isEmpty();
    assertThat(knowledge.organisations().byName("WHO").orElseThrow().sector()).isEqualTo("IGO");
  }

  @Test
  void takesTheLongestPhraseHoweverItsWordsAreCut() {
    PhraseTable<CountryWord> words = knowledge.countries().words();
    assertThat(words.longestAt(List.of("in", "Guinea-Bissau", "today"), 1).orElseThrow().to())
        .isEqualTo(2);
    PhraseTable.Match<CountryWord> cut =
        words.longestAt(List.of("in", "Guinea", "-", "Bissau", "today"), 1).orElseThrow();
    assertThat(cut.to()).isEqualTo(4);
    assertThat(cut.value().country().iso3()).isEqualTo("GNB");
    assertThat(
            words.longestAt(List.of("Guinea", "today"), 0).orElseThrow().value().country().iso3())
        .isEqualTo("GIN");
    assertThat(
            words.longestAt(List.of("South", "Sudanese"), 0).orElseThrow().value().country().iso3())
        .isEqualTo("SSD");
    assertThat(words.longestAt(List.of("nowhere"), 0)).isEmpty();
    assertThat(words.longestAt(List.of(), 0)).isEmpty();
  }

  @Test
  void findsOrganisationsAndTheirSeats() {
    Organisations organisations = knowledge.organisations();
    assertThat(organisations.byName("Nato").orElseThrow().name()).startsWith("North Atlantic");
    assertThat(
            organisations
                .names()
                .longestAt(List.of("UN", "Security", "Council"), 0)
                .orElseThrow()
                .value()
                .id())
        .isEqualTo("org:united-nations-security-council");
    assertThat(organisations.byName("Coalition Of The Willing").orElseThrow().sector())
        .isEqualTo("IGO");
    assertThat(organisations.seats().get("brussels").get(0).name()).isEqualTo("European Union");
  }

  @Test
  void knowsWhoHeldAnOfficeOnADay() {
    assertThat(names("head_of_state", "UKR", LocalDate.of(2025, 9, 4)))
        .containsExactly("Volodymyr Zelenskyy");
    assertThat(names("head_of_state", "USA", LocalDate.of(2019, 3, 1)))
        .containsExactly("Donald Trump");
    assertThat(names("head_of_state", "USA", LocalDate.of(2022, 3, 1)))
        .containsExactly("Joe Biden");
    assertThat(names("foreign_minister", "NLD", LocalDate.of(2019, 1, 1)))
        .containsExactly("Stef Blok");
    assertThat(names("secretary_general", "org:united-nations", LocalDate.of(2016, 6, 1)))
        .containsExactly("Ban Ki-moon");
    assertThat(names("foreign_minister", "USA", LocalDate.of(2025, 9, 4)))
        .as("the end is not known, the next holder neither")
        .containsExactly("Marco Rubio");
    assertThat(names("head_of_state", "XXX", LocalDate.of(2016, 6, 1))).isEmpty();
    assertThat(knowledge.holders().named("volodymyr zelenskiy")).isNotEmpty();
    assertThat(knowledge.holders().bySurname("Zelenskiy").get(0).country()).isEqualTo("UKR");
  }

  @Test
  void knowsWhoHeldAnOfficeInEarlierYears() {
    assertThat(names("head_of_state", "USA", LocalDate.of(1986, 10, 12)))
        .containsExactly("Ronald Reagan");
    assertThat(names("head_of_government", "GBR", LocalDate.of(1993, 12, 15)))
        .containsExactly("John Major");
    assertThat(names("secretary_general", "org:united-nations", LocalDate.of(1994, 4, 7)))
        .containsExactly("Boutros Boutros-Ghali");
    assertThat(names("foreign_minister", "IND", LocalDate.of(2010, 1, 1)))
        .containsExactly("S. M. Krishna");
    assertThat(names("opposition_leader", "MMR", LocalDate.of(1995, 7, 10)))
        .containsExactly("Aung San Suu Kyi");
    assertThat(names("leader", "org:unita", LocalDate.of(1998, 1, 1)))
        .containsExactly("Jonas Savimbi");
  }

  @Test
  void aTermWithoutALastDayEndsWithTheNextOneAndInTime() {
    List<OfficeHolder> all = knowledge.holders().all();
    for (OfficeHolder holder : all) {
      if (holder.end() == OfficeHolder.End.AT_LEAST && holder.to() != null) {
        assertThat(holder.mayCover(holder.to().plusYears(1))).isTrue();
        assertThat(holder.mayCover(holder.to().plusYears(9))).isFalse();
      }
    }
    assertThat(names("foreign_minister", "UKR", LocalDate.of(2014, 1, 5)))
        .doesNotContain("Anatoliy Zlenko");
    assertThat(names("ambassador_un", "USA", LocalDate.of(1992, 8, 1)))
        .containsExactly("Thomas Pickering");
    assertThat(names("ambassador_un", "USA", LocalDate.of(1997, 2, 1)))
        .as("the term of a later holder is over, but it ended the one before")
        .isEmpty();
  }

  @Test
  void aNameOfOrdinaryWordsCountsInItsVeryCase() {
    Organisations organisations = knowledge.organisations();
    assertThat(organisations.byName("Red Brigades").orElseThrow().country()).isEqualTo("ITA");
    assertThat(organisations.byName("red brigades")).isEmpty();
  }

  @Test
  void tellsStateBoundRolesFromOthers() {
    Offices.Use ministers = knowledge.offices().byForm("ministers").get(0);
    assertThat(ministers.plural()).isTrue();
    assertThat(ministers.office().bond()).isEqualTo(Office.Bond.STATE);
    assertThat(knowledge.offices().byForm("expert").get(0).office().bond())
        .isEqualTo(Office.Bond.NONE);
    assertThat(knowledge.offices().byForm("rebels").get(0).office().bond())
        .isEqualTo(Office.Bond.SIDE);
    assertThat(knowledge.offices().byForm("spokeswomen").get(0).office().noun())
        .isEqualTo("spokeswoman");
  }

  @Test
  void findsCuesByAnyFormAndThroughOneDamagedLetter() {
    Cues cues = knowledge.cues();
    assertThat(cues.byForm("denied").get(0).cue().act()).isEqualTo(Quote.Act.DENY);
    assertThat(cues.byForm("denied").get(0).form()).isEqualTo(Inflections.Form.PAST);
    assertThat(cues.byForm("According to").get(0).cue().part()).isEqualTo(Cue.Part.PHRASE);
    assertThat(cues.byForm("was convinced").get(0).cue().act()).isEqualTo(Quote.Act.PREDICT);
    assertThat(cues.near("threatend").get(0).cue().act()).isEqualTo(Quote.Act.THREATEN);
    assertThat(cues.near("promsied").get(0).cue().act()).isEqualTo(Quote.Act.PROMISE);
    assertThat(cues.near("promised")).isEmpty();
    assertThat(cues.near("sayd")).isEmpty();
  }

  @Test
  void findsTriggersAcrossDeterminers() {
    Triggers triggers = knowledge.triggers();
    assertThat(triggers.byForm("airstrikes").get(0).trigger().type()).isEqualTo(EventType.ASSAULT);
    PhraseTable.Match<Triggers.Use> recall =
        triggers.forms().longestAt(List.of("recalled", "her", "ambassador"), 0).orElseThrow();
    assertThat(recall.to()).isEqualTo(3);
    assertThat(recall.value().trigger().type()).isEqualTo(EventType.SANCTION);
    assertThat(
            triggers
                .forms()
                .longestAt(List.of("pulled", "out", "of", "Talen"), 0)
                .orElseThrow()
                .value()
                .trigger()
                .type())
        .isEqualTo(EventType.RETREAT);
    assertThat(triggers.byForm("fired").get(0).trigger().type()).isEqualTo(EventType.ASSAULT);
    assertThat(triggers.near("airstirkes").get(0).trigger().type()).isEqualTo(EventType.ASSAULT);
  }

  @Test
  void findsOperatorsByForm() {
    assertThat(
            knowledge
                .operators()
                .forms()
                .longestAt(List.of("refused", "to", "sign"), 0)
                .orElseThrow()
                .value()
                .effect())
        .isEqualTo(Operators.Effect.REFUSE);
    assertThat(knowledge.operators().byForm("allegedly").get(0).effect())
        .isEqualTo(Operators.Effect.ALLEGE);
  }

  @Test
  void listsPlacesOfOneNameBiggestFirst() {
    Places places = knowledge.places();
    assertThat(places.named("Paris")).hasSizeGreaterThan(1);
    assertThat(places.named("Paris").get(0).country()).isEqualTo("FRA");
    assertThat(places.named("kiev").get(0).name()).isEqualTo("Kyiv");
    assertThat(places.named("South China Sea").get(0).kind()).isEqualTo(Place.Kind.WATER);
    List<String> words = List.of("near", "New", "York", "City", "Hall");
    assertThat(places.longestAt(words::get, 1, 5).orElseThrow().to()).isEqualTo(4);
    assertThat(places.longestAt(List.of("qqq")::get, 0, 1)).isEmpty();
    assertThat(places.known("Tianjin")).isTrue();
    assertThat(places.named("")).isEmpty();
  }

  @Test
  void tellsTheGenderOfAGivenNameWhereItIsClear() {
    assertThat(knowledge.givenNames().gender("Maria")).isEqualTo(GivenNames.Gender.FEMALE);
    assertThat(knowledge.givenNames().gender("VOLODYMYR")).isEqualTo(GivenNames.Gender.MALE);
    assertThat(knowledge.givenNames().gender("Xqz")).isEqualTo(GivenNames.Gender.OPEN);
    assertThat(knowledge.givenNames().known("Tuesday")).isFalse();
  }

  @Test
  void countsWordsByCase() {
    Words words = knowledge.words();
    assertThat(words.count("The").lowerShare()).isGreaterThan(0.9f);
    assertThat(words.count("ukraine").lowerShare()).isLessThan(0.1f);
    assertThat(words.frequency("xqzzt")).isZero();
    assertThat(words.known("minister")).isTrue();
    assertThat(words.near("ministr")).contains("minister");
  }

  @Test
  void givesScoresOfTypesAndModes() {
    assertThat(knowledge.codes().plover(EventType.CONSULT).score("visit")).isEqualTo(4f);
    assertThat(knowledge.codes().plover(EventType.CONSULT).score("")).isEqualTo(2.5f);
    assertThat(knowledge.codes().cameo("010")).isPresent();
    assertThat(knowledge.codes().cameo("10").orElseThrow().plover()).isEqualTo(EventType.REQUEST);
    assertThat(knowledge.codes().cameo("999")).isEmpty();
  }

  private List<String> names(String role, String of, LocalDate day) {
    return knowledge.holders().holders(role, of, day).stream().map(OfficeHolder::name).toList();
  }

  private static List<String> codes(List<Country> countries) {
    return countries.stream().map(Country::iso3).toList();
  }
}
