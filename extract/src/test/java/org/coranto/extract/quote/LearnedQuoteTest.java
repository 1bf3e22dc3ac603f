package org.coranto.extract.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coranto.extract.tagger.Tagged;
import org.coranto.model.AnalysedText;
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
    AnalysedText analysed = Sample.analyse(sample);
    Tagged.Attribution attribution =
        new Tagged.Attribution(at(cue), at("Ana Pereira"), List.of(at(content)), act, false, 0.9f);
    return Sample.quotes(
        analysed,
        new Tagged("test@1", List.of(), List.of(attribution), List.of(), List.of(), List.of()));
  }

  private static Span at(String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }
}
