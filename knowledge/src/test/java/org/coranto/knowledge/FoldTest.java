package org.coranto.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldTest {
  @Test
  void dropsCaseAndAccents() {
    assertThat(Fold.fold("Erdoğan")).isEqualTo("erdogan");
    assertThat(Fold.fold("ŁÓDŹ")).isEqualTo("lodz");
    assertThat(Fold.fold("Tórshavn")).isEqualTo("torshavn");
    assertThat(Fold.fold("Straße")).isEqualTo("strasse");
    assertThat(Fold.fold("Київ")).isEqualTo("київ");
    assertThat(Fold.fold("")).isEmpty();
  }

  @Test
  void makesOneKeyOfEveryHyphenApostropheAndSpace() {
    assertThat(Fold.key("Guinea-Bissau")).isEqualTo("guinea bissau");
    assertThat(Fold.key(" N’Djamena ")).isEqualTo("n djamena");
    assertThat(Fold.key("Port–au‑Prince")).isEqualTo("port au prince");
    assertThat(Fold.key("-")).isEmpty();
    assertThat(Fold.key("U.S.")).isEqualTo("u.s.");
  }

  @Test
  void keepsUnpairedSurrogates() {
    assertThat(Fold.key("a\uD800b")).isEqualTo("a\uD800b");
  }
}
