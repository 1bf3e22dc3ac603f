package org.coranto.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day a report was published, as far as it is known.
 *
 * @param value the day, or null when it is not one certain day
 * @param basis how it is known
 * @param earliest first possible day, or null when unbounded
 * @param latest last possible day, or null when unbounded
 */
public record Published(
    @Nullable LocalDate value,
    Basis basis,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest) {

  /** How a publication day is known; the first that applies wins. */
  public enum Basis {
    /** Said by the user or the record that carried the text. */
    GIVEN,
    /** Found in the document's own metadata. */
    METADATA,
    /** Worked out from weekdays, tenses and dated facts in the text. */
    INFERRED,
    /** Nothing is known. */
    UNKNOWN
  }

  /** A day that the user gave. */
  public static Published given(LocalDate day) {
    return new Published(day, Basis.GIVEN, day, day);
  }

  /** A day that the document's metadata states. */
  public static Published metadata(LocalDate day) {
    return new Published(day, Basis.METADATA, day, day);
  }

  /** No day is known. */
  public static Published unknown() {
    return new Published(null, Basis.UNKNOWN, null, null);
  }
}
