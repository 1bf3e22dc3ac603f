package org.coranto.relate.divergence;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Actor;
import org.coranto.model.Divergence;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.EntityType;
import org.coranto.model.Mention;
import org.coranto.model.Reading;
import org.coranto.model.Span;
import org.coranto.relate.actor.Actors;
import org.coranto.relate.passage.TwoTexts;
import org.junit.jupiter.api.Test;

class DivergenceFinderTest {
  @Test
  void tellsNumbersThatDiffer() {
    assertFacts(
            "the ferry carried 40 soldiers to Narvik .",
            "the ferry carried 14 soldiers to Narvik .")
        .containsExactly("NUMBER 40 soldiers | 14 soldiers");
  }

  @Test
  void readsNumbersInAnyForm() {
    assertFacts("the dam cost 1,000 crowns in Narvik .", "the dam cost 1.000 crowns in Narvik .")
        .isEmpty();
    assertFacts("the port sent twelve ships to Narvik .", "the port sent 12 ships to Narvik .")
        .isEmpty();
    assertFacts("the port cost 2.4 million crowns .", "the port cost 2.4 mln crowns .").isEmpty();
  }

  @Test
  void tellsScalesThatDiffer() {
    assertFacts("the port cost 1.4 milliard crowns .", "the port cost 1.4 million crowns .")
        .hasSize(1);
  }

  @Test
  void tellsDatesThatDiffer() {
    assertFacts("talks begin in Narvik on 25 May .", "talks begin in Narvik on 15 May .")
        .containsExactly("DATE 25 | 15");
    assertFacts("talks begin in Narvik on Tuesday .", "talks begin in Narvik on Thursday .")
        .containsExactly("DATE Tuesday | Thursday");
  }

  @Test
  void tellsWhatOneSideNegates() {
    assertFacts(
            "the union signed the contract in Narvik .",
            "the union has not signed the contract in Narvik .")
        .hasSize(1)
        .allMatch(fact -> fact.startsWith("POLARITY"));
    assertFacts(
            "Oslo denied that its ship rammed the boat .",
            "Oslo did not deny that its ship rammed the boat .")
        .hasSize(1)
        .allMatch(fact -> fact.startsWith("POLARITY"));
  }

  @Test
  void acceptsANegationThatIsSaidOtherwise() {
    assertFacts(
            "the union did not accept the offer of Oslo .",
            "the union rejected the offer of Oslo .")
        .isEmpty();
    assertFacts("the house is not known to the police .", "the house is unknown to the police .")
        .isEmpty();
    assertFacts(
            "the union stays provided the law is changed .",
            "the union leaves unless the law is changed .")
        .isEmpty();
  }

  @Test
  void tellsOpposites() {
    assertFacts(
            "the wreck lies nine miles outside the zone .",
            "the wreck lies nine miles inside the zone .")
        .containsExactly("POLARITY outside | inside");
    assertFacts(
            "the gate opened after the vote in Oslo .", "the gate opened before the vote in Oslo .")
        .containsExactly("ORDER after | before");
  }

  @Test
  void tellsWordsThatExcludeEachOther() {
    assertFacts(
            "the guard was hit by a stone in Narvik .", "the guard was hit by a bullet in Narvik .")
        .containsExactly("TERM stone | bullet");
  }

  @Test
  void tellsDoneFromStillToCome() {
    assertFacts(
            "the loan was transferred to the port .", "the loan will be transferred to the port .")
        .hasSize(1)
        .allMatch(fact -> fact.startsWith("REALISATION"));
  }

  @Test
  void tellsWhatIsUnderWayFromWhatIsDone() {
    assertFacts(
            "the drill has been repaired in Narvik .", "the drill is being repaired in Narvik .")
        .containsExactly("REALISATION has been repaired | is being repaired");
    assertFacts("the drill has been repaired in Narvik .", "the drill was repaired in Narvik .")
        .isEmpty();
  }

  @Test
  void tellsAPartyThatChangesSides() {
    assertFacts(
            "in Narvik the landlady reported a customer .",
            "in Narvik a stranger reported the landlady .")
        .anyMatch(fact -> fact.startsWith("ROLE"));
    assertFacts(
            "he warned the school's director in Narvik .",
            "the director of the school warned him in Narvik .")
        .anyMatch(fact -> fact.startsWith("ROLE"));
  }

  @Test
  void tellsTwoTownsOfOneOffice() {
    assertFacts(
            "within an hour Montevideo handed the list over .",
            "within an hour Riga handed the list over .")
        .containsExactly("ACTOR Montevideo | Riga");
  }

