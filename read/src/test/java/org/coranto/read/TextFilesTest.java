package org.coranto.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.coranto.model.Doubt;
import org.coranto.model.Report;
import org.coranto.model.Span;
import org.junit.jupiter.api.Test;

class TextFilesTest {
  private static final String NEWS =
      "The minister said on Friday that the talks in Geneva would go on.\r\nNobody left.\r\n";

  @Test
  void keepsTheTextAsItIsLineEndsIncluded() {
    Report report = Outcomes.of("talks.final.txt", NEWS).report();
    assertThat(report.text()).isEqualTo(NEWS);
    assertThat(report.extracted()).isFalse();
    assertThat(report.name()).isEqualTo("talks.final");
    assertThat(report.language()).isEqualTo("en");
    assertThat(report.origin().mediaType()).isEqualTo("text/plain");
    assertThat(report.doubts()).isEmpty();
  }

  @Test
  void idIsTheStartOfTheHashOfTheText() {
    assertThat(ReportMaker.id("abc")).isEqualTo("ba7816bf8f01cfea");
  }

  @Test
  void removesTheByteOrderMarkAndNothingElse() {
    for (Charset charset :
        new Charset[] {
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("UTF-32LE"),
          Charset.forName("UTF-32BE")
        }) {
      byte[] bytes = ("\ufeff" + NEWS + "\ufeffŁódź 🚢").getBytes(charset);
      assertThat(Outcomes.of("a.txt", bytes).report().text())
          .as(charset.name())
          .isEqualTo(NEWS + "\ufeffŁódź 🚢");
    }
  }

  @Test
  void knowsWideTextWithoutMarkByItsZeroBytes() {
    for (String text : new String[] {NEWS, "Министр сказал, что переговоры идут.\n"}) {
      assertThat(Outcomes.of("a", text.getBytes(StandardCharsets.UTF_16LE)).report().text())
          .isEqualTo(text);
      assertThat(Outcomes.of("a", text.getBytes(StandardCharsets.UTF_16BE)).report().text())
          .isEqualTo(text);
    }
  }

  @Test
  void anUnpairedSurrogateThatTheDecoderLetsThroughIsALostCharacter() {
    byte[] bytes = "The talks\u2603 would go on.\n".getBytes(Charset.forName("UTF-32LE"));
    bytes[4 * 9] = (byte) 0xFD;
    bytes[4 * 9 + 1] = (byte) 0xDF;
    Report report = Outcomes.of("a.txt", bytes).report();
    assertThat(report.text()).isEqualTo("The talks\ufffd would go on.\n");
    assertThat(report.doubts()).extracting(Doubt::span).containsExactly(new Span(9, 10));
  }

  @Test
  void keepsADocumentWithInvalidBytesAndSaysWhere() {
    byte[] bytes = "Café in Zürich \u0000 closed, Ms Keller said.".getBytes(StandardCharsets.UTF_8);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\0');
    bytes[at] = (byte) 0xFF;
    Report report = Outcomes.of("a.txt", bytes).report();
    assertThat(report.text()).isEqualTo("Café in Zürich \ufffd closed, Ms Keller said.");
    assertThat(report.extracted()).as("the text is written out").isTrue();
    assertThat(report.doubts()).hasSize(1);
    Doubt doubt = report.doubts().get(0);
    assertThat(doubt.span().in(report.text())).isEqualTo("\ufffd");
    assertThat(doubt.reason()).contains("UTF-8");
  }

  @Test
  void aStrayByteInPlainEnglishIsDamageNotAnotherCharset() {
    byte[] bytes = "The ship left Odesa x and nobody saw it.".getBytes(StandardCharsets.UTF_8);
    bytes[20] = (byte) 0xFF;
    assertThat(Outcomes.of("a.txt", bytes).report().text()).contains("\ufffd");
  }

  @Test
  void aTextCutInsideALetterLosesOnlyThatLetter() {
    byte[] bytes =
        "The talks were in Košice, and then in Poprad: š".getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(Outcomes.of("a.txt", cut).report().text())
        .isEqualTo("The talks were in Košice, and then in Poprad: \ufffd");
  }

  @Test
  void tellsOfCharactersThatWereLostBefore() {
    Report report =
        Outcomes.of("a.txt", "The mayor of \ufffd\ufffdd\u0000 spoke. " + NEWS.repeat(2)).report();
    assertThat(report.doubts()).hasSize(2);
    assertThat(report.doubts().get(0).span().length()).isEqualTo(2);
    assertThat(report.doubts().get(1).reason()).contains("zero");
  }

  @Test
  void boundsTheNumberOfDoubts() {
    Report report = Outcomes.of("a.txt", "The \ufffd said. ".repeat(500)).report();
    assertThat(report.doubts()).hasSize(101);
    assertThat(report.doubts().get(100).reason()).contains("399 more");
  }

  @Test
  void readsTheOldCharsetsOfEurope() {
    assertDecoded("windows-1252", "“We won’t go,” said François Lefèvre — not even to Málaga…");
    assertDecoded("windows-1252", "Der Außenminister erklärte, die Gespräche würden fortgesetzt.");
    assertDecoded(
        "windows-1252", "Le ministre a déclaré que la décision était déjà prise à Genève.");
    assertDecoded("windows-1252", "Il governo è già caduto, perché così non si può andare più.");
    assertDecoded("windows-1252", "El presidente viajó mañana a España, según informó la agencia.");
    assertDecoded("windows-1252", "A decisão não será alterada, disse o porta-voz da fundação.");
    assertDecoded("windows-1252", "Statsministeren sagde, at mødet på øen går videre på mandag.");
    assertDecoded("windows-1250", "Minister powiedział, że rozmowy się skończyły, choć źle.");
    assertDecoded(
        "windows-1250", "Ministr řekl, že jednání začne příští týden v Českých Budějovicích.");
    assertDecoded("windows-1250", "A miniszter közölte, hogy a tárgyalások jövő héten kezdődnek.");
    assertDecoded("windows-1251", "Министр сказал, что переговоры начнутся в пятницу.");
    assertDecoded("windows-1251", "Міністр заявив, що їхні переговори розпочнуться в п’ятницю.");
    assertDecoded("windows-1254", "Dışişleri Bakanı görüşmelerin yarın başlayacağını söyledi.");
    assertDecoded("windows-1253", "Ο υπουργός είπε ότι οι συνομιλίες θα αρχίσουν αύριο.");
    assertDecoded("KOI8-R", "Министр сказал, что переговоры начнутся в пятницу.");
  }

  private static void assertDecoded(String charset, String text) {
    Report report = Outcomes.of("a.txt", text.getBytes(Charset.forName(charset))).report();
    assertThat(report.text()).as(charset).isEqualTo(text);
    assertThat(report.origin().mediaType())
        .isEqualTo("text/plain; charset=" + charset.toLowerCase(java.util.Locale.ROOT));
  }
}
