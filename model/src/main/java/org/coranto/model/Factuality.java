package org.coranto.model;

/** Whether a happening is told as a fact. */
public enum Factuality {
  /** Told as done or being done. */
  ASSERTED,
  /** Announced or expected. */
  FUTURE,
  /** Hangs on something, or is only possible. */
  CONDITIONAL,
  /** Told as not done. */
  NEGATED,
  /** A party to it denies it. */
  DENIED,
  /** Claimed by an accuser. */
  ALLEGED,
  /** Background from before the present round of news. */
  HISTORICAL
}
