package org.coranto.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days on the command line. */
final class Days {
  private Days() {}

  /**
   * The day that an option names, or null when it was not given.
   *
   * @throws Problem if the text is no day
   */
  static @Nullable LocalDate parse(String option, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Problem.wrongUse(
          option
              + " "
              + text
              + " is no day; write it as year-month-day, e.g. "
              + option
              + " 2025-09-04");
    }
  }
}
