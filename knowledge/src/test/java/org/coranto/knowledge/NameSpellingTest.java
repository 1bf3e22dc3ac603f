package org.coranto.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSpellingTest {
  private final NameSpelling spelling = Knowledge.bundled().nameSpelling();

  @ParameterizedTest
  @CsvSource({
    "madagaskar, madagascar",
    "algerin, algerian",
    "mexicna, mexican",
    "terhan, tehran",
    "srcurity, security",
    "debonstrators, demonstrators",
    "presideent, president"
  })
  void aLongWordIsTheOnlyOneNear(String written, String meant) {
    assertThat(spelling.apply(written)).isEqualTo(meant);
    assertThat(spelling.capital(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"isral, israel", "srbia, serbia", "haiit, haiti", "frace, france", "sadui, saudi"})
  void aShortWordWithACapitalMayBeACountry(String written, String meant) {
    assertThat(spelling.capital(written)).isEqualTo(meant);
    assertThat(spelling.apply(written)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "golden", // a word
    "siberian", // another first letter than "liberian"
    "bolden", // no country, and a surname is near "golden"
    "huaman", // "human" is too short to be sure
    "nike", // the country near is too short
    "leong",
    "georgia",
    "20-year"
  })
  void otherWordsStay(String word) {
    assertThat(spelling.capital(word)).isEqualTo(word);
  }

  @Test
  void oneOfTwoWordsTellsTheOther() {
    assertThat(spelling.pair("untied", "states")).containsExactly("united", "states");
    assertThat(spelling.pair("north", "krea")).containsExactly("north", "korea");
    assertThat(spelling.pair("arrab", "league")).containsExactly("arab", "league");
    assertThat(spelling.pair("united", "states")).isNull();
    assertThat(spelling.pair("untied", "hands")).isNull();
  }
}