  @Test
  void tellsTwoTownsThatWereTakenForOneActor() {
    assertThat(told("within an hour Montevideo handed", "within an hour Riga handed"))
        .containsExactly(Severity.SUBSTANTIVE);
    assertThat(told("within an hour Lidmar handed", "within an hour Osvald handed")).isEmpty();
  }

  /** Severities where both sides' names, the fourth word, are one actor. */
  private static List<Severity> told(String a, String b) {
    Reading reading = TwoTexts.reading(a + " the list over .", b + " the list over .");
    String text = reading.report().text();
    List<Mention> mentions = new ArrayList<>();
    for (String one : List.of(a, b)) {
      int start = text.indexOf(one) + "within an hour ".length();
      Span span = new Span(start, text.indexOf(" handed", start));
      mentions.add(new Mention(span, Mention.Kind.NAME, null, null, false, List.of(), "test", 1));
    }
    Actor actor =
        new Actor(
            "a1",
            "one",
            EntityType.ORGANIZATION,
            null,
            null,
            List.of(),
            null,
            Actor.Resolution.IN_TEXT,
            mentions);
    return Facts.find(
            new DivergenceFinder(Knowledge.bundled()), reading, new Actors(List.of(actor)))
        .stream()
        .map(Divergence::severity)
        .toList();
  }

  @Test
  void leavesANegationInASentencePutOtherwise() {
    assertFacts(
            "no train goes to Narvik since the flood washed the line away .",
            "the flood of May made an end of the railway , says Narvik .")
        .isEmpty();
  }

  @Test
  void forbidsAlikeWithMustAndMay() {
    assertFacts(
            "the pilots must not be warned by the harbour of Narvik .",
            "the pilots are not allowed to be warned by the harbour of Narvik .")
        .isEmpty();
  }

  @Test
  void tellsOtherNames() {
    assertFacts(
            "the minister flew to Latvia for talks .", "the minister flew to Lithuania for talks .")
        .containsExactly("ACTOR Latvia | Lithuania");
  }

  @Test
  void takesANameInTwoSpellingsForDamage() {
    List<Divergence> found =
        find("the guest was Lim Boon Hock of Narvik .", "the guest was Lim Bun Hok of Narvik .");

    assertThat(found).isNotEmpty().allMatch(d -> d.severity() == Severity.DAMAGE);
  }

