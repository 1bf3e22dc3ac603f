package org.coranto.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.coranto.extract.language.LanguageAnalyser;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.AnalysedText;
import org.coranto.model.EntityType;
import org.coranto.model.Mention;
import org.coranto.model.Origin;
import org.coranto.model.Published;
import org.coranto.model.Rendering;
import org.coranto.model.Report;
import org.coranto.model.Role;
import org.coranto.model.Span;
import org.junit.jupiter.api.Test;

class NameFinderTest {
  private static final LanguageAnalyser LANGUAGE = new LanguageAnalyser(Knowledge.bundled());
  private static final NameFinder NAMES = new NameFinder(Knowledge.bundled());

  @Test
  void keepsTheTitleOutsideTheName() {
    assertNames("Vice Admiral [Surya Hartanto](PERSON) spoke in [Jakarta](PLACE).");
    assertThat(roles("Vice Admiral Surya Hartanto spoke in Jakarta.", "Surya Hartanto"))
        .extracting(Role::title)
        .containsExactly("Vice Admiral");
  }

  @Test
  void givesAnAppositionAsRole() {
    String text = "The energy minister of Norway, Sigrid Aamodt, left early.";

    assertNames("The energy minister of [Norway](COUNTRY), [Sigrid Aamodt](PERSON), left early.");
    assertThat(roles(text, "Sigrid Aamodt"))
        .extracting(Role::title)
        .containsExactly("energy minister of Norway");
  }

  @Test
  void aDatelineIsNoPartOfARole() {
    assertThat(roles("TALLINN - Estonian minister Piet Roorda wept.", "Piet Roorda"))
        .extracting(Role::title)
        .containsExactly("Estonian minister");
  }

  @Test
  void aParticipleBelongsToTheRoleItStandsIn() {
    assertThat(roles("Piet Roorda, Algeria's leading rights activist, wept.", "Piet Roorda"))
        .extracting(Role::title)
        .containsExactly("Algeria's leading rights activist");
    assertThat(roles("He praised minister Piet Roorda.", "Piet Roorda"))
        .extracting(Role::title)
        .containsExactly("minister");
  }

  @Test
  void tellsFormerAndOutgoingAndActing() {
    assertThat(roles("Former minister Piet Roorda wept.", "Piet Roorda").get(0).status())
        .isEqualTo(Role.Status.FORMER);
    assertThat(roles("The outgoing minister Piet Roorda wept.", "Piet Roorda").get(0).status())
        .isEqualTo(Role.Status.OUTGOING);
    assertThat(roles("Acting president Piet Roorda wept.", "Piet Roorda").get(0).status())
        .isEqualTo(Role.Status.ACTING);
  }

  @Test
  void growsAnOrganisationAroundItsHead() {
    assertNames("The [Maritime Rescue Agency of Indonesia](ORGANIZATION) sent two boats.");
    assertNames("The [Ministry of Foreign Affairs](ORGANIZATION) denied it.");
  }

  @Test
  void leavesANationalityBeforeAStateOrganOutside() {
    assertNames("The [Turkish](COUNTRY) [Foreign Ministry](ORGANIZATION) denied it.");
  }

  @Test
  void aStatesBodyIsNotTheInternationalOneOfItsName() {
    String council = "org:united-nations-security-council";
    assertThat(councils("The Security Council met.")).containsExactly(council);
    assertThat(councils("China's Security Council veto stands.")).containsExactly(council);
    assertThat(councils("Ukraine's UN Security Council seat is vacant.")).containsExactly(council);
    assertThat(councils("Ukraine's Security Council met.")).doesNotContain(council);
    assertThat(councils("The Sri Lankan Security Council met.")).doesNotContain(council);
  }

  private static List<String> councils(String text) {
    return NAMES.find(analysed(text)).stream()
        .filter(m -> m.span().in(text).contains("Council"))
        .map(m -> String.valueOf(m.knowledge()))
        .toList();
  }

