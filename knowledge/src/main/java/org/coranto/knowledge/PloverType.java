package org.coranto.knowledge;

import java.util.Map;
import org.coranto.model.EventType;

/**
 * A PLOVER event type.
 *
 * @param type which
 * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
 * @param score intensity, −10..10
 * @param recipientNeeded whether an event of it needs a recipient
 * @param modes its modes with their scores, in the order of the table
 * @param description in our own words
 */
public record PloverType(
    EventType type,
    int quad,
    float score,
    boolean recipientNeeded,
    Map<String, Float> modes,
    String description) {
  /** The score of a mode; the type's own when the mode is {@code ""} or unknown. */
  public float score(String mode) {
    return modes.getOrDefault(mode, score);
  }
}
