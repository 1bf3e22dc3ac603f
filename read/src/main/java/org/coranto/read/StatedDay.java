package org.coranto.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the days that records and pages state about themselves. */
final class StatedDay {
  private StatedDay() {}

  /**
   * The day of {@code 2026-03-14}, of a time stamp that begins so, of {@code 20260314} or of a mail
   * date ({@code Sat, 14 Mar 2026 09:00:00 GMT}); empty for anything else and for years outside
   * 1800..2200. The day is the one at the stamp's own offset.
   */
  static Optional<LocalDate> parse(String text) {
    String stamp = text.strip();
    try {
      LocalDate day;
      if (isDigits(stamp, 0, 4) && stamp.startsWith("-", 4) && endsDay(stamp, 10)) {
        day = LocalDate.parse(stamp.substring(0, 10));
      } else if (isDigits(stamp, 0, 8) && endsDay(stamp, 8)) {
        day = LocalDate.parse(stamp.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
      } else {
        day = OffsetDateTime.parse(stamp, DateTimeFormatter.RFC_1123_DATE_TIME).toLocalDate();
      }
      return day.getYear() >= 1800 && day.getYear() <= 2200 ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isDigits(String text, int from, int to) {
    if (text.length() < to) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether a day may end at {@code at}: the text ends there or a time of day follows. */
  private static boolean endsDay(String text, int at) {
    if (text.length() <= at) {
      return text.length() == at;
    }
    char c = text.charAt(at);
    return c == 'T' || c == 't' || c == ' ';
  }
}
