package org.coranto.store.curation;

import org.jspecify.annotations.Nullable;

/**
 * What a decision is about: words of a report, and what was found there. The id of a fact may be
 * another after a new reading, so the words are what counts.
 *
 * @param report id of the report: digest of its text
 * @param what "quote", "event", "condition", "actor", "mention" or "divergence"
 * @param id the fact's id when it was decided ("q3"; "d1" for the first divergence); tells apart
 *     facts in the same words
 * @param start first code point of its words
 * @param end one past the last
 * @param text the words
 * @param at a second place that tells it apart: an event's trigger, a condition's promise, a
 *     divergence's other side; or null
 * @param was what the reading said: act, type, name; "" where nothing needs to be said
 */
public record Target(
    String report,
    String what,
    String id,
    int start,
    int end,
    String text,
    @Nullable Range at,
    String was) {
  /** Half-open range of code points. */
  public record Range(int start, int end) {}
}
