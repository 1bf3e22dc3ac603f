package org.coranto.extract.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.coranto.extract.tagger.Tagged;
import org.coranto.model.Quote;
import org.coranto.model.Span;
import org.junit.jupiter.api.Test;

/** What the finder makes of the spans that a language model gives. */
class LearnedQuoteTest {
  @Test
  void keepsThatInReportedClause() {
    Quote quote = one("Ana Pereira said that the bridge had reopened.", "that the bridge");
    assertThat(words(quote)).containsExactly("that the bridge had reopened");
    assertThat(quote.type()).isEqualTo(Quote.Type.INDIRECT);
  }

  @Test
  void takesMarkedWordsAfterThatForDirect() {
    Quote quote = one("Ana Pereira said that “the bridge had reopened”.", "that “the bridge");
    assertThat(words(quote)).containsExactly("the bridge had reopened");
    assertThat(quote.type()).isEqualTo(Quote.Type.DIRECT);
  }

  @Test
  void takesNoSingleWordForStatement() {
    assertThat(quotes("Ana Pereira knows Lisbon.", "knows", "Lisbon", Quote.Act.SAY)).isEmpty();
  }

  @Test
  void keepsDenialThatOnlyPoints() {
    List<Quote> quotes = quotes("Ana Pereira denied that.", "denied", "that", Quote.Act.DENY);
    assertThat(quotes).hasSize(1);
    assertThat(quotes.get(0).act()).isEqualTo(Quote.Act.DENY);
  }

  @Test
  void takesNegatedDenialForNone() {
    String sample = "Ana Pereira did not Deny the road is closed.";
    List<Quote> quotes = quotes(sample, "did not Deny", "the road is closed", Quote.Act.DENY);
    assertThat(quotes.get(0).act()).isEqualTo(Quote.Act.SAY);
  }

  @Test
  void weighsRulesBesideDoubtfulModel() {
    text = "Ana Pereira denied the road is closed.";
    Map<Quote.Act, Float> acts = Map.of(Quote.Act.SAY, 0.6f, Quote.Act.DENY, 0.1f);
    assertThat(quotes(said("denied", "the road is closed", acts)).get(0).act())
        .isEqualTo(Quote.Act.DENY);
  }

  @Test
  void partsWhatOneSubjectSaysWithTwoCues() {
    text = "Ana Pereira demands a release and threatens to strike.";
    Map<Quote.Act, Float> acts = Map.of(Quote.Act.DEMAND, 1f);
    List<Quote> quotes =
        quotes(
            said("demands", "a release and threatens to strike", acts),
            said("threatens", "to strike", acts));
    assertThat(quotes)
        .extracting(LearnedQuoteTest::words)
        .containsExactly(List.of("a release"), List.of("to strike"));
  }

  @Test
  void leavesTheMarksToTheStatementAround() {
    text = "“Ana Pereira thinks it is safe. Nobody believes her,” a man said.";
    Quote inner = quotes(said("thinks", "it is safe", Map.of(Quote.Act.SAY, 1f))).get(1);
    assertThat(words(inner)).containsExactly("it is safe");
    assertThat(inner.type()).isEqualTo(Quote.Type.INDIRECT);
  }

  @Test
  void givesWordsThatAreToldOutOnce() {
    text = "“It is late,” Ana Pereira said on Friday. “If the mayor is lost, we are.”";
    List<Span> parts = List.of(at("“It is late,”"), at("“If the mayor is lost"));
    Map<Quote.Act, Float> acts = Map.of(Quote.Act.SAY, 1f);
    List<Quote> quotes =
        quotes(new Tagged.Attribution(at("said"), at("Ana Pereira"), parts, acts, false, 0.9f));
    assertThat(quotes).hasSize(1);
    assertThat(words(quotes.get(0)))
        .containsExactly("It is late,", "If the mayor is lost, we are.");
  }

  private static String text = "";

  private static List<String> words(Quote quote) {
    return quote.content().stream().map(s -> s.in(text)).toList();
  }

  /** The only quote when the content begins with {@code content} and goes on to the stop. */
  private static Quote one(String sample, String content) {
    String whole = sample.substring(sample.indexOf(content), sample.length() - 1);
    List<Quote> quotes = quotes(sample, "said", whole, Quote.Act.SAY);
    assertThat(quotes).hasSize(1);
    return quotes.get(0);
  }

  private static List<Quote> quotes(String sample, String cue, String content, Quote.Act act) {
    text = sample;
    return quotes(said(cue, content, Map.of(act, 1f)));
  }

  private static Tagged.Attribution said(String cue, String content, Map<Quote.Act, Float> acts) {
    return new Tagged.Attribution(
        at(cue), at("Ana Pereira"), List.of(at(content)), acts, false, 0.9f);
  }

  private static List<Quote> quotes(Tagged.Attribution... attributions) {
    return Sample.quotes(
        Sample.analyse(text),
        new Tagged("test@1", List.of(), List.of(attributions), List.of(), List.of(), List.of()));
  }

  private static Span at(String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }
}
