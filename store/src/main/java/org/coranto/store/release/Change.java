package org.coranto.store.release;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One row that two releases do not share.
 *
 * @param what how it differs
 * @param kind report, actor, quote, event, condition, date or divergence
 * @param report id of its report
 * @param start first code point of its words; 0 for a report
 * @param end one past the last
 * @param words its words, shortened; the name of a report
 * @param fields of a changed row: before and after, by field
 * @param cause why, where that can be told
 * @param causes the decisions or readers that caused it, for people
 */
public record Change(
    What what,
    String kind,
    String report,
    int start,
    int end,
    String words,
    Map<String, Values> fields,
    Cause cause,
    List<String> causes) {
  /** How a row differs. */
  public enum What {
    /** Only the later release has it. */
    ADDED,
    /** Only the earlier release has it. */
    REMOVED,
    /** Both have it, with other values. */
    CHANGED
  }

  /** Why a row differs. */
  public enum Cause {
    /** Its text came in, or went. */
    TEXT,
    /** People decided so. */
    DECISION,
    /** Another Coranto or model read the text. */
    READING,
    /** The day or name that its documents state is another. */
    DOCUMENT,
    /** None of these. */
    UNKNOWN
  }

  /** A field's values as JSON. */
  public record Values(String before, String after) {}

  /** Copies the collections. */
  public Change {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    causes = List.copyOf(causes);
  }
}
