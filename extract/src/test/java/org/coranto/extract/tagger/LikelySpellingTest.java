package org.coranto.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import org.coranto.extract.Marked;
import org.coranto.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

class LikelySpellingTest {
  private static LikelySpelling of(String text) {
    return new LikelySpelling(new Marked(text).analysed, Knowledge.bundled());
  }

  @Test
  void readsASlipAsTheWordThatIsMeant() {
    LikelySpelling spelling = of("The proselutor siad nothing.");
    assertThat(spelling.apply("proselutor")).isEqualTo("prosecutor");
    assertThat(spelling.apply("collealues")).isEqualTo("colleagues");
  }

  @Test
  void aShortWordIsTheOneThatIsFarMoreFrequent() {
    LikelySpelling spelling = of("x");
    assertThat(spelling.apply("siad")).isEqualTo("said");
    assertThat(spelling.apply("wouzd")).isEqualTo("would");
    assertThat(spelling.apply("wlll")).isEqualTo("wlll"); // "will" or "well"
    assertThat(spelling.apply("Siad")).isEqualTo("Siad"); // a name
    assertThat(spelling.apply("war")).isEqualTo("war");
  }

  @Test
  void aNameOrRoleOfTheKnowledgeIsNear() {
    LikelySpelling spelling = of("x");
    assertThat(spelling.apply("Munister")).isEqualTo("minister");
    assertThat(spelling.apply("Ukriane")).isEqualTo("ukraine");
  }

  @Test
  void aNameFollowsItsOtherPlacesInTheReport() {
    LikelySpelling spelling = of("Qorvexia fell. Qorvexia rose. Qorvxeia fell again.");
    assertThat(spelling.apply("Qorvxeia")).isEqualTo("qorvexia");
    assertThat(spelling.apply("Qorvexia")).isEqualTo("Qorvexia");
  }

  @Test
  void soundWordsStayWhateverIsNear() {
    LikelySpelling spelling = of("Crowds rioted over placards.");
    for (String word : new String[] {"rioted", "placards", "placard", "stunted", "orbiters"}) {
      assertThat(spelling.apply(word)).isEqualTo(word);
    }
  }

  @Test
  void aCapitalAsksForAWordThatIsWrittenWithOne() {
    LikelySpelling spelling = of("Dewcar spoke.");
    assertThat(spelling.apply("Collealues")).isEqualTo("Collealues");
    assertThat(spelling.apply("Washingtvn")).isEqualTo("washington");
  }

  @Test
  void shortWordsNumbersAndMarksStay() {
    LikelySpelling spelling = of("x");
    assertThat(spelling.apply("teh")).isEqualTo("teh");
    assertThat(spelling.apply("20,0000")).isEqualTo("20,0000");
    assertThat(spelling.apply("\ud800")).isEqualTo("\ud800");
  }
}
