package org.coranto.extract.name;

import java.util.List;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.AnalysedText;
import org.coranto.model.Mention;

/** Finds every mention of an actor or place. Thread-safe. */
public final class NameFinder {
  /** Uses the bundled names and offices. */
  public NameFinder(Knowledge knowledge) {}

  /** Mentions in order of start, then length; may be empty, may nest (a role holds a name). */
  public List<Mention> find(AnalysedText text) {
    return List.of();
  }
}
