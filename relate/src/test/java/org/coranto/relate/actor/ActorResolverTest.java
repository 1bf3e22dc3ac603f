package org.coranto.relate.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Actor;
import org.coranto.model.Mention;
import org.coranto.model.Passage;
import org.coranto.model.Reading;
import org.coranto.model.Sentence;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActorResolverTest {
  private static final ActorResolver RESOLVER = new ActorResolver(Knowledge.bundled());

  @Test
  void joinsTheSurnameToTheFullName() {
    assertGroups(
        "[Surya Hartanto](PERSON) spoke. [Hartanto](PERSON) left. [Bagas Rahma](PERSON) came.",
        "Surya Hartanto, Hartanto",
        "Bagas Rahma");
  }

  @Test
  void joinsNamesInEitherOrder() {
    assertGroups(
        "[Kuramochi Satoshi](PERSON) spoke.|[Satoshi Kuramochi](PERSON) spoke.",
        "Kuramochi Satoshi, Satoshi Kuramochi");
  }

  @Test
  void joinsSpellingsWithAndWithoutAccents() {
    assertGroups(
        "[Halina Wrońska](PERSON) spoke. [Wronska](PERSON) left.", "Halina Wrońska, Wronska");
  }

  @Test
  void joinsRomanisationsOfOneName() {
    assertGroups(
        "[Lim Boon Hock](PERSON) spoke.|[Lim Bun Hok](PERSON) spoke.",
        "Lim Boon Hock, Lim Bun Hok");
  }

  @Test
  void keepsBearersOfOneSurnameApart() {
    assertGroups(
        "[Ngozi Okafor](PERSON) spoke. [Chidi Okafor](PERSON) left. [Okafor](PERSON) came.",
        "Ngozi Okafor",
        "Chidi Okafor, Okafor");
  }

  @Test
  void keepsLikeNamesOfTwoLeadersApart() {
    assertGroups(
        "[Kim Tae-ho](PERSON) spoke. [Kim Tae-min](PERSON) left.", "Kim Tae-ho", "Kim Tae-min");
  }

  @Test
  void makesOneActorOfACountrysNamesAndAdjectives() {
    assertGroups(
        "[Turkey](COUNTRY country:TUR) denied it. [Turkish](ADJECTIVE country:TUR COUNTRY) ships"
            + " sailed. [Ankara](COUNTRY country:TUR) protested.",
        "Turkey, Turkish, Ankara");
  }

  @Test
  void takesACitizenForThePersonFromThere() {
    String striker =
        "{[Italian](ADJECTIVE country:ITA COUNTRY) striker} [Paolo Verri](PERSON) met"
            + " [Jan Holm](PERSON). ";
    assertGroups(
        striker + "[The Italian](ROLE PERSON) spoke.",
        "Italian",
        "Paolo Verri, The Italian",
        "Jan Holm");
    assertGroups(
        striker + "[An Italian](ROLE PERSON) left. [The Dane](ROLE PERSON) slept.",
        "Italian",
        "Paolo Verri",
        "Jan Holm",
        "An Italian",
        "The Dane");
  }

  @Test
  void joinsAnAcronymToItsExpansion() {
    assertGroups(
        "The [Northern Dockers Union](ORGANIZATION) ([NDU](ORGANIZATION)) protested. [NDU]"
            + "(ORGANIZATION) left.",
        "Northern Dockers Union, NDU, NDU");
  }

  @Test
  void joinsRewordedMinistriesOfOneStateOnly() {
    assertGroups(
        "The [Ministry of Defence](ORGANIZATION) of [Norway](COUNTRY country:NOR) denied it."
            + " [Norway](COUNTRY country:NOR)'s [Defence Ministry](ORGANIZATION) left."
            + " [Sweden](COUNTRY country:SWE)'s [Defence Ministry](ORGANIZATION) came.",
        "Ministry of Defence, Defence Ministry",
        "Norway, Norway",
        "Sweden",
        "Defence Ministry");
  }

  @Test
  void joinsBodiesOfTwoStatesThroughNoBareName() {
    assertGroups(
        "[Norway](COUNTRY country:NOR)'s [Border Guard](ORGANIZATION) denied it."
            + " The [Border Guard](ORGANIZATION) left."
            + " [Sweden](COUNTRY country:SWE)'s [Border Guard](ORGANIZATION) came.",
        "Norway",
        "Border Guard, Border Guard",
        "Sweden",
        "Border Guard");
  }

  @Test
  void aStatesBodyIsNotTheInternationalOneOfItsName() {
    assertGroups(
        "[Norway](COUNTRY country:NOR)'s [Security Council](ORGANIZATION) met."
            + " The [Security Council](ORGANIZATION org:united-nations-security-council) met.",
        "Norway",
        "Security Council",
        "Security Council");
  }

  @Test
  void joinsANounForAnyOrganisationToTheOneNamedLast() {
    String told =
        "[OSCE](ORGANIZATION org:organization-for-security-and-co-operation-in-europe) met. [Ana Ruiz](PERSON) came. ";
    assertGroups(
        told + "[The organisation](ROLE ORGANIZATION) left.", "OSCE, The organisation", "Ana Ruiz");
    assertGroups(told + "[The party](ROLE ORGANIZATION) left.", "OSCE", "Ana Ruiz", "The party");
    assertGroups(
        told + "[An organisation](ROLE ORGANIZATION) left.", "OSCE", "Ana Ruiz", "An organisation");
    assertGroups(
        told + "It rained. It rained. [The organisation](ROLE ORGANIZATION) left.",
        "OSCE",
        "Ana Ruiz",
        "The organisation");
  }

  @Test
  void takesNoCountryFromItsNamesake() {
    assertThat(countryOf("The [New Mexico Land Office](ORGANIZATION) paid.")).isNull();
    assertThat(countryOf("The [Mexico Land Office](ORGANIZATION) paid.")).isEqualTo("MEX");
    assertThat(countryOf("The [New Zealand Land Office](ORGANIZATION) paid.")).isEqualTo("NZL");
  }

  @Test
  void joinsARoleToThePersonWhoHoldsIt() {
    assertGroups(
        "{Defence Minister} [Bagas Rahma](PERSON) spoke. [The minister](ROLE PERSON) left.",
        "Bagas Rahma, The minister");
  }

  @Test
  void keepsAnIndefinitePersonApart() {
    assertGroups(
        "{Norwegian diplomat} [Sigrid Aamodt](PERSON) spoke. [A diplomat](ROLE PERSON) left.",
        "Sigrid Aamodt",
        "A diplomat");
  }

  @Test
  void takesADamagedNameWithItsRoleForTheHolderOnThatDay() {
    Actor actor =
        RESOLVER.resolve(withCountry(), List.of()).all().stream()
            .filter(a -> a.kb() != null && a.kb().startsWith("wikidata:"))
            .findFirst()
            .orElseThrow();

    assertThat(actor.name()).isEqualTo("Volodymyr Zelenskyy");
    assertThat(actor.resolution()).isEqualTo(Actor.Resolution.KNOWN);
    assertThat(actor.country()).isEqualTo("UKR");
  }

  private static Reading withCountry() {
    return Scene.of(
        "The {[Ukrainian](ADJECTIVE country:UKR COUNTRY) President} [Volodymyr Zelenskip](PERSON)"
            + " spoke.");
  }

  @Test
  void followsAPronounToTheOnlyOneItFits() {
    assertGroups(
        "[Claire Vautrin](PERSON) asked the [company](ROLE ORGANIZATION). [She](PRONOUN) left.",
        "Claire Vautrin, She",
        "company");
  }

  @Test
  void takesTheNearerOfTwoAndNeitherOfNeighbours() {
    String between = " of the small harbour town at the mouth of the river, where the ferry lands,";
    assertGroups(
        "[Claire Vautrin](PERSON)" + between + " and [Eva Dorn](PERSON) left. [She](PRONOUN) sang.",
        "Claire Vautrin",
        "Eva Dorn, She");
    assertGroups(
        "[Claire Vautrin](PERSON) and [Eva Dorn](PERSON) left. [She](PRONOUN) sang.",
        "Claire Vautrin",
        "Eva Dorn");
  }

  @Test
  void theGovernmentIsThatOfThePlaceTheSentenceSpeaksOf() {
    assertGroups(
        "[China](COUNTRY country:CHN) met. [China](COUNTRY country:CHN) left. In the north of"
            + " [Sudan](COUNTRY country:SDN) [China](COUNTRY country:CHN) backed [the government]"
            + "(ROLE ORGANIZATION).",
        "China, China, China",
        "Sudan, the government");
  }

  @Test
  void theChairmenOfTwoFirmsAreTwo() {
    assertGroups(
        "[The Siemens chairman](ROLE PERSON) left. [The Gazprom chairman](ROLE PERSON) landed."
            + " [The chairman](ROLE PERSON) denied it.",
        "The Siemens chairman",
        "The Gazprom chairman, The chairman");
  }

  @Test
  void aBodysSpokesmanIsNotTheBody() {
    assertGroups(
        "The [Ministry of Defence](ORGANIZATION) denied it. [The Ministry of Defence spokesman]"
            + "(ROLE PERSON) left. [The ministry](ROLE ORGANIZATION) gained.",
        "Ministry of Defence, The ministry",
        "The Ministry of Defence spokesman");
  }

  @Test
  void aSurnameMeansWhoIsTalkedOfAndNotHisWife() {
    assertGroups(
        "[Tom Vale](PERSON) left with his wife [Ann Vale](PERSON). [Vale](PERSON) sang.",
        "Tom Vale, Vale",
        "Ann Vale");
  }

  @Test
  void joinsLeftOverNamesOfAlignedPassages() {
    Reading reading =
        Scene.of(
            "[Romgaz](ORGANIZATION) met [Zenskyp](PERSON).|[Romgaz](ORGANIZATION) met"
                + " [Zensgi](PERSON).");
    Sentence a = reading.text().sentences().get(0);
    Sentence b = reading.text().sentences().get(1);
    Passage passage = new Passage(List.of(a.span()), List.of(b.span()), 1);

    assertThat(groups(RESOLVER.resolve(reading, List.of(passage)), reading))
        .containsExactlyInAnyOrder("Romgaz, Romgaz", "Zenskyp, Zensgi");
    assertThat(groups(RESOLVER.resolve(reading, List.of()), reading))
        .containsExactlyInAnyOrder("Romgaz, Romgaz", "Zenskyp", "Zensgi");
  }

  @Test
  void putsEveryNameInExactlyOneActor() {
    Random random = new Random(11);
    String[] words = {"Ana", "Pereira", "Silva", "Ministry", "Bank", "Kim", "Rui", "Oslo"};
    for (int run = 0; run < 60; run++) {
      StringBuilder marked = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        String name =
            words[random.nextInt(8)] + (random.nextBoolean() ? " " + words[random.nextInt(8)] : "");
        String type = random.nextBoolean() ? "PERSON" : "ORGANIZATION";
        marked.append('[').append(name).append("](").append(type).append(") met. ");
        marked.append(random.nextInt(9) == 0 ? "|" : "");
      }
      Reading reading = Scene.of(marked + "x");
      Set<Span> seen = new HashSet<>();
      int count = 0;
      for (Actor actor : RESOLVER.resolve(reading, List.of()).all()) {
        for (Mention mention : actor.mentions()) {
          seen.add(mention.span());
          count++;
        }
      }
      assertThat(count).as("run %d", run).isEqualTo(reading.mentions().size());
      assertThat(seen).hasSize(count);
    }
  }

  @Test
  void takesTenThousandNamesInBoundedTime() {
    StringBuilder marked = new StringBuilder();
    Random random = new Random(5);
    for (int i = 0; i < 10_000; i++) {
      marked.append("[Ana ");
      marked.append((char) ('A' + random.nextInt(26)));
      for (int k = 0; k < 6; k++) {
        marked.append((char) ('a' + random.nextInt(26)));
      }
      marked.append("](PERSON) met. ");
    }
    Reading reading = Scene.of(marked.toString());
    long start = System.nanoTime();

    assertThat(RESOLVER.resolve(reading, List.of()).all()).isNotEmpty();
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  @Test
  void takesTenThousandRolesAndPronounsInBoundedTime() {
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      marked.append(
          "[Norway](COUNTRY country:NOR) met. {minister} [Ana Vale](PERSON) met. [The government](ROLE GROUP) asked ");
      marked.append("[the minister](ROLE PERSON). [She](PRONOUN) met [Vale](PERSON). ");
    }
    Reading reading = Scene.of(marked.toString());
    long start = System.nanoTime();

    assertThat(RESOLVER.resolve(reading, List.of()).all()).hasSize(2);
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  @Test
  void peopleFromABodyAreOfItsCountry() {
    String told =
        "[drivers](ROLE GROUP) from [%s](ORGANIZATION org:%s) met [Chad](COUNTRY country:TCD) and"
            + " [Norway](COUNTRY country:NOR).";
    assertThat(countryOf(told.formatted("Hezbollah", "hezbollah"))).isEqualTo("LBN");
    assertThat(countryOf(told.formatted("NATO", "north-atlantic-treaty-organization"))).isNull();
  }

  private static @Nullable String countryOf(String marked) {
    return RESOLVER.resolve(Scene.of(marked), List.of()).all().get(0).country();
  }

  private static void assertGroups(String marked, String... expected) {
    Reading reading = Scene.of(marked);
    assertThat(groups(RESOLVER.resolve(reading, List.of()), reading))
        .containsExactlyInAnyOrder(expected);
  }

  private static List<String> groups(Actors actors, Reading reading) {
    List<String> groups = new ArrayList<>();
    for (Actor actor : actors.all()) {
      List<String> words = new ArrayList<>();
      for (Mention mention : actor.mentions()) {
        words.add(mention.span().in(reading.report().text()));
      }
      groups.add(String.join(", ", words));
    }
    return groups;
  }
}
