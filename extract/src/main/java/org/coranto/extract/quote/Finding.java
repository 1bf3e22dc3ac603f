package org.coranto.extract.quote;

import java.util.List;
import java.util.Map;
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
 * @param acts what the language model takes it for, with probabilities; empty when a rule found it
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
    Map<Act, Float> acts) {
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
    this(frame, cue, cueSpan, source, basis, content, rule, confidence, Map.of());
  }

  Finding {
    content = List.copyOf(content);
    acts = Map.copyOf(acts);
  }

  /** The same finding with another content. */
  Finding with(List<Span> parts) {
    return new Finding(frame, cue, cueSpan, source, basis, parts, rule, confidence, acts);
  }

  /** From the first to the last word of the content. */
  Span extent() {
    return new Span(content.get(0).start(), content.get(content.size() - 1).end());
  }
}
