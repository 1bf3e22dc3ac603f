package org.coranto.extract.name;

import org.coranto.model.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Words that the bundled knowledge has an entry for.
 *
 * @param from index of the first token
 * @param to index after the last token
 * @param kind what kind of entry
 * @param id id of the entry ("country:UKR"), or null when several fit
 * @param country id of the country that the words stand for or lie in, or null
 */
record Hit(int from, int to, Kind kind, @Nullable String id, @Nullable String country) {
  /** The kinds of entries. */
  enum Kind {
    /** A state. */
    COUNTRY,
    /** A nationality adjective or demonym. */
    ADJECTIVE,
    /** A capital: a place, or its government. */
    CAPITAL,
    /** A building or district that always stands for a government. */
    SEAT,
    /** An organisation. */
    ORGANISATION,
    /** A named group of states or people. */
    GROUP,
    /** Any other place. */
    PLACE;

    boolean isArea() {
      return this == COUNTRY || this == CAPITAL || this == PLACE;
    }
  }

  EntityType type() {
    return switch (kind) {
      case COUNTRY, ADJECTIVE, SEAT -> EntityType.COUNTRY;
      case CAPITAL, PLACE -> EntityType.PLACE;
      case ORGANISATION -> EntityType.ORGANIZATION;
      case GROUP -> EntityType.GROUP;
    };
  }

  int length() {
    return to - from;
  }
}
