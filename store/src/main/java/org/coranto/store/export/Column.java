package org.coranto.store.export;

/** A column of a table; values may be null. */
record Column(String name, Kind kind) {
  /** What a column holds. */
  enum Kind {
    /** {@link String}. */
    TEXT,
    /** {@link Long} or {@link Integer}. */
    WHOLE,
    /** {@link Double} or {@link Float}. */
    REAL,
    /** {@link Boolean}. */
    TRUTH
  }

  static Column text(String name) {
    return new Column(name, Kind.TEXT);
  }

  static Column whole(String name) {
    return new Column(name, Kind.WHOLE);
  }

  static Column real(String name) {
    return new Column(name, Kind.REAL);
  }

  static Column truth(String name) {
    return new Column(name, Kind.TRUTH);
  }
}
