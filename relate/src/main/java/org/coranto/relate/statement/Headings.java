package org.coranto.relate.statement;

import java.util.List;
import org.coranto.model.GivenUp;
import org.jspecify.annotations.Nullable;

/**
 * Links a heading in quotation marks to the later quote that it restates, and gives it that quote's
 * speaker. A heading that restates nothing is nobody's statement.
 */
final class Headings {
  /** The rule by which the reading marks such headings. */
  static final String RULE = "marks.heading";

  private static final float COVERED = 0.6f;
  private static final int MIN_SHARED = 2;

  private Headings() {}

  static void link(List<Statement> statements) {
    for (Statement heading : statements) {
      GivenUp.check();
      if (heading.heading()) {
        Statement restated = restated(heading, statements);
        if (restated != null) {
          heading.headingOf = restated.quote.id();
          heading.infer(restated.speaker);
        }
      }
    }
  }

  private static @Nullable Statement restated(Statement heading, List<Statement> statements) {
    Statement best = null;
    float most = 0;
    for (Statement later : statements) {
      if (later.heading()
          || later.rendering != heading.rendering
          || later.quote.extent().start() < heading.quote.extent().end()
          || heading.gist.shared(later.gist) < MIN_SHARED) {
        continue;
      }
      float covered = heading.gist.coveredBy(later.gist);
      if (covered >= COVERED && covered > most) {
        best = later;
        most = covered;
      }
    }
    return best;
  }
}
