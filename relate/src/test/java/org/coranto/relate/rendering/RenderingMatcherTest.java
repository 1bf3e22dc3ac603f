package org.coranto.relate.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coranto.knowledge.Knowledge;
import org.coranto.relate.rendering.Match.Change;
import org.coranto.relate.rendering.Match.Kind;
import org.junit.jupiter.api.Test;

/** Texts that render one are found, and what was changed in a copy is told. */
class RenderingMatcherTest {
  private static final String FERRY =
      """
      Ferry Halvard runs aground off Narvik with 214 passengers
      The ferry Halvard ran aground on Tuesday evening near the lighthouse of Narvik. Captain Ingrid
      Solberg said the rudder had jammed after a collision with a floating container.
      Lifeboats brought 214 passengers to the harbour, where the Red Cross had opened a gymnasium.
      The shipping company Nordkyst announced an investigation and suspended sailings until Friday.
      Mayor Olav Berge did not rule out that the channel will be dredged before the winter storms.
      """;

  private static final String FERRY_AGAIN =
      """
      With 214 Passengers aboard, Ferry Halvard stranded before Narvik
      On tuesday evening the Ferry Halvard stranded close to the lighthouse of Narvik. According to
      captain Ingrid Solberg, the rudder jammed after a Collision with a drifting container.
      By lifeboats the 214 passengers came into the harbour, there the Red Cross opened a gymnasium.
      The Shipping company Nordkyst announced a investigation; sailings are suspended to Friday.
      Mayor Olav Berge excludes not that the channel becomes dredged before the winter storms.
      """;

  private static final String OTHER_REPORT =
      """
      Rescuers praised after night at sea
      Volunteers in Narvik were thanked on Wednesday for their work after the grounding of a ferry.
      Fishing boats had reached the Halvard within minutes, said coastguard officer Lars Moen.
      Several travellers were treated for hypothermia in the hospital, none of them seriously.
      Nordkyst shares fell by four per cent in Oslo. Analysts expect a bill of nine million crowns.
      """;

  @Test
  void findsAnIndependentRendering() {
    assertThat(compared(FERRY, FERRY_AGAIN)).map(Match::kind).contains(Kind.RENDERING);
  }

  @Test
  void findsACutRendering() {
    String cut = FERRY_AGAIN.substring(0, FERRY_AGAIN.indexOf("By lifeboats"));

    assertThat(compared(FERRY, cut)).map(Match::kind).contains(Kind.RENDERING);
  }

  @Test
  void findsARenderingInsideBoilerplate() {
    String menu = "Home News Sport Weather Subscribe now and read all articles for one crown\n";

    assertThat(compared(FERRY, menu.repeat(12) + FERRY_AGAIN + menu.repeat(9))).isPresent();
  }

  @Test
  void keepsAnotherReportOfTheSameHappeningApart() {
    assertThat(compared(FERRY, OTHER_REPORT)).isEmpty();
  }

  /** Names and numbers alone do not make a text in another language a rendering. */
  @Test
  void keepsATextInAnotherLanguageApart() {
    String german =
        """
        Fähre Halvard läuft vor Narvik mit 214 Passagieren auf Grund
        Die Fähre Halvard ist am Dienstagabend beim Leuchtturm von Narvik auf Grund gelaufen.
        Kapitänin Ingrid Solberg sagte, das Ruder habe nach einem Zusammenstoß geklemmt.
        Rettungsboote brachten 214 Passagiere in den Hafen, wo das Rote Kreuz half.
        Die Reederei Nordkyst kündigte eine Untersuchung an. Bürgermeister Olav Berge schwieg.
        """;

    assertThat(compared(FERRY, german)).isEmpty();
  }

  @Test
  void keepsReportsInOneMouldApart() {
    String mould =
        "An earthquake of magnitude %s struck near %s at %s in a depth of %s kilometres,"
            + " the seismological institute announced. The tremor was felt in %s and in villages"
            + " nearby; reports of damage were not received, the institute announced further.";

    assertThat(
            compared(
                String.format(mould, "4.4", "Patras", "6:12", "11.5", "Rion"),
                String.format(mould, "5.1", "Izmir", "9:47", "23.8", "Urla")))
        .isEmpty();
  }

  @Test
  void callsTheSameWordsAReprint() {
    assertThat(compared(FERRY, FERRY.toUpperCase(java.util.Locale.ROOT).replace("\n", " ")))
        .map(Match::kind)
        .contains(Kind.REPRINT);
  }

  @Test
  void tellsACopyInWhichOnlyANotWasTakenOut() {
    Optional<Match> match = compared(FERRY, FERRY.replace("did not rule", "did rule"));

    assertThat(match).map(Match::kind).contains(Kind.EDITION);
    assertThat(match).map(Match::changes).contains(Set.of(Change.NEGATION));
  }

  @Test
  void tellsACopyInWhichOnlyADigitWasChanged() {
    Optional<Match> match = compared(FERRY, FERRY.replace("brought 214", "brought 241"));

    assertThat(match).map(Match::kind).contains(Kind.EDITION);
    assertThat(match).map(Match::changes).contains(Set.of(Change.NUMBER));
  }

  @Test
  void saysNothingOfTextsWithoutWords() {
    assertThat(compared("", "")).isEmpty();
    assertThat(compared(FERRY, "…")).isEmpty();
    assertThat(compared("ok", "ok ok ok ok")).isEmpty();
  }

  @Test
  void isTheSameBothWays() {
    assertThat(compared(FERRY, FERRY_AGAIN))
        .isEqualTo(RenderingMatcher.compare(sketch("b", FERRY_AGAIN), sketch("a", FERRY)));
  }

  @Test
  void findsAllRenderingsAmongOtherTexts() {
    RenderingMatcher matcher = new RenderingMatcher(64);
    matcher.add(sketch("a", FERRY));
    matcher.add(sketch("b", OTHER_REPORT));

    assertThat(matcher.add(sketch("c", FERRY_AGAIN))).extracting(Match::a).containsExactly("a");
  }

  @Test
  void looksAtAFixedNumberOfTextsHoweverManyAreTheSame() {
    RenderingMatcher matcher = new RenderingMatcher(600);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      found.add(matcher.add(sketch(String.format("%03d", i), FERRY + " " + i)).size());
    }

    assertThat(found.get(0)).isZero();
    assertThat(found.subList(1, 500)).allMatch(n -> n >= 1 && n <= 20);
  }

  @Test
  void forgetsTheOldest() {
    RenderingMatcher matcher = new RenderingMatcher(2);
    matcher.add(sketch("a", FERRY));
    matcher.add(sketch("b", OTHER_REPORT));
    matcher.add(sketch("c", "A chess club in Ghent has elected a new treasurer on Sunday."));

    assertThat(matcher.add(sketch("d", FERRY_AGAIN))).isEmpty();
  }

  @Test
  void workOnATextThatRepeatsItselfIsBounded() {
    String repeated = "Halvard Narvik Solberg Nordkyst ".repeat(20_000);

    assertThat(compared(repeated, repeated + "Berge")).isNotNull();
  }

  private static Optional<Match> compared(String a, String b) {
    return RenderingMatcher.compare(sketch("a", a), sketch("b", b));
  }

  private static Sketch sketch(String id, String text) {
    return Sketch.of(id, text, Knowledge.bundled());
  }
}
