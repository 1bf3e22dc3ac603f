package org.coranto.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coranto.extract.clause.ClauseAnalyser;
import org.coranto.extract.clause.SentenceClauses;
import org.coranto.extract.language.LanguageAnalyser;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.AnalysedText;
import org.coranto.model.DateMention;
import org.coranto.model.EntityType;
import org.coranto.model.Mention;
import org.coranto.model.Origin;
import org.coranto.model.Published;
import org.coranto.model.Quote;
import org.coranto.model.Rendering;
import org.coranto.model.Report;
import org.coranto.model.Span;

/**
 * A sample text with its names, dates and quotes marked inside: {@code [Lisbon](place)}, {@code
 * [Friday](2026-03-20)}, {@code [it bombed Riga](deny)}. Tags: person, org, country, adj, metonym,
 * place, pronoun, a date, or the act of a quote. Marks may nest.
 */
public final class Marked {
  private static final LanguageAnalyser LANGUAGE = new LanguageAnalyser(Knowledge.bundled());

  public final String text;
  public final AnalysedText analysed;
  public final List<Mention> mentions = new ArrayList<>();
  public final List<Quote> quotes = new ArrayList<>();
  public final List<DateMention> dates = new ArrayList<>();

  public Marked(String sample) {
    StringBuilder out = new StringBuilder();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (c == '[') {
        open.add(out.length());
      } else if (c == ']' && !open.isEmpty()) {
        int close = sample.indexOf(')', i);
        mark(sample.substring(i + 2, close), new Span(open.remove(open.size() - 1), out.length()));
        i = close;
      } else {
        out.append(c);
      }
    }
    text = out.toString();
    analysed = LANGUAGE.analyse(report(text));
    mentions.sort((a, b) -> a.span().compareTo(b.span()));
    quotes.sort((a, b) -> a.extent().compareTo(b.extent()));
    dates.sort((a, b) -> a.span().compareTo(b.span()));
  }

  /** A plain report of one rendering. */
  public static Report report(String text) {
    return new Report(
        "id",
        "sample",
        new Origin("sample.txt", null, "text/plain"),
        text,
        false,
        Published.unknown(),
        "en",
        null,
        List.of(new Rendering("A", new Span(0, text.length()))));
  }

  /** The clauses of each sentence. */
  public List<SentenceClauses> clauses() {
    return new ClauseAnalyser().analyse(analysed, mentions, dates);
  }

  private void mark(String tag, Span span) {
    switch (tag) {
      case "person" -> name(span, EntityType.PERSON, false);
      case "org" -> name(span, EntityType.ORGANIZATION, false);
      case "group" -> name(span, EntityType.GROUP, false);
      case "country" -> name(span, EntityType.COUNTRY, false);
      case "metonym" -> name(span, EntityType.COUNTRY, true);
      case "place" -> name(span, EntityType.PLACE, false);
      case "adj" -> mention(span, Mention.Kind.ADJECTIVE, EntityType.COUNTRY, false);
      case "pronoun" -> mention(span, Mention.Kind.PRONOUN, null, false);
      case "role" -> mention(span, Mention.Kind.ROLE, EntityType.PERSON, false);
      default -> {
        if (Character.isDigit(tag.charAt(0))) {
          dates.add(new DateMention(span, tag, DateMention.Granularity.DAY, "test", null));
        } else {
          quotes.add(
              new Quote(
                  "q" + (quotes.size() + 1),
                  Quote.Type.INDIRECT,
                  Quote.Act.valueOf(tag.toUpperCase(Locale.ROOT)),
                  null,
                  Quote.Basis.NONE,
                  null,
                  List.of(span),
                  null,
                  null,
                  "test",
                  1f));
        }
      }
    }
  }

  private void name(Span span, EntityType type, boolean metonym) {
    mention(span, Mention.Kind.NAME, type, metonym);
  }

  private void mention(
      Span span,
      Mention.Kind kind,
      @org.jspecify.annotations.Nullable EntityType type,
      boolean metonym) {
    mentions.add(new Mention(span, kind, type, null, metonym, List.of(), "test", 1f));
  }
}
