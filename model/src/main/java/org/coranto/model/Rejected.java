package org.coranto.model;

/**
 * A document that could not be read: a row of the result, never a crash of the run.
 *
 * @param origin where it came from
 * @param place line, byte or entry at which it failed, in words; empty when it is the whole file
 * @param reason what is wrong, for a person
 * @param remedy what the person can do about it
 */
public record Rejected(Origin origin, String place, String reason, String remedy)
    implements Outcome {}
