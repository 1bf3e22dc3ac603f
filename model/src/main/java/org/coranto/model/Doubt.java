package org.coranto.model;

/**
 * A place where the text is damaged or a finding could not be settled.
 *
 * @param span the words
 * @param reason why, for a person
 */
public record Doubt(Span span, String reason) {}
