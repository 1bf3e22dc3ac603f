package org.coranto.model;

import org.jspecify.annotations.Nullable;

/**
 * A number that an event states.
 *
 * @param value the number; the lower bound of a range
 * @param of what is counted, in the text's words ("killed", "prisoners"), or null
 * @param span the words of the number, with "at least" and the like
 */
public record Quantity(long value, @Nullable String of, Span span) {}
