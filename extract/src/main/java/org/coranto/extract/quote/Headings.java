package org.coranto.extract.quote;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.AnalysedText;
import org.coranto.model.Quote;

/**
 * Headings in quotation marks. A heading is no statement of its own; it is given out with no
 * speaker, so that it can be linked to the quote it restates.
 */
final class Headings {
  /** Name of the rule, by which later stages know a heading. */
  static final String RULE = MarkUse.HEADING.rule();

  private Headings() {}

  static List<Finding> find(List<Frame> frames, List<Marked> outer, AnalysedText text) {
    List<Finding> found = new ArrayList<>();
    int f = 0;
    for (Marked marked : outer) {
      if (MarkUse.of(text, marked) != MarkUse.HEADING) {
        continue;
      }
      while (f < frames.size()
          && frames.get(f).span(0, frames.get(f).size()).end() <= marked.inner().start()) {
        f++;
      }
      if (f < frames.size()) {
        found.add(
            new Finding(
                frames.get(f),
                null,
                null,
                null,
                Quote.Basis.NONE,
                List.of(marked.outer()),
                RULE,
                0.9f));
      }
    }
    return found;
  }
}
