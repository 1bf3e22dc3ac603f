package org.coranto.extract.date;

/** On which side of the publication day a date lies, as far as its clause tells. */
enum Tense {
  /** Surely on that day or before: "since Monday". */
  SINCE,
  /** On that day or before. */
  PAST,
  /** On that day or after. */
  FUTURE,
  /** The clause is in the present, which looks ahead more often than back. */
  PRESENT,
  /** The clause does not tell. */
  OPEN;

  boolean isPast() {
    return this == SINCE || this == PAST;
  }
}
