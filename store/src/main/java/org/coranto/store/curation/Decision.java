package org.coranto.store.curation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a person: a line of the decisions file. Decisions apply in the order of time,
 * number and id, whatever order the lines are in.
 *
 * @param n number, from 1; two people's files may both have it
 * @param id what it is known by everywhere: digest of the decision when it was made
 * @param time when, UTC, ISO 8601 to the second
 * @param who the person
 * @param kind what it does
 * @param target what it is about; none for an undo
 * @param value new values by field, in order; none for accept, reject and undo
 * @param reason why, in the person's words; may be empty
 * @param undoes id of the decision that no longer counts; else null
 */
public record Decision(
    int n,
    String id,
    String time,
    String who,
    Kind kind,
    List<Target> target,
    Map<String, String> value,
    String reason,
    @Nullable String undoes)
    implements Comparable<Decision> {
  /** Copies the collections. */
  public Decision {
    target = List.copyOf(target);
    value = Collections.unmodifiableMap(new LinkedHashMap<>(value));
  }

  @Override
  public int compareTo(Decision other) {
    int byTime = time.compareTo(other.time);
    int byNumber = byTime != 0 ? byTime : Integer.compare(n, other.n);
    return byNumber != 0 ? byNumber : id.compareTo(other.id);
  }
}
