package org.coranto.read;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about the inputs.
 *
 * @param published publication day of every document that does not state its own in a record, or
 *     null
 * @param limits bounds on size, depth and archive ratio
 * @param fields what records call our fields: ours to theirs, dots leading into objects
 */
public record ReadOptions(
    @Nullable LocalDate published, Limits limits, Map<String, String> fields) {
  /**
   * Checks the fields.
   *
   * @throws IllegalArgumentException if one is none of ours
   */
  public ReadOptions {
    fields = Map.copyOf(fields);
    for (String name : fields.keySet()) {
      if (!CollectorFields.OURS.contains(name)) {
        throw new IllegalArgumentException(
            "there is no field "
                + name
                + "; there are "
                + String.join(", ", new TreeSet<>(CollectorFields.OURS)));
      }
    }
  }

  /** Records name their fields in one of the known ways. */
  public ReadOptions(@Nullable LocalDate published, Limits limits) {
    this(published, limits, Map.of());
  }

  /** Nothing said, default limits. */
  public static ReadOptions defaults() {
    return new ReadOptions(null, Limits.defaults());
  }
}