  @Test
  void prefersTheSideWithoutTheDamagedWord() {
    List<Divergence> found =
        find(
            "the council previously closed the port .",
            "the council previOutlyx closed the port .");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).severity()).isEqualTo(Severity.DAMAGE);
    assertThat(found.get(0).likelier()).isEqualTo(Divergence.Side.A);
  }

  @Test
  void ignoresCaseArticlesOrderAndSynonyms() {
    assertThat(find("the Port of Narvik closed on Monday .", "On Monday port of narvik closed ."))
        .isEmpty();
    assertFacts("a lorry hurt two dockers .", "the truck injured two stevedores .").isEmpty();
  }

  @Test
  void pronounOfOtherGenderIsDamage() {
    assertThat(
            find(
                "the port was closed , he said in Narvik .",
                "the port was closed , she said in Narvik ."))
        .hasSize(1)
        .allMatch(d -> d.severity() == Severity.DAMAGE);
  }

  @Test
  void neverMergesNearDuplicatesThatDifferInADigitOrANot() {
    String text = "the council of Narvik agreed with the union on 12 points after a long night .";

    assertFacts(text, text.replace("12", "13")).hasSize(1);
    assertFacts(text, text.replace("agreed", "not agreed")).hasSize(1);
  }

  @Test
  void isBoundedOnLongSentences() {
    String a = "the port of Narvik closed two gates and ".repeat(2000) + ".";
    String b = "the port of Narvik opened three gates not and ".repeat(2000) + ".";

    assertTimeoutPreemptively(ofSeconds(30), () -> find(a, b));
  }

  @Test
  void tellsWhoDoesItToWhom() {
    assertFacts(
            "the trawlers destroyed the boats near Narvik .",
            "the boats destroyed the trawlers near Narvik .")
        .containsExactly("ROLE trawlers destroyed the boats | boats destroyed the trawlers");
    assertFacts(
            "the trawlers destroyed the boats near Narvik .",
            "the boats were destroyed by the trawlers near Narvik .")
        .isEmpty();
  }

  @Test
  void tellsRolesAcrossVoices() {
    assertFacts(
            "Vietnam asked the port of Narvik to open .",
            "Vietnam was asked by the port of Narvik to open .")
        .hasSize(1)
        .allMatch(fact -> fact.startsWith("ROLE"));
    assertFacts("the clinic was financed by a bank .", "a bank financed the clinic .").isEmpty();
  }

  @Test
  void tellsWordsThatChangePlaces() {
    assertFacts("he asked more than paid in Narvik .", "he paid more than asked in Narvik .")
        .containsExactly("ROLE asked more than paid | paid more than asked");
    assertFacts("bakers and dockers marched in Narvik .", "dockers and bakers marched in Narvik .")
        .isEmpty();
  }

  @Test
  void tellsCountriesWhereverTheyStand() {
    assertFacts(
            "the minister met his Serbian colleague in Narvik .",
            "in Narvik the minister met a colleague from Slovenia .")
        .containsExactly("ACTOR Serbian | Slovenia");
    assertFacts(
            "the Polish section of the line is ready in Narvik .",
            "a section of Poland of the line is ready in Narvik .")
        .isEmpty();
    assertFacts(
            "Oslo closed the port to tankers on Monday .",
            "Norway closed the port to tankers on Monday .")
        .isEmpty();
  }

  @Test
  void tellsThatACountryBelongsToAnotherThing() {
    assertFacts(
            "Ukraine has laid the rails and on the Polish side two miles are missing .",
            "the Polish rails were laid and on the Ukrainian side two miles are missing .")
        .contains("ACTOR Polish | Ukrainian");
  }

  @Test
  void tellsPlannedFromDone() {
    assertFacts("the bridge is due to be opened in Narvik .", "the bridge was opened in Narvik .")
        .containsExactly("REALISATION is due to be opened | was opened");
    assertFacts("the bridge is said to be closed in Narvik .", "the bridge was closed in Narvik .")
        .hasSize(1)
        .allMatch(fact -> fact.startsWith("MODALITY"));
  }

  @Test
  void knowsAmountsSaidInTwoWays() {
    assertFacts(
            "the port got two years and six months for repairs .",
            "the port got thirty months for repairs .")
        .isEmpty();
    assertFacts(
            "the port lost 75 percent of the ships .",
            "the port lost three quarters of the ships .")
        .isEmpty();
    assertFacts(
            "the gate opens at half past eight in Narvik .", "the gate opens at 8.30 in Narvik .")
        .isEmpty();
    assertFacts("the wall is 14.3 m high .", "the wall is 14.3 metres high .").isEmpty();
    assertFacts("the port got three days for it .", "the port got 48 hours for it .").hasSize(1);
  }

  @Test
  void findsOppositesThatStandInOtherPlaces() {
    assertFacts(
            "the army left Narvik and soldiers closed the bridge .",
            "the army left Narvik and the bridge was opened by soldiers .")
        .containsExactly("POLARITY closed | opened");
    assertFacts(
            "before the building of the port can go on the council of Narvik votes .",
            "the building of the port can go on only after the council of Narvik votes .")
        .isEmpty();
  }

  @Test
  void tellsAFixedTermFromItsPartsPutWordByWord() {
    List<Divergence> found =
        find("the country sells rare earth metals .", "the country sells weird earth metals .");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).severity()).isEqualTo(Severity.DAMAGE);
    assertThat(found.get(0).likelier()).isEqualTo(Divergence.Side.A);
    assertThat(found.get(0).why()).contains("“rare earth” is a fixed term");
  }

  @Test
  void takesARareWordForAWord() {
    assertThat(find("the foals of Narvik are well .", "the horses of Narvik are well ."))
        .allMatch(d -> d.likelier() == null && d.severity() == Severity.WORDING);
  }

  @Test
  void takesTwoSpellingsOfAUnitForOne() {
    assertFacts("the port sent 12 tons to Narvik .", "the port sent 12 tonnes to Narvik .")
        .isEmpty();
    assertFacts("the dam is 40 meters high .", "the dam is 40 metres high .").isEmpty();
  }

  @Test
  void keepsEverySpanInItsRendering() {
    long seed = 20261128;
    Random random = new Random(seed);
    String[] words =
        "not no the a port Oslo Riga 12 13 twelve before after will may closed open if unless , he she"
            .split(" ", -1);
    for (int run = 0; run < 300; run++) {
      StringBuilder a = new StringBuilder("the council of Narvik met the old union");
      StringBuilder b = new StringBuilder("the council of Narvik met the old union");
      for (int n = random.nextInt(20); n > 0; n--) {
        a.append(' ').append(words[random.nextInt(words.length)]);
        b.append(' ').append(words[random.nextInt(words.length)]);
      }
      Reading reading = TwoTexts.reading(a + " .", b + " .");
      List<Divergence> found = find(reading);
      assertThat(found).as("seed %d, run %d", seed, run).isEqualTo(find(reading));
      Span one = reading.report().renderings().get(0).span();
      Span two = reading.report().renderings().get(1).span();
      for (Divergence d : found) {
        assertThat(one.contains(d.a()) && two.contains(d.b()))
            .as("seed %d, run %d: %s", seed, run, d)
            .isTrue();
      }
    }
  }

  private static org.assertj.core.api.ListAssert<String> assertFacts(String a, String b) {
    return assertThat(Facts.of(a, b));
  }

  private static List<Divergence> find(String a, String b) {
    return find(TwoTexts.reading(a, b));
  }

  private static List<Divergence> find(Reading reading) {
    return Facts.find(reading);
  }

  @Test
  void onlyAndNotOnly() {
    assertThat(Facts.of("Only goods are carried.", "Not only goods are carried."))
        .containsExactly("POLARITY Only | Not only");
    assertThat(
            Facts.of(
                "The mine will be closed not in 2030 but only in 2035.",
                "The mine will not be closed in 2030, and not only in 2035."))
        .noneMatch(fact -> fact.contains("only |"));
  }

  @Test
  void whatMayHaveBeenAndWhatWas() {
    assertThat(
            Facts.of("The cause may have been a spark.", "The cause of it was a spark, they say."))
        .containsExactly("MODALITY may have been | was");
    assertThat(Facts.of("The cause may have been a spark.", "A spark was perhaps the cause."))
        .isEmpty();
  }

  @Test
  void aNegationReachesAcrossAnInsertion() {
    assertThat(
            Facts.of(
                "The money was paid not, as the opposition claims, on her order.",
                "The money was paid, as the opposition claims, on her order."))
        .containsExactly("POLARITY not, as the opposition claims, on her order | order");
  }

  @Test
  void againstHimAndInHisFavour() {
    assertThat(
            Facts.of(
                "The jury of the town voted against him.",
                "The jury of the town voted in his favour."))
        .containsExactly("POLARITY against | in his favour");
  }

  @Test
  void whatJoinsAClauseSaysHowItStands() {
    assertThat(
            Facts.of(
                "The lab closes as long as it lacks reagents.",
                "The lab closes because it lacks reagents."))
        .containsExactly("MODALITY as long as | because");
    assertThat(
            Facts.of(
                "Only small ships pass if the rain keeps up.",
                "Only small ships pass, whether the rain keeps up or not."))
        .containsExactly("MODALITY if | whether");
    assertThat(
            Facts.of(
                "The mine closes unless the ministry repeals its decree.",
                "The mine closes if the ministry does not repeal its decree."))
        .isEmpty();
    assertThat(
            Facts.of(
                "The ministry will not pay unless the mine closes.",
                "The ministry will pay only if the mine closes."))
        .isEmpty();
    assertThat(
            Facts.of(
                "The mine closes unless the ministry repeals its decree.",
                "The mine closes if the ministry repeals its decree."))
        .containsExactly("POLARITY unless | if");
    assertThat(
            Facts.of(
                "The partners back the minister, if with visible unease.",
                "The partners back the minister, though uneasy."))
        .isEmpty();
    assertThat(
            Facts.of(
                "Despite the help provided to the farmers the mill closes.",
                "The mill closes despite the help that farmers get."))
        .isEmpty();
    assertThat(
            Facts.of(
                "The road is closed because the bridge fell.",
                "The road is closed since the bridge fell."))
        .isEmpty();
  }

  @Test
  void onePlaceInTwoSpellingsIsNoOtherPlace() {
    assertThat(
            Facts.of(
                "the delegates returned to Kiev on the train .",
                "the delegates returned to Kyiv on the train ."))
        .isEmpty();
  }

  @Test
  void anAbbreviationBesideANameInFullIsNoOtherActor() {
    assertThat(
            Facts.of(
                "the deputy head of Russian Railways proposed it yesterday .",
                "the deputy head of RZD proposed it yesterday ."))
        .isEmpty();
    assertThat(
            Facts.of(
                "the deputy head of RZD proposed it yesterday .",
                "the deputy head of KTZ proposed it yesterday ."))
        .containsExactly("ACTOR RZD | KTZ");
  }

  @Test
  void aNameWithAnEndingOfItsLanguageIsNoOtherName() {
    assertThat(
            Facts.of(
                "the yards of the Tvarin Autonomous district were cleared .",
                "the yards of the Tvarinskaya district were cleared ."))
        .isEmpty();
  }
}
