package org.coranto.extract.date;

/**
 * What an expression itself tells about its year: "last May", "June next year".
 *
 * @param tense the side of the publication day, open when nothing is told
 * @param isYear whether {@code shift} counts years from the publication year
 * @param shift years from the publication year
 */
record Pin(Tense tense, boolean isYear, int shift) {
  static final Pin NONE = new Pin(Tense.OPEN, false, 0);
  static final Pin LAST = new Pin(Tense.PAST, false, 0);
  static final Pin NEXT = new Pin(Tense.FUTURE, false, 0);

  /** Whether nothing is told. */
  boolean isNone() {
    return equals(NONE);
  }

  static Pin year(int shift) {
    return new Pin(Tense.OPEN, true, shift);
  }
}
