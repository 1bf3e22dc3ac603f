package org.coranto.read.rendering;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.coranto.model.Rendering;
import org.junit.jupiter.api.Test;

class RenderingSplitterTest {
  private static final List<String> FIRST =
      List.of(
          "Latvia shuts the bridge at Terehova",
          "The Latvian minister of transport Inga Strautmane has the bridge at Terehova closed on"
              + " Monday after a lorry of 44 tons broke through the railing.",
          "The driver, a 51-year-old from Rezekne, was pulled out of the river unharmed. “I saw only"
              + " water,” he told the radio.",
          "According to the engineers, 312 bolts are missing on the northern side. The contractor"
              + " Dzelzsbetons denies that it saved on steel.",
          "Strautmane promised that the repair will be finished before 15 November if parliament"
              + " grants 2.4 million euros.",
          "Carriers fear long queues in Grebneva. Their union asks Brussels for compensation.");

  private static final List<String> SECOND =
      List.of(
          "Latvia Closes Bridge At Terehova",
          "Latvian Transport Minister Inga Strautmane ordered the closure of the Terehova bridge on"
              + " Monday after a 44-ton truck had broken through the railing.",
          "The driver, a 51-year-old man from Rezekne, was taken unhurt from the river. «I only saw"
              + " water», he said on the radio.",
          "Engineers say 312 bolts are missing on the northern side. Contractor Dzelzsbetons denied"
              + " saving on steel.",
          "Strautmane promised that repairs would be completed by 15 November provided parliament"
              + " approves 2.4 million euros.",
          "Hauliers fear long queues at Grebneva. Their union is asking Brussels for"
              + " compensation.");

  private final RenderingSplitter splitter = new RenderingSplitter();

  @Test
  void findsTheSeamWithoutASeparator() {
    assertThat(starts(lines(FIRST) + lines(SECOND))).containsExactly(0, lines(FIRST).length());
  }

  @Test
  void endsARenderingBeforeTheLineFeed() {
    List<Rendering> found = splitter.split(lines(FIRST) + lines(SECOND));

    assertThat(found).extracting(Rendering::id).containsExactly("A", "B");
    assertThat(found.get(0).span().end()).isEqualTo(lines(FIRST).length() - 1);
  }

  @Test
  void findsTheSeamAfterBlankLinesAndCarriageReturns() {
    String first = String.join("\r\n\r\n", FIRST) + "\r\n\r\n\r\n";

    assertThat(starts(first + String.join("\r\n\r\n", SECOND))).containsExactly(0, first.length());
  }

  @Test
  void leavesASeparatorToTheFirstRendering() {
    String first = lines(FIRST) + "* * *\n";

    assertThat(starts(first + lines(SECOND))).containsExactly(0, first.length());
  }

  @Test
  void findsThreeRenderings() {
    String two = lines(FIRST) + lines(SECOND);

    assertThat(starts(two + lines(FIRST))).containsExactly(0, lines(FIRST).length(), two.length());
  }

  @Test
  void findsASecondRenderingThatIsCutShort() {
    assertThat(starts(lines(FIRST) + lines(SECOND.subList(0, 3))))
        .containsExactly(0, lines(FIRST).length());
  }

  @Test
  void findsTheSeamWhenParagraphsAreDroppedOrMerged() {
    List<String> second = new ArrayList<>(SECOND);
    second.remove(3);
    second.set(1, second.get(1) + " " + second.remove(2));

    assertThat(starts(lines(FIRST) + lines(second))).containsExactly(0, lines(FIRST).length());
  }

  @Test
  void findsTheSeamWhenParagraphsAreMoved() {
    List<String> second = new ArrayList<>(SECOND);
    second.add(5, second.remove(3));

    assertThat(starts(lines(FIRST) + lines(second))).containsExactly(0, lines(FIRST).length());
  }

  @Test
  void readsScriptsWithoutSpaces() {
    List<String> first =
        List.of("政府は月曜日に橋を閉鎖すると発表した。", "運転手は五十一歳で川から無事に救出された。", "技術者によると北側で三百十二本のボルトが不足している。");
    List<String> second =
        List.of("月曜日に政府は橋を閉鎖すると述べた。", "五十一歳の運転手は川から無事に救出されたという。", "北側で三百十二本のボルトが不足していると技術者は言う。");

    assertThat(starts(lines(first) + lines(second))).containsExactly(0, lines(first).length());
  }

  @Test
  void keepsOneTextOne() {
    assertThat(starts(lines(FIRST))).containsExactly(0);
  }

  @Test
  void keepsTwoUnrelatedArticlesTogether() {
    List<String> other =
        List.of(
            "Chess club of Ghent elects treasurer",
            "The chess club of Ghent elected Marijke Claes as treasurer on Sunday.",
            "She will look after 12,000 euros. “I count twice,” she said.",
            "The tournament in October will be held in the old tannery.",
            "Sixteen players from seven countries have entered, the club announced.",
            "Admission is free.");

    assertThat(starts(lines(FIRST) + lines(other))).containsExactly(0);
  }

  @Test
  void findsTheSeamInsideBoilerplate() {
    String menu = "Home | News | Sport\nSubscribe to our newsletter\nLog in\n";
    String foot = "All rights reserved.\nImprint\nPrivacy\n";
    String text = menu + lines(FIRST) + lines(SECOND) + foot;

    List<Integer> starts = starts(text);
    assertThat(starts).hasSize(2);
    assertThat(starts.get(1)).isEqualTo((menu + lines(FIRST)).length());
  }

