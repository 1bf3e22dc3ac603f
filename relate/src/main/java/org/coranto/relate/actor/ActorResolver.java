package org.coranto.relate.actor;

import java.util.List;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Passage;
import org.coranto.model.Reading;

/** Joins the mentions of a report to actors. Thread-safe. */
public final class ActorResolver {
  /** Uses the bundled countries, organisations and office holders. */
  public ActorResolver(Knowledge knowledge) {}

  /** The actors of the report, over all of its renderings. */
  public Actors resolve(Reading reading, List<Passage> passages) {
    return new Actors(List.of());
  }
}
