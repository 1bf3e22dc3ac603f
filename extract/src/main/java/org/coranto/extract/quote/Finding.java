package org.coranto.extract.quote;

import java.util.List;
import org.coranto.model.Quote;
import org.coranto.model.Quote.Act;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A quote as a rule found it, before acts and links.
 *
 * @param frame the frame of its cue or content
 * @param cue its cue, or null
 * @param cueSpan where the cue stands, or null
 * @param source the words that name the speaker, or null
 * @param content spans in order, marks included
 * @param act what the language model takes it for, or null when a rule found it
 */
record Finding(
    Frame frame,
    @Nullable Cue cue,
    @Nullable Span cueSpan,
    @Nullable Span source,
    Quote.Basis basis,
    List<Span> content,
    String rule,
    float confidence,
    @Nullable Act act) {
  /** A finding of a rule. */
  Finding(
      Frame frame,
      @Nullable Cue cue,
      @Nullable Span cueSpan,
      @Nullable Span source,
      Quote.Basis basis,
      List<Span> content,
      String rule,
      float confidence) {
    this(frame, cue, cueSpan, source, basis, content, rule, confidence, null);
  }

  Finding {
    content = List.copyOf(content);
  }

  /** From the first to the last word of the content. */
  Span extent() {
    return new Span(content.get(0).start(), content.get(content.size() - 1).end());
  }
}
