package org.coranto.store.curation;

import java.util.List;

/**
 * A decision and how it stands in a store.
 *
 * @param decision the decision
 * @param state how it stands; aside when it does not fit one of its reports
 * @param why why it does not count; else ""
 * @param facts what it changed: ids of report and fact, "8eab549d24fe7be2:q3"
 */
public record Listed(Decision decision, State state, String why, List<String> facts) {
  /** Copies the list. */
  public Listed {
    facts = List.copyOf(facts);
  }
}
