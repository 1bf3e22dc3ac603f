package org.coranto.extract.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coranto.extract.quote.Sample.found;
import static org.coranto.extract.quote.Sample.quotes;

import java.util.List;
import java.util.Random;
import org.coranto.model.Quote;
import org.coranto.model.Span;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class QuoteFinderTest {
  @Test
  void takesInvertedSourceAfterQuote() {
    Quote quote =
        found(
            "“[We are not leaving the harbour,](content)” [says](cue) [Marta Lindqvist](source).");
    assertThat(quote.type()).isEqualTo(Quote.Type.DIRECT);
    assertThat(quote.rule()).isEqualTo("quote.cue-inverted");
    assertThat(quote.basis()).isEqualTo(Quote.Basis.STATED);
  }

  @Test
  void takesSourceBeforeCueAfterQuote() {
    found(
        "“[We are not leaving the harbour,](content)” [the mayor of Girona](source) [said](cue) on Tuesday.");
  }

  @Test
  void takesSourceAndCueBeforeQuote() {
    found(
        "[The mayor of Girona](source) [said](cue): “[We are not leaving the harbour.](content)”");
  }

  @Test
  void keepsTitleAndAppositionInSource() {
    found(
        "“[The bridge will not hold,](content)” [said](cue) [New Zealand’s housing minister, Hana Paewai](source).");
  }

  @Test
  void takesTheNameBehindADashForTheSpeaker() {
    Quote quote =
        found("“[We are ashamed of this council.](content)” — [Hana Paewai](source), Girona");
    assertThat(quote.rule()).isEqualTo("quote.signed");
  }

  @Test
  void joinsPartsOfQuoteAroundItsCue() {
    Quote quote =
        found(
            "“[We lost because we were slow](content)”, [Ruud Haverkort](source) [said](cue), “[and slow teams go home](content)”.");
    assertThat(quote.content()).hasSize(2);
  }

  @Test
  void joinsQuoteThatFollowsAtOnce() {
    found(
        "“[We need to know,](content)” [said](cue) [Marta Lindqvist](source) in April. “[This is not our war.](content)”");
  }

  @Test
  void joinsPartsOfQuoteReopenedInNextParagraph() {
    found(
        "“[We did not come to drink coffee.](content)\n“[We came for the keys,](content)” [shouted](cue) [Rufino Choque](source).");
  }

  @Test
  void carriesSpeakerToLaterQuoteInParagraph() {
    Quote quote =
        found(
            "“It is a war of attrition,” says [Laura Starink](source). That would mean that the battle goes on. “[I see it gloomy.](content)”");
    assertThat(quote.basis()).isEqualTo(Quote.Basis.INFERRED);
    assertThat(quote.rule()).isEqualTo("quote.continued");
  }

  @Test
  void leavesFloatingQuoteOpen() {
    Quote quote =
        found(
            "Experts call the talks “premature”. “[Donald Trump wants to keep his ties with Russia.](content)”");
    assertThat(quote.basis()).isEqualTo(Quote.Basis.NONE);
    assertThat(quote.rule()).isEqualTo("quote.floating");
  }

  @Test
  void takesWholeClauseAfterThat() {
    Quote quote =
        found(
            "[The ministry](source) [said](cue) [that the ship had left Odesa on Monday](content).");
    assertThat(quote.type()).isEqualTo(Quote.Type.INDIRECT);
  }

  @Test
  void takesClauseWithoutThat() {
    found("[Lisbon](source) [said](cue) [the sirens were hers to sound](content).");
  }

  @Test
  void takesIndirectStatementBeforeCue() {
    found("[Russia is a large producer of oil](content), [says](cue) [Laura Starink](source).");
  }

  @Test
  void takesIndirectStatementAroundCue() {
    found(
        "[The raid](content), [the prosecutor](source) [stressed](cue), [“has nothing to do with the campaign”](content).");
  }

  @Test
  void findsAccordingToInFront() {
    found(
        "[According to](cue) [French President Emmanuel Macron](source), [the guarantees are ready](content).");
  }

  @Test
  void findsAccordingToBehind() {
    found("[The road is closed](content), [according to](cue) [the police](source).");
  }

  @Test
  void findsDamagedAccordingTo() {
    found(
        "[Accordance to](cue) [experts](source), [the war is just one piece of a larger puzzle](content).");
  }

  @Test
  void findsDamagedCueWord() {
    Quote quote =
        found(
            "[The Trump administration](source) had previously [threatesed](cue) [to do so if Russia did not make concessions](content).");
    assertThat(quote.act()).isEqualTo(Quote.Act.THREATEN);
  }

  @Test
  void mixesMarkedWordsWithReportedClause() {
    Quote quote =
        found(
            "[Analysts at Banque Lemaire](source) [said](cue) [the guidance “had come under fire from every side”](content).");
    assertThat(quote.type()).isEqualTo(Quote.Type.MIXED);
  }

  @Test
  void readsLabelAsStatement() {
    Quote quote = found("[Experts](source) [call](cue) [the talks “premature”](content).");
    assertThat(quote.type()).isEqualTo(Quote.Type.MIXED);
  }

  @Test
  void takesInfinitiveAfterPromise() {
    Quote quote =
        found(
            "[The minister](source) [promised](cue) [to repair the road before winter](content).");
    assertThat(quote.act()).isEqualTo(Quote.Act.PROMISE);
  }

  @Test
  void takesAccusedAndDeedAfterAccuse() {
    Quote quote = found("[Minsk](source) [accused](cue) [Warsaw of closing the bridge](content).");
    assertThat(quote.act()).isEqualTo(Quote.Act.ACCUSE);
  }

  @Test
  void sharesSubjectWithSecondCue() {
    String text =
        "[Trump](source) says he is disappointed and has [threatened](cue) [to impose heavy sanctions on Russia](content).";
    assertThat(found(text).rule()).isEqualTo("quote.cue-joined");
    found(
        "[Trump](source) [says](cue) [he is disappointed](content) and has threatened to impose heavy sanctions on Russia.");
  }

  @Test
  void keepsSourceAroundParenthesis() {
    found(
        "[The government](source), for its part, [hopes](cue) [the union can still be talked round](content).");
  }

  @Test
  void nestsStatementInsideStatement() {
    List<Quote> found =
        quotes("The envoy said that the minister had promised that the road would open.");
    assertThat(found).hasSize(2);
    assertThat(found.get(1).within()).isEqualTo(found.get(0).id());
  }

  @Test
  void makesNoStatementOfScareQuotesTitlesAndBynames() {
    assertThat(quotes("The so-called “experts” met in Paris on Friday.")).isEmpty();
    assertThat(quotes("The film “The Verdict of Palermo” opened in Turin.")).isEmpty();
    assertThat(quotes("He liked her new documentary, “Low Tide,” very much.")).isEmpty();
    assertThat(quotes("The documentary “Low Tide in a Small Port,” opened in May.")).isEmpty();
    assertThat(quotes("His commentary, “Tell us your own story,” is read in schools.")).isEmpty();
    assertThat(quotes("Rufino “El Topo” Choque left the town on Friday.")).isEmpty();
  }

  @Test
  void givesHeadingInMarksOutAsHeading() {
    List<Quote> found =
        quotes(
            "The talks ended on Friday.\n‘Diplomatic solution far away’\nThe envoys left the city.");
    assertThat(found).extracting(Quote::rule).containsExactly("marks.heading");
    assertThat(found.get(0).source()).isNull();
  }

  @Test
  void findsNoStatementInPlainDeeds() {
    assertThat(
            quotes(
                "The ministry rejected the plan on Friday and 60 lorries per hour crossed the border."))
        .isEmpty();
  }

  @Test
  void givesSameQuotesForSameText() {
    String text =
        "“No,” said Ana Pereira. According to Lisbon, the road is closed. Minsk denied that.";
    assertThat(quotes(text)).isEqualTo(quotes(text));
  }

  @RepeatedTest(100)
  void neverFailsAndKeepsEverySpanInsideTheText(RepetitionInfo info) {
    long seed = 9_000L + info.getCurrentRepetition();
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
      "„",
      " ",
      " ",
      "\n",
      ".",
      ",",
      ":",
      ";",
      "said ",
      "that ",
      "the minister ",
      "Ana Pereira ",
      "according to ",
      "denied ",
      "and ",
      "to ",
      "will ",
      "leave ",
      "\uD83D\uDE00",
      "\uD83D",
      "he ",
      "(",
      ")",
      "who ",
      "not ",
      "claims "
    };
    StringBuilder soup = new StringBuilder();
    for (int i = random.nextInt(80); i >= 0; i--) {
      soup.append(parts[random.nextInt(parts.length)]);
    }
    String text = soup.toString();
    Span whole = new Span(0, text.length());
    for (Quote quote : quotes(text)) {
      assertThat(whole.contains(quote.extent())).as("seed %d", seed).isTrue();
      assertThat(quote.content()).as("seed %d", seed).isSorted();
      if (quote.cue() != null) {
        assertThat(quote.cue().isEmpty()).as("seed %d", seed).isFalse();
      }
      if (quote.source() == null) {
        assertThat(quote.basis()).as("seed %d", seed).isEqualTo(Quote.Basis.NONE);
      }
    }
  }

  @Test
  void takesSpeakersFromTheLabelsOfATranscript() {
    found(
        "[MORALES](source): [Will the ferry run again this year?](content)\n\nVARGA: It will, if the harbour board pays.\n\nMORALES: And if not?");
    found(
        "“MORALES: Will the ferry run again this year?”\n\n“[VARGA](source): [It will, if the harbour board pays. I said so in May.](content)”");
    found(
        "Ines Morales: Will the ferry run?\n\n[Piotr Varga](source): [It will.](content)\n\nInes Morales: When?\n\nPiotr Varga: In June.");
  }

  @Test
  void goesOnWithATurnThatIsLeftOpen() {
    String said =
        "“MORALES: Will it run?”\n\n“VARGA: It will. I said so.\n\n“(CROSSTALK.)\n\n“The board pays.\n\n“MORALES: When?”";
    List<Quote> found = quotes(said);
    assertThat(found).hasSize(3);
    assertThat(found.get(1).content())
        .extracting(span -> span.in(said))
        .containsExactly("It will. I said so.", "The board pays.");
  }

  @Test
  void takesNoTopicForASpeaker() {
    assertThat(quotes("Background: The ferry has not run since May. The harbour is closed."))
        .isEmpty();
    assertThat(quotes("NOTE: The ferry has not run since May.\n\nThe harbour is closed."))
        .isEmpty();
  }

  @Test
  void readsWordsWithoutAnEndInBoundedTime() {
    long start = System.nanoTime();

    assertThat(quotes("Paris said ".repeat(4_000))).isNotEmpty();
    assertThat(quotes("The ferry has not run since May\n".repeat(20_000))).isEmpty();
    assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
  }
}
