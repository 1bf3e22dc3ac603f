package org.coranto.extract.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MarkParserTest {
  private static List<String> inner(String text) {
    return MarkParser.parse(text, 0, text.length()).stream()
        .map(m -> m.inner().in(text))
        .collect(Collectors.toList());
  }

  private static List<Marked> parse(String text) {
    return MarkParser.parse(text, 0, text.length());
  }

  @Test
  void readsDirectedDoubleMarks() {
    assertThat(inner("“We stay,” he said. “All of us.”")).containsExactly("We stay,", "All of us.");
  }

  @Test
  void readsStraightDoubleMarks() {
    assertThat(inner("\"We stay,\" he said. \"All of us.\""))
        .containsExactly("We stay,", "All of us.");
  }

  @Test
  void readsSingleMarksAndLeavesApostrophes() {
    assertThat(inner("‘We don’t know,’ said the drivers’ union. It’s the workers’ ‘last word’."))
        .containsExactly("We don’t know,", "last word");
    assertThat(inner("'We don't know,' said the drivers' union."))
        .containsExactly("We don't know,");
  }

  @Test
  void takesPossessiveInsideSingleMarksForApostrophe() {
    assertThat(inner("‘The drivers’ union is wrong,’ he said."))
        .containsExactly("The drivers’ union is wrong,");
  }

  @Test
  void findsNoQuoteInElisions() {
    assertThat(
            inner("In the '90s they sang rock 'n' roll, 'tis said, and the parties' leaders left."))
        .isEmpty();
  }

  @Test
  void readsGuillemetsBothWaysRoundAndWithInnerSpaces() {
    assertThat(inner("«Never», he said. « Jamais », said she.")).containsExactly("Never", "Jamais");
    assertThat(inner("»Nie«, said he, »niemals«.")).containsExactly("Nie", "niemals");
    assertThat(inner("‹Never›, he said.")).containsExactly("Never");
  }

  @Test
  void readsLowHighMarks() {
    assertThat(inner("„Nie“, said he. „Nigdy”, said she. ‚Kurz‘, he added."))
        .containsExactly("Nie", "Nigdy", "Kurz");
  }

  @Test
  void readsDoubledSingleMarks() {
    assertThat(inner("``We stay,'' he said. ''Go,'' she said.")).containsExactly("We stay,", "Go,");
    assertThat(inner("‘‘We stay,’’ he said.")).containsExactly("We stay,");
  }

  @Test
  void readsMisusedAndMixedMarks() {
    assertThat(inner("”Aldrig”, said he.")).containsExactly("Aldrig");
    assertThat(inner("“Never\" he said. \"Never” she said.")).containsExactly("Never", "Never");
    assertThat(inner("“Never“ he said.")).containsExactly("Never");
  }

  @Test
  void nestsSingleInDoubleAndDoubleInSingle() {
    List<Marked> marked = parse("“He said ‘no’ to me,” she said.");
    assertThat(marked).extracting(Marked::depth).containsExactly(0, 1);
    assertThat(inner("‘He said “no” to me,’ she said."))
        .containsExactly("He said “no” to me,", "no");
    assertThat(inner("\"He said \"no\" to me,\" she said."))
        .containsExactly("He said \"no\" to me,", "no");
  }

  @Test
  void endsAnUnclosedStretchWhereTheNextOneOpens() {
    List<Marked> marked = parse("“We stay, he said. “All of us.”");
    assertThat(marked).extracting(Marked::closed).containsExactly(false, true);
    assertThat(inner("“We stay, he said. “All of us.”"))
        .containsExactly("We stay, he said.", "All of us.");
  }

  @Test
  void joinsStretchReopenedAtANewParagraph() {
    List<Marked> marked = parse("He said: “We stay.\n“And we pay.”\n“Now,” she said.");
    assertThat(marked).extracting(Marked::closed).containsExactly(false, true, true);
    assertThat(marked).extracting(Marked::reopened).containsExactly(false, true, false);
  }

  @Test
  void ignoresInchesAndStrayMarks() {
    assertThat(inner("The 12\" gun and the 5' wall” stood. Then \"nothing\" came."))
        .containsExactly("nothing");
  }

  @Test
  void marksInsideWordsAreNone() {
    assertThat(inner("D'Artagnan o'clock Sana'a Qur’an")).isEmpty();
  }

  @RepeatedTest(200)
  void anyMarkSoupGivesProperlyNestedSpans(RepetitionInfo info) {
    long seed = 7_000L + info.getCurrentRepetition();
    Random random = new Random(seed);
    String[] parts = {
      "“",
      "”",
      "\"",
      "'",
      "‘",
      "’",
      "«",
      "»",
      "‹",
      "›",
      "„",
      "‚",
      "``",
      "''",
      "a",
      "s",
      " ",
      " ",
      "\n",
      ".",
      ",",
      "90",
      "\uD83D\uDE00",
      "\uD83D",
      "no",
      "(",
      "–"
    };
    StringBuilder soup = new StringBuilder();
    for (int i = random.nextInt(120); i >= 0; i--) {
      soup.append(parts[random.nextInt(parts.length)]);
    }
    String text = soup.toString();
    List<Marked> marked = parse(text);
    List<Marked> open = new ArrayList<>();
    for (Marked m : marked) {
      assertThat(m.outer().contains(m.inner())).as("seed %d", seed).isTrue();
      assertThat(m.inner().isEmpty()).as("seed %d", seed).isFalse();
      assertThat(m.outer().in(text)).as("seed %d", seed).doesNotContain("\n");
      open.removeIf(o -> o.outer().end() <= m.outer().start());
      for (Marked o : open) {
        assertThat(o.outer().contains(m.outer())).as("seed %d: %s in %s", seed, m, o).isTrue();
      }
      open.add(m);
    }
  }
}
