package org.coranto.store.curation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.model.Situation;

/**
 * A situation with people's decisions on it.
 *
 * @param situation rejected facts are still in it
 * @param marks "accepted" or "rejected" by id of the fact (q3, e1, c1, a4; d1 is the first
 *     divergence); those without a verdict are not there
 * @param effects what became of each decision in this report, in order
 */
public record Curated(Situation situation, Map<String, String> marks, List<Effect> effects) {
  /** The mark of a rejected fact. */
  public static final String REJECTED = "rejected";

  /** The mark of an accepted fact. */
  public static final String ACCEPTED = "accepted";

  /**
   * What became of a decision in one report.
   *
   * @param decision its id
   * @param state how it stands
   * @param why why it does not apply; else ""
   * @param facts ids of what it changed
   */
  public record Effect(String decision, State state, String why, List<String> facts) {
    /** Copies the list. */
    public Effect {
      facts = List.copyOf(facts);
    }
  }

  /** Copies the collections. */
  public Curated {
    marks = Map.copyOf(marks);
    effects = List.copyOf(effects);
  }

  /** A situation that nobody decided anything about. */
  public static Curated untouched(Situation situation) {
    return new Curated(situation, Map.of(), List.of());
  }

  /** The verdict on a fact: "accepted", "rejected" or "". */
  public String mark(String id) {
    return marks.getOrDefault(id, "");
  }

  /** The situation as people left it: nothing rejected, nothing that refers to it. */
  public Situation withoutRejected() {
    Set<String> gone = new HashSet<>();
    marks.forEach(
        (id, mark) -> {
          if (mark.equals(REJECTED)) {
            gone.add(id);
          }
        });
    return gone.isEmpty() ? situation : new Removal(situation, gone).apply();
  }

}
