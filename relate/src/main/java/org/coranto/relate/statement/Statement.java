package org.coranto.relate.statement;

import org.coranto.model.Quote;
import org.coranto.model.Said;
import org.jspecify.annotations.Nullable;

/** A quote on its way to {@link Said}: what is known of it so far. Confined to one thread. */
final class Statement {
  final Quote quote;
  final Gist gist;
  final int rendering;
  @Nullable String speaker;
  Quote.Basis basis;
  @Nullable String denies;
  @Nullable String headingOf;
  @Nullable String sameAs;

  Statement(Quote quote, Gist gist, int rendering) {
    this.quote = quote;
    this.gist = gist;
    this.rendering = rendering;
    this.basis = quote.basis();
    this.denies = quote.denies();
  }

  /** Whether it is a heading in quotation marks rather than somebody's statement. */
  boolean heading() {
    return quote.rule().equals(Headings.RULE);
  }

  /** Names the speaker as inferred. */
  void infer(@Nullable String actor) {
    if (actor != null) {
      speaker = actor;
      basis = Quote.Basis.INFERRED;
    }
  }

  Said said() {
    Quote.Basis known = speaker == null ? Quote.Basis.NONE : basis;
    return new Said(quote, speaker, known, denies, headingOf, sameAs);
  }
}
