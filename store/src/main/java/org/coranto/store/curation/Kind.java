package org.coranto.store.curation;

import java.util.Locale;

/** What a decision does. */
public enum Kind {
  /** A fact is right. */
  ACCEPT,
  /** A fact is wrong; it stays, marked. */
  REJECT,
  /** Fields of a fact get other values. */
  RECODE,
  /** How much a divergence matters, and which side is likelier right. */
  MARK,
  /** Actors are one. */
  MERGE,
  /** Some mentions of an actor are another one. */
  SPLIT,
  /** An actor gets another name. */
  RENAME,
  /** An earlier decision no longer counts. */
  UNDO;

  /** As it is written in the file and on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
