package org.coranto.model;

/**
 * An office or function that the text gives to an actor.
 *
 * @param title as the text words it
 * @param status whether it is held now
 * @param span where it says so
 */
public record Role(String title, Status status, Span span) {
  /** Whether the role is held at the time of the report. */
  public enum Status {
    CURRENT,
    FORMER,
    OUTGOING,
    ACTING
  }
}
