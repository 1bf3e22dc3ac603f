package org.coranto.extract.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.coranto.extract.language.LanguageAnalyser;
import org.coranto.extract.name.NameFinder;
import org.coranto.extract.tagger.Tagged;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.AnalysedText;
import org.coranto.model.Origin;
import org.coranto.model.Published;
import org.coranto.model.Quote;
import org.coranto.model.Rendering;
import org.coranto.model.Report;
import org.coranto.model.Span;

/**
 * A text with one expected quote marked inside it: {@code [“No,”](content) [said](cue)
 * [X](source)}. Several contents are its parts. Square brackets stand for nothing else.
 */
record Sample(String text, List<Span> content, List<Span> cue, List<Span> source) {
  private static final Knowledge KNOWLEDGE = Knowledge.bundled();
  private static final LanguageAnalyser LANGUAGE = new LanguageAnalyser(KNOWLEDGE);
  private static final NameFinder NAMES = new NameFinder(KNOWLEDGE);
  private static final QuoteFinder QUOTES = new QuoteFinder(KNOWLEDGE);

  static Sample of(String marked) {
    StringBuilder text = new StringBuilder();
    List<Span> content = new ArrayList<>();
    List<Span> cue = new ArrayList<>();
    List<Span> source = new ArrayList<>();
    int i = 0;
    while (i < marked.length()) {
      if (marked.charAt(i) != '[') {
        text.append(marked.charAt(i++));
        continue;
      }
      int close = marked.indexOf("](", i);
      int end = marked.indexOf(')', close + 2);
      int start = text.length();
      text.append(marked, i + 1, close);
      Span span = new Span(start, text.length());
      switch (marked.substring(close + 2, end)) {
        case "content" -> content.add(span);
        case "cue" -> cue.add(span);
        case "source" -> source.add(span);
        default -> throw new IllegalArgumentException("unknown role in " + marked);
      }
      i = end + 1;
    }
    return new Sample(text.toString(), content, cue, source);
  }

  static AnalysedText analyse(String text) {
    return LANGUAGE.analyse(
        new Report(
            "0",
            "sample",
            new Origin("sample.txt", null, "text/plain"),
            text,
            false,
            Published.unknown(),
            "en",
            null,
            List.of(new Rendering("A", new Span(0, text.length())))));
  }

  static List<Quote> quotes(String text) {
    AnalysedText analysed = analyse(text);
    return QUOTES.find(analysed, NAMES.find(analysed));
  }

  /** Quotes when a language model finds {@code tagged}. */
  static List<Quote> quotes(AnalysedText analysed, Tagged tagged) {
    return QUOTES.find(analysed, NAMES.find(analysed), tagged);
  }

  /** Asserts that the marked quote is found, and gives it. */
  static Quote found(String marked) {
    Sample sample = of(marked);
    List<Quote> quotes = quotes(sample.text);
    for (Quote quote : quotes) {
      boolean cued =
          sample.cue.isEmpty() ? quote.cue() == null : sample.cue.get(0).equals(quote.cue());
      boolean sourced =
          sample.source.isEmpty()
              ? quote.source() == null
              : sample.source.get(0).equals(quote.source());
      if (cued && sourced && quote.content().equals(sample.content)) {
        return quote;
      }
    }
    assertThat(quotes.stream().map(q -> show(q, sample.text)).toList())
        .as("quotes found in: %s", sample.text)
        .contains(marked);
    throw new AssertionError(marked);
  }

  private static String show(Quote quote, String text) {
    return quote.rule()
        + ": content "
        + quote.content().stream().map(s -> s.in(text)).toList()
        + " cue "
        + (quote.cue() == null ? "none" : quote.cue().in(text))
        + " source "
        + (quote.source() == null ? "none" : quote.source().in(text));
  }
}
