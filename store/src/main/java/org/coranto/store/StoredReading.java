package org.coranto.store;

import org.jspecify.annotations.Nullable;

/**
 * Who read a report.
 *
 * @param report id of the report
 * @param name its name
 * @param published its ISO day, or null
 * @param producer name and version of Coranto
 * @param model name and digest of the model; "rules" without one
 */
public record StoredReading(
    String report, String name, @Nullable String published, String producer, String model) {
  /** How many reports one Coranto with one model read. */
  public record Readers(String producer, String model, long reports) {}
}
