package org.coranto.model;

import org.jspecify.annotations.Nullable;

/**
 * A promise, threat, offer, demand or prediction that hangs on something.
 *
 * @param id "c1", "c2", … in order of the earlier clause
 * @param kind what hangs
 * @param holder words that name who commits, or null
 * @param addressee words that name on whom it depends or falls, or null
 * @param promise what follows, without the joining word
 * @param condition what it hangs on, without the joining word
 * @param deadline ISO date, or null
 * @param status whether it has been met
 * @param rule name of what found it
 */
public record Condition(
    String id,
    Kind kind,
    @Nullable Span holder,
    @Nullable Span addressee,
    Span promise,
    Span condition,
    @Nullable String deadline,
    Status status,
    String rule) {
  /** From the first to the last word of the two clauses. */
  public Span extent() {
    return promise.cover(condition);
  }

  /** What hangs on the condition. */
  public enum Kind {
    THREAT,
    OFFER,
    PROMISE,
    DEMAND,
    PREDICTION,
    TRIGGER
  }

  /** Whether the condition has come about. */
  public enum Status {
    OPEN,
    MET,
    LAPSED,
    UNKNOWN
  }
}
