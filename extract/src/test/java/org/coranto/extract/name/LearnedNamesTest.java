package org.coranto.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.coranto.extract.Marked;
import org.coranto.extract.language.LanguageAnalyser;
import org.coranto.extract.tagger.Tagged;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Mention;
import org.coranto.model.Span;
import org.junit.jupiter.api.Test;

class LearnedNamesTest {
  private static final LanguageAnalyser LANGUAGE = new LanguageAnalyser(Knowledge.bundled());
  private static final NameFinder NAMES = new NameFinder(Knowledge.bundled());

  /** Plain sentences, so that the capitals of a sample can be trusted. */
  private static final String AROUND =
      "The talks went on until late in the evening, and those who took part then left without a word. "
          .repeat(3);

  @Test
  void takesTitlesOffPersons() {
    assertNames("We met [Professor Ilse Maarten](PERSON) again.", "Ilse Maarten/PERSON");
    assertNames("Thank you, [Madam Speaker](PERSON), he said.");
    assertNames("Later [Sheriff Don Esling](PERSON) spoke.", "Don Esling/PERSON");
  }

  @Test
  void takesSmallWordsOff() {
    assertNames("He saw [Ferry Fungo of](PERSON) the club.", "Ferry Fungo/PERSON");
    assertNames("It was lost by [Jaimes To](PERSON) alone.", "Jaimes To/PERSON");
    assertNames("He saw [de Mistrali](PERSON) there.", "de Mistrali/PERSON");
    assertNames("He wrote to [The Squid Report](ORG) twice.", "The Squid Report/ORGANIZATION");
  }

  @Test
  void takesCommonNounsAndShortOfficesOff() {
    assertNames("He had ties to the [Iron Owls biker](ORG) gang then.", "Iron Owls/ORGANIZATION");
    assertNames("So said [Museum of Tides CEO](ORG) Ulla there.", "Museum of Tides/ORGANIZATION");
    assertNames("He led [Acción reformista](ORG) there.", "Acción reformista/ORGANIZATION");
  }

  @Test
  void lettersBehindAPersonNameNothing() {
    assertNames("Then [Ilse Maarten](PERSON), [SC](PLACE), spoke.", "Ilse Maarten/PERSON");
    assertNames("Then [Ilse Maarten](PERSON) [QC](ORG) spoke.", "Ilse Maarten/PERSON");
    assertNames("They went to [Vostoksk](PLACE), [SC](PLACE), then.", "Vostoksk/PLACE", "SC/PLACE");
  }

  @Test
  void aCommonWordIsNobodysName() {
    assertNames(
        "Then [Bill Maarten](PERSON) signed the [bill](PERSON) for [maarten](PERSON).",
        "Bill Maarten/PERSON",
        "maarten/PERSON");
    assertNames("Then [Bill Maarten](PERSON) signed this bill there.", "Bill Maarten/PERSON");
  }

  @Test
  void cutsOwnersOff() {
    assertNames(
        "He saw [NPQ's Starry Leeman](PERSON) there.", "NPQ/ORGANIZATION", "Starry Leeman/PERSON");
  }

  @Test
  void cutsAtAFreeDash() {
    for (String dash : List.of("-", "--", "–", "—")) {
      assertNames(
          "[VOSTOKSK " + dash + " Ordina](PLACE) left the talks.",
          "VOSTOKSK/PLACE",
          "Ordina/PLACE");
    }
    assertNames("They saw [Vostoksk-Ordina](PLACE) there.", "Vostoksk-Ordina/PLACE");
  }

  @Test
  void completesNamesToTheLeft() {
    assertNames("He spoke for the Civic [Party](ORG) there.", "Civic Party/ORGANIZATION");
    assertNames(
        "It went to the [Evergreen Aviation](PLACE) & [Space Museum](PLACE) later.",
        "Evergreen Aviation & Space Museum/PLACE");
    assertNames("He left the Danish [Party](ORG) there.", "Danish/COUNTRY", "Party/ORGANIZATION");
  }