  @Test
  void takesACapitalAsSubjectForItsGovernment() {
    Mention subject = mention("Jakarta asked Hanoi for an apology.", "Jakarta");

    assertThat(subject.metonym()).isTrue();
    assertThat(subject.type()).isEqualTo(EntityType.COUNTRY);
    assertThat(subject.knowledge()).isEqualTo("country:IDN");
  }

  @Test
  void takesACapitalAfterInForAPlace() {
    Mention place = mention("The talks began in Jakarta on Monday.", "Jakarta");

    assertThat(place.metonym()).isFalse();
    assertThat(place.type()).isEqualTo(EntityType.PLACE);
  }

  @Test
  void findsAnAcronymBesideItsExpansion() {
    assertNames("The [Northern Dockers Union](ORGANIZATION) ([NDU](ORGANIZATION)) will strike.");
  }

  @Test
  void findsALowerCasedNameAgain() {
    assertThat(texts("Koen Aldersma spoke first. Then koen aldersma left."))
        .containsExactly("Koen Aldersma", "koen aldersma");
  }

  @Test
  void standsForAnActorAsARole() {
    assertThat(
            NAMES.find(analysed("The rebels freed four engineers.")).stream()
                .filter(m -> m.kind() == Mention.Kind.ROLE)
                .map(m -> m.span().in("The rebels freed four engineers.")))
        .containsExactly("The rebels", "four engineers");
  }

  @Test
  void aCitizenIsNoState() {
    assertThat(citizens("Then an Iraqi was shot, and two other Syrians fled."))
        .containsExactly("an Iraqi/PERSON", "two other Syrians/GROUP");
    assertThat(citizens("Then the young Frenchman spoke."))
        .containsExactly("the young Frenchman/PERSON");
    assertThat(citizens("To this the Iraqi nodded.")).containsExactly("the Iraqi/PERSON");
    assertThat(citizens("Then the Iraqi army and the Iranian and Turkish sides spoke.")).isEmpty();
    assertThat(citizens("Then the Iraqi oil was sold.")).isEmpty();
    assertThat(citizens("Then the Syrians and the Chinese left.")).isEmpty();
    assertThat(citizens("Then the Iranian, Turkish and Iraqi flags were raised.")).isEmpty();
  }

  private static List<String> citizens(String text) {
    return NAMES.find(analysed(text)).stream()
        .filter(m -> m.rule().equals("role.nationality"))
        .map(m -> m.span().in(text) + "/" + m.type())
        .toList();
  }

  @Test
  void leavesPleonasticItOut() {
    assertThat(pronouns("It is clear that the bridge is closed.")).isEmpty();
    assertThat(pronouns("The company said it will sell the mine.")).containsExactly("it");
  }

  @Test
  void findsAMisspeltCountry() {
    assertThat(mention("The ship left Madagaskar on Monday.", "Madagaskar").knowledge())
        .isEqualTo("country:MDG");
  }

  @Test
  void findsMisspeltBodiesAndRoles() {
    String bodies = "Delegates of the Arab Leageu and the U.N. Srcurity Council met.";
    assertThat(mention(bodies, "Arab Leageu").type()).isEqualTo(EntityType.ORGANIZATION);
    assertThat(mention(bodies, "Arab Leageu").knowledge()).isNotNull();
    assertThat(mention(bodies, "U.N. Srcurity Council").knowledge()).isNotNull();
    assertThat(mention("Police beat the debonstrators.", "the debonstrators").kind())
        .isEqualTo(Mention.Kind.ROLE);
  }

  @Test
  void aSurnameNearACountryStaysAName() {
    String text = "The sculptor Anna Srbia opened a gallery.";
    assertThat(mention(text, "Anna Srbia").type()).isEqualTo(EntityType.PERSON);
    String twice = "Frace sold the firm. Nobody asked Frace.";
    assertThat(NAMES.find(analysed(twice)).stream().map(Mention::knowledge))
        .doesNotContain("country:FRA");
  }

