package org.coranto.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about the inputs.
 *
 * @param published publication day of every document that does not state its own in a record, or
 *     null
 * @param limits bounds on size, depth and archive ratio
 */
public record ReadOptions(@Nullable LocalDate published, Limits limits) {
  /** Nothing said, default limits. */
  public static ReadOptions defaults() {
    return new ReadOptions(null, Limits.defaults());
  }
}
