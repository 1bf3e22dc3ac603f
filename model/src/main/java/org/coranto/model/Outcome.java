package org.coranto.model;

/** What became of one input document: an {@link Accepted} report or a {@link Rejected} row. */
public sealed interface Outcome permits Accepted, Rejected {
  /** Where the document came from. */
  Origin origin();
}
