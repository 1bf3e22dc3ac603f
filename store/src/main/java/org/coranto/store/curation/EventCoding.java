package org.coranto.store.curation;

import org.coranto.model.EventType;
import org.jspecify.annotations.Nullable;

/** Gives the codes that go with an event's type, so that a recoded event stays consistent. */
public interface EventCoding {
  /** The codes of a type and mode. */
  record Codes(EventType type, @Nullable String mode, String cameo, double goldstein, int quad) {}

  /**
   * The codes of a type and mode.
   *
   * @param mode PLOVER mode, or null for none
   * @throws IllegalArgumentException if the type has no such mode; the message names those it has
   */
  Codes of(EventType type, @Nullable String mode);

  /**
   * The codes of a CAMEO code.
   *
   * @throws IllegalArgumentException if there is none such
   */
  Codes of(String cameo);
}
