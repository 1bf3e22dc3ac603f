package org.coranto.relate.divergence;

import java.util.List;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Committed;
import org.coranto.model.Divergence;
import org.coranto.model.Happened;
import org.coranto.model.Passage;
import org.coranto.model.Reading;
import org.coranto.model.Said;
import org.coranto.relate.actor.Actors;

/** Finds and types the differences between aligned passages. Thread-safe. */
public final class DivergenceFinder {
  /** Uses the bundled word list to tell damage from wording. */
  public DivergenceFinder(Knowledge knowledge) {}

  /** Divergences in order of the earlier rendering; empty for a report with one rendering. */
  public List<Divergence> find(
      Reading reading,
      List<Passage> passages,
      Actors actors,
      List<Said> said,
      List<Happened> happened,
      List<Committed> committed) {
    return List.of();
  }
}
