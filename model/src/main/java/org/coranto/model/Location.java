package org.coranto.model;

import org.jspecify.annotations.Nullable;

/**
 * The place of an event.
 *
 * @param name as the gazetteer writes it, or as the text does when it is not there
 * @param country ISO-3 code, or null
 * @param latitude degrees north, or null when unknown or ambiguous
 * @param longitude degrees east, or null
 * @param span the words; there is no place without words
 */
public record Location(
    String name,
    @Nullable String country,
    @Nullable Double latitude,
    @Nullable Double longitude,
    Span span) {}
