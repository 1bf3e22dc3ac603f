package org.coranto.relate.passage;

import java.util.List;
import org.coranto.model.Passage;
import org.coranto.model.Reading;

/** Aligns the sentences of a report's renderings. Thread-safe. */
public final class PassageAligner {
  /** Passages in order; empty for a report with one rendering. */
  public List<Passage> align(Reading reading) {
    return List.of();
  }
}
