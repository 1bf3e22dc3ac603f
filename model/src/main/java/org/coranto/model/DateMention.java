package org.coranto.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A date expression and what it means.
 *
 * @param span the words
 * @param value ISO 8601 day, month or year, {@code start/end} for a range, a duration ("P15Y",
 *     "PT3H") for a length of time that is tied to no day, or null when the text cannot tell
 * @param granularity how exact the value is; a duration counts as a range
 * @param basis name of the rule that resolved it
 * @param conflict why the value cannot be (weekday against date, order), or null; the value stays
 */
public record DateMention(
    Span span,
    @Nullable String value,
    Granularity granularity,
    String basis,
    @Nullable String conflict) {
  /** Whether it only counts time, or does so from a happening whose day the text does not tell. */
  public boolean isLength() {
    return value == null ? FROM_EVENT.contains(basis) : value.startsWith("P");
  }

  private static final Set<String> FROM_EVENT = Set.of("date.after-event", "date.same-day");

  /** How exact a date is. */
  public enum Granularity {
    DAY,
    MONTH,
    YEAR,
    RANGE
  }
}