  @Test
  void completesNamesToTheRight() {
    assertNames("He saw the [Museum of](ORG) Flight there.", "Museum of Flight/ORGANIZATION");
    assertNames(
        "He read the [Medical Journal](ORG) of [Australia](COUNTRY) there.",
        "Medical Journal of Australia/ORGANIZATION");
    assertNames(
        "He asked the [Ministry of Interior](ORG) of [Ecuador](COUNTRY) there.",
        "Ministry of Interior/ORGANIZATION",
        "Ecuador/COUNTRY");
  }

  @Test
  void leavesOutWhatTheTextWritesInLowerCase() {
    assertNames("They sold the [Night Market](ORG) and every night market since then.");
  }

  @Test
  void leavesOutShipsAndStormsEverywhere() {
    assertNames(
        "The tanker [Oskaria](PLACE) sank. Nobody knew why [Oskaria](PLACE) had gone down.");
    assertNames("After [STX-135](ORG) they rested.");
    assertNames("The tanker [Sofia Bay](PLACE) sank. The [Sofia](PLACE) Bay had left on Monday.");
  }

  @Test
  void makesKindsAgree() {
    assertNames(
        "The [University of Southern Ostania](ORG) paid, but [USO](PLACE) did not say so.",
        "University of Southern Ostania/ORGANIZATION",
        "USO/ORGANIZATION");
  }

  @Test
  void repeatsASingleWordOnlyWhereItMostlyIsAName() {
    assertNames(
        "It reached [Space](ORG) again. The Space Race, Space Age, Space Law and Space Walks were near.",
        "Space/ORGANIZATION");
    assertNames(
        "It reached [Qorvex](ORG) again. The men of Qorvex and friends of Qorvex left.",
        "Qorvex/ORGANIZATION",
        "Qorvex/ORGANIZATION",
        "Qorvex/ORGANIZATION");
  }

  @Test
  void takesALowerCaseNounOffAPlace() {
    assertNames("He was found on an [Ostaville hall](PLACE) there.", "Ostaville/PLACE");
  }

  @Test
  void leavesOutOccasions() {
    assertNames("He came to the [Ostaville](PLACE) Festival there.");
    assertNames("He won the [Ostaville Cup](ORG) there.");
  }

  @Test
  void leavesOutATitleBeforeAName() {
    assertNames("He asked [Senator](PERSON) [John Qorny](PERSON) there.", "John Qorny/PERSON");
  }

  @Test
  void readsInitialsInBrackets() {
    assertNames(
        "He asked the [World Herring Organisation](ORG) (who) and left.",
        "World Herring Organisation/ORGANIZATION",
        "who/ORGANIZATION");
  }

  @Test
  void listedPlaceGivesWayToAPerson() {
    assertNames("Then [Lancaster](PERSON) asked for more.", "Lancaster/PERSON");
    assertNames("He called from [Lancaster](ORG) there.", "Lancaster/PLACE");
  }

  /** The sample's marks are what a model found; they are found where mended. */
  private static void assertNames(String sample, String... expected) {
    StringBuilder text = new StringBuilder(AROUND);
    List<Tagged.Name> names = new ArrayList<>();
    int at = 0;
    for (int open = sample.indexOf('['); open >= 0; open = sample.indexOf('[', at)) {
      int close = sample.indexOf("](", open);
      int end = sample.indexOf(')', close);
      text.append(sample, at, open);
      int start = text.length();
      text.append(sample, open + 1, close);
      names.add(
          new Tagged.Name(new Span(start, text.length()), sample.substring(close + 2, end), 0.9f));
      at = end + 1;
    }
    String plain = text.append(sample, at, sample.length()).toString();
    Tagged tagged = new Tagged("test", names, List.of(), List.of(), List.of(), List.of());
    List<String> found = new ArrayList<>();
    for (Mention mention : NAMES.find(LANGUAGE.analyse(Marked.report(plain)), tagged)) {
      if (mention.kind() == Mention.Kind.NAME || mention.kind() == Mention.Kind.ADJECTIVE) {
        found.add(mention.span().in(plain) + "/" + mention.type());
      }
    }
    assertThat(found).containsExactly(expected);
  }
}