  @Test
  void findsCountriesInsideOneWord() {
    assertNames("A [Danish](COUNTRY)-owned tanker sank.");
  }

  @Test
  void bridgesANickname() {
    assertNames("Police arrested [Matías “El Topo” Quirke](PERSON) yesterday.");
  }

  @Test
  void takesATownForAPersonBesideAGivenName() {
    assertThat(mention("His lawyer Teresa Ibarra left.", "Teresa Ibarra").type())
        .isEqualTo(EntityType.PERSON);
  }

  @Test
  void findsTheInnerBodyOfARole() {
    String text = "The spokesman of the army denied it.";

    assertThat(
            NAMES.find(analysed(text)).stream()
                .filter(m -> m.kind() == Mention.Kind.ROLE)
                .map(m -> m.span().in(text)))
        .containsExactly("The spokesman of the army", "the army");
  }

  @Test
  void makesNoActorOfAPredicate() {
    assertThat(
            NAMES.find(analysed("He is a professor of law.")).stream()
                .filter(m -> m.kind() == Mention.Kind.ROLE))
        .isEmpty();
  }

  @Test
  void survivesHostileText() {
    Random random = new Random(7);
    for (int run = 0; run < 200; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i > 0; i--) {
        switch (random.nextInt(6)) {
          case 0 -> text.append((char) (0xD800 + random.nextInt(0x800)));
          case 1 -> text.append(" President ");
          case 2 -> text.append(" of the ").append((char) ('A' + random.nextInt(26)));
          case 3 -> text.append("’s “,(");
          case 4 -> text.append("Paris");
          default -> text.append((char) (' ' + random.nextInt(90)));
        }
      }
      String all = text.toString();
      for (Mention mention : NAMES.find(analysed(all))) {
        assertThat(mention.span().end()).as("run %d", run).isLessThanOrEqualTo(all.length());
        assertThat(mention.span().isEmpty()).isFalse();
      }
    }
  }

  /** Expects exactly the bracketed names and adjectives, each with its type. */
  private static void assertNames(String marked) {
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    int at = 0;
    while (at < marked.length()) {
      int open = marked.indexOf('[', at);
      if (open < 0) {
        break;
      }
      int close = marked.indexOf("](", open);
      int end = marked.indexOf(')', close);
      text.append(marked, at, open);
      String name = marked.substring(open + 1, close);
      expected.add(name + "/" + marked.substring(close + 2, end).toUpperCase(Locale.ROOT));
      text.append(name);
      at = end + 1;
    }
    text.append(marked, at, marked.length());
    String plain = text.toString();
    List<String> found = new ArrayList<>();
    for (Mention mention : NAMES.find(analysed(plain))) {
      if (mention.kind() == Mention.Kind.NAME || mention.kind() == Mention.Kind.ADJECTIVE) {
        found.add(mention.span().in(plain) + "/" + mention.type());
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  private static List<Role> roles(String text, String name) {
    return mention(text, name).roles();
  }

  private static Mention mention(String text, String words) {
    return NAMES.find(analysed(text)).stream()
        .filter(m -> m.span().in(text).equals(words))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(String text) {
    return NAMES.find(analysed(text)).stream()
        .filter(m -> m.kind() == Mention.Kind.NAME)
        .map(m -> m.span().in(text))
        .toList();
  }

  private static List<String> pronouns(String text) {
    return NAMES.find(analysed(text)).stream()
        .filter(m -> m.kind() == Mention.Kind.PRONOUN)
        .map(m -> m.span().in(text))
        .toList();
  }

  private static AnalysedText analysed(String text) {
    return LANGUAGE.analyse(
        new Report(
            "id",
            "name",
            new Origin("test.txt", null, "text/plain"),
            text,
            false,
            Published.unknown(),
            "en",
            null,
            List.of(new Rendering("A", new Span(0, text.length())))));
  }
}
