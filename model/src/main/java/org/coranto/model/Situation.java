package org.coranto.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says with its people known and its renderings compared: the result that is shown,
 * stored and exported. Lists are in order of start offset, then length.
 *
 * @param story id when several reports were read together, or null
 * @param reading what the report says
 * @param passages aligned stretches of its renderings
 * @param actors who
 * @param said who said what
 * @param happened who did what to whom
 * @param committed what hangs on what
 * @param divergences where the renderings do not say the same
 * @param doubts what stayed open, the reading's own included
 */
public record Situation(
    @Nullable String story,
    Reading reading,
    List<Passage> passages,
    List<Actor> actors,
    List<Said> said,
    List<Happened> happened,
    List<Committed> committed,
    List<Divergence> divergences,
    List<Doubt> doubts) {
  /** Copies the lists. */
  public Situation {
    passages = List.copyOf(passages);
    actors = List.copyOf(actors);
    said = List.copyOf(said);
    happened = List.copyOf(happened);
    committed = List.copyOf(committed);
    divergences = List.copyOf(divergences);
    doubts = List.copyOf(doubts);
  }

  /** The report. */
  public Report report() {
    return reading.report();
  }

  /**
   * The actor with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Actor actor(String id) {
    for (Actor actor : actors) {
      if (actor.id().equals(id)) {
        return actor;
      }
    }
    throw new IllegalArgumentException("no actor " + id);
  }
}