  /** A text and its translation share names and numbers alone; whatever is made of it, it tiles. */
  @Test
  void takesTwoLanguagesInOneFile() {
    List<String> german =
        List.of(
            "Lettland schließt die Brücke bei Terehova",
            "Die lettische Verkehrsministerin Inga Strautmane hat die Brücke bei Terehova am Montag"
                + " sperren lassen, nachdem ein Laster von 44 Tonnen das Geländer durchbrochen hatte.",
            "Der Fahrer, 51 Jahre alt, aus Rezekne, kam unverletzt aus dem Fluss.",
            "Im Norden fehlen 312 Bolzen, sagen Ingenieure. Dzelzsbetons bestreitet, gespart zu haben.");
    String text = lines(FIRST) + lines(german);

    List<Rendering> found = splitter.split(text);
    assertTiles(text, found);
    assertThat(found.size()).isLessThanOrEqualTo(2);
  }

  @Test
  void keepsTwoArticlesOnOneSubjectTogether() {
    List<String> other =
        List.of(
            "Bridge engineers wanted in Latvia",
            "Latvia looks for 40 engineers, because every third bridge in the country is older than"
                + " sixty years, the transport ministry in Riga counted.",
            "Wages are low. “For that money I inspect no bolts,” says Andris Veinbergs, who left for"
                + " Gothenburg in spring.",
            "The university of Daugavpils opens a course in October. Dzelzsbetons pays the fees of"
                + " ten students.",
            "After the accident at Terehova parliament wants to hear the minister, Inga"
                + " Strautmane.");

    assertThat(starts(lines(FIRST) + lines(other))).containsExactly(0);
  }

  @Test
  void keepsASongWithARefrainTogether() {
    String refrain = "And the ferry will not wait, no, the ferry will not wait for me\n";
    String song =
        "The lamps of Hirtshals burn till four, a herring costs a crown\n"
            + refrain
            + "My brother sold his oilskin coat and bought a house in town\n"
            + refrain
            + "The pastor counts the empty pews, the baker counts his bread\n"
            + refrain
            + "I wrote her name upon the quay, the tide came in instead\n"
            + refrain;

    assertThat(starts(song)).containsExactly(0);
  }

  @Test
  void keepsAListOfLikeItemsTogether() {
    StringBuilder list = new StringBuilder("Results of the second round\n");
    String[] towns = {
      "Brest", "Nantes", "Rennes", "Vannes", "Quimper", "Lorient", "Laval", "Dinan"
    };
    for (int i = 0; i < towns.length; i++) {
      list.append("In ").append(towns[i]).append(" the list of the mayor won ");
      list.append(41 + 3 * i).append(" percent of the votes and ").append(20 + i);
      list.append(" seats in the council.\n");
    }

    assertThat(starts(list.toString())).containsExactly(0);
  }

  @Test
  void keepsALeadThatIsRepeatedAtTheEndTogether() {
    assertThat(starts(lines(FIRST) + SECOND.get(1) + "\n")).containsExactly(0);
  }

  @Test
  void keepsAQuotedLetterAndItsReportTogether() {
    String report =
        "The union of carriers wrote to Brussels on Friday.\n"
            + FIRST.get(5)
            + "\nThe letter, which lies before this newspaper, complains of two lost weeks.\n"
            + "It was signed by Juris Kalve. He had never written to Brussels before.\n"
            + "“Carriers fear long queues in Grebneva. We ask for compensation,” it says.\n";

    assertThat(starts(report)).containsExactly(0);
  }

  @Test
  void findsEveryCopyOfATextThatIsRepeatedOften() {
    String text = lines(FIRST).repeat(500);

    List<Rendering> found = assertTimeoutPreemptively(ofSeconds(20), () -> splitter.split(text));

    assertThat(found).hasSize(500);
  }

  @Test
  void isBoundedOnHostileTexts() {
    List<String> texts =
        List.of(
            "",
            "\n \r\n\u2028",
            "The same line.\n".repeat(60_000),
            "a\n".repeat(400_000),
            "word ".repeat(200_000),
            "x".repeat(1_000_000),
            "\uD83D\n\uDE00".repeat(1000));
    for (String text : texts) {
      List<Rendering> found = assertTimeoutPreemptively(ofSeconds(20), () -> splitter.split(text));

      assertTiles(text, found);
    }
  }

  @Test
  void tilesRandomTexts() {
    long seed = 20261126;
    Random random = new Random(seed);
    for (int run = 0; run < 200; run++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(60); n > 0; n--) {
        List<String> from = random.nextBoolean() ? FIRST : SECOND;
        switch (random.nextInt(5)) {
          case 0 -> text.append("\r\n \n".charAt(random.nextInt(4)));
          case 1 -> text.appendCodePoint(0x1F600 + random.nextInt(40)).append('\uDC00');
          default -> text.append(from.get(random.nextInt(from.size()))).append('\n');
        }
      }
      List<Rendering> found = splitter.split(text.toString());

      assertThat(found).as("seed %d, run %d", seed, run).isEqualTo(splitter.split(text.toString()));
      assertTiles(text.toString(), found);
    }
  }

  private static void assertTiles(String text, List<Rendering> found) {
    int end = 0;
    for (int i = 0; i < found.size(); i++) {
      Rendering rendering = found.get(i);
      assertThat(rendering.id()).isEqualTo(Rendering.idOf(i));
      assertThat(text.substring(end, rendering.span().start())).isBlank();
      end = rendering.span().end();
    }
    assertThat(end).isEqualTo(text.length());
  }

  private List<Integer> starts(String text) {
    return splitter.split(text).stream().map(r -> r.span().start()).toList();
  }

  private static String lines(List<String> paragraphs) {
    return String.join("\n", paragraphs) + "\n";
  }
}
