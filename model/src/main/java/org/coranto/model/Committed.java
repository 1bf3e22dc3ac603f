package org.coranto.model;

import org.jspecify.annotations.Nullable;

/**
 * A condition with its parties resolved.
 *
 * @param condition the condition
 * @param holder id of the actor who commits, or null
 * @param addressee id of the actor on whom it depends or falls, or null
 * @param sameAs id of the same condition in an earlier rendering, or null
 */
public record Committed(
    Condition condition,
    @Nullable String holder,
    @Nullable String addressee,
    @Nullable String sameAs) {}
