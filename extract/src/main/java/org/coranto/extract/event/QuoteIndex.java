package org.coranto.extract.event;

import java.util.List;
import org.coranto.model.Quote;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/** Finds the innermost quote whose content holds a word. */
final class QuoteIndex {
  private final List<Quote> quotes;

  QuoteIndex(List<Quote> quotes) {
    this.quotes = quotes;
  }

  /** The smallest quote that holds {@code span}, or null when the writer says it. */
  @Nullable Quote around(Span span) {
    Quote best = null;
    int size = Integer.MAX_VALUE;
    for (Quote quote : quotes) {
      if (quote.extent().start() > span.start()) {
        break;
      }
      for (Span part : quote.content()) {
        if (part.contains(span) && part.length() < size) {
          best = quote;
          size = part.length();
        }
      }
    }
    return best;
  }

  /** Whether the word is the cue of a quote. */
  boolean cue(Span span) {
    for (Quote quote : quotes) {
      Span cue = quote.cue();
      if (cue != null && cue.overlaps(span)) {
        return true;
      }
    }
    return false;
  }
}
