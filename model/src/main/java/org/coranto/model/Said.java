package org.coranto.model;

import org.jspecify.annotations.Nullable;

/**
 * A quote with its speaker resolved.
 *
 * @param quote the quote
 * @param speaker id of the actor, or null when the text leaves it open
 * @param basis how the speaker is known; {@code NONE} exactly when {@code speaker} is null
 * @param denies id of the quote or event it denies, or null
 * @param headingOf id of the quote that this heading restates, or null
 * @param sameAs id of the same quote in an earlier rendering, or null
 */
public record Said(
    Quote quote,
    @Nullable String speaker,
    Quote.Basis basis,
    @Nullable String denies,
    @Nullable String headingOf,
    @Nullable String sameAs) {}
