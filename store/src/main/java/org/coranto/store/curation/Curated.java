package org.coranto.store.curation;

import java.util.HashMap;
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

  /** What people left: nothing rejected, nothing that refers to it. Divergences count anew. */
  public Curated standing() {
    Set<String> gone = new HashSet<>();
    Map<String, String> left = new HashMap<>();
    marks.forEach(
        (id, mark) -> {
          if (mark.equals(REJECTED)) {
            gone.add(id);
          } else if (id.charAt(0) != 'd') {
            left.put(id, mark);
          }
        });
    if (gone.isEmpty()) {
      return this;
    }
    int number = 0;
    for (int i = 1; i <= situation.divergences().size(); i++) {
      String mark = mark("d" + i);
      number += mark.equals(REJECTED) ? 0 : 1;
      if (mark.equals(ACCEPTED)) {
        left.put("d" + number, mark);
      }
    }
    return new Curated(new Removal(situation, gone).apply(), left, effects);
  }
}
