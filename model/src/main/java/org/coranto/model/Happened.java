package org.coranto.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event with its parties resolved.
 *
 * @param event the event
 * @param actor ids of who does it
 * @param recipient ids of who undergoes it
 * @param factuality the event's own, or {@code DENIED} when a party's denial was linked to it
 * @param accordingTo id of the quote or actor that says so, or null
 * @param sameAs id of the same happening told earlier (in another rendering or sentence), or null
 */
public record Happened(
    Event event,
    List<String> actor,
    List<String> recipient,
    Factuality factuality,
    @Nullable String accordingTo,
    @Nullable String sameAs) {
  /** Copies the lists. */
  public Happened {
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
  }
}
