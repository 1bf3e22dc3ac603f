package org.coranto.relate.statement;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.coranto.model.AnalysedText;
import org.coranto.model.GivenUp;
import org.coranto.model.Quote;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Gives "he" and "she" the speaker of the statement before: where nobody else was found for them,
 * within a paragraph; and where the cue says that somebody goes on ("he added"), within two. What
 * is given so is inferred.
 */
final class Continued {
  /** Statements looked back over; more stand in no writer's paragraph. */
  private static final int FAR = 50;

  private final AnalysedText text;
  private final Speakers speakers;
  private final List<Statement> statements;

  Continued(AnalysedText text, Speakers speakers, List<Statement> statements) {
    this.text = text;
    this.speakers = speakers;
    this.statements = statements;
  }

  void link() {
    for (int i = 1; i < statements.size(); i++) {
      GivenUp.check();
      Statement statement = statements.get(i);
      Span source = statement.quote.source();
      if (source == null || !pronoun(source)) {
        continue;
      }
      boolean goesOn = goesOn(statement.quote);
      if (statement.speaker == null || goesOn) {
        Statement before = before(i, goesOn ? 1 : 0);
        if (before != null && !Objects.equals(before.speaker, statement.speaker)) {
          statement.infer(before.speaker);
        }
      }
    }
  }

  /** The nearest statement before by a person, at most {@code paragraphs} back; or null. */
  private @Nullable Statement before(int index, int paragraphs) {
    Statement statement = statements.get(index);
    Span source = statement.quote.source();
    for (int k = index - 1; k >= Math.max(0, index - FAR) && source != null; k--) {
      Statement earlier = statements.get(k);
      Span named = earlier.quote.source();
      boolean near =
          earlier.rendering == statement.rendering
              && paragraph(statement.quote.extent()) - paragraph(earlier.quote.extent())
                  <= paragraphs;
      if (!near) {
        return null;
      }
      if (named != null && named.end() <= source.start() && speakers.person(earlier.speaker)) {
        return earlier;
      }
    }
    return null;
  }

  private int paragraph(Span span) {
    int token = text.tokens().firstAtOrAfter(span.start());
    return text.sentences()
        .get(text.sentenceOf(Math.min(token, text.tokens().size() - 1)))
        .paragraph();
  }

  private boolean pronoun(Span source) {
    String word = source.in(text.text()).toLowerCase(Locale.ROOT);
    return word.equals("he") || word.equals("she");
  }

  private boolean goesOn(Quote quote) {
    return quote.cue() != null
        && quote.cue().in(text.text()).toLowerCase(Locale.ROOT).startsWith("add");
  }
}
