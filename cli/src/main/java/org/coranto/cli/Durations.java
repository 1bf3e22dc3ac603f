package org.coranto.cli;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time on the command line. */
final class Durations {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})(s|m|h|d)");
  private static final Map<String, Long> SECONDS =
      Map.of("s", 1L, "m", 60L, "h", 3600L, "d", 86400L);

  private Durations() {}

  /**
   * The time that {@code text} says, e.g. {@code 90s}, {@code 15m}, {@code 2h}, {@code 1d}.
   *
   * @throws Problem if it says none, or less than {@code least}
   */
  static Duration parse(String option, String text, Duration least) {
    Matcher form = FORM.matcher(text);
    Duration time =
        form.matches()
            ? Duration.ofSeconds(
                Long.parseLong(form.group(1)) * SECONDS.getOrDefault(form.group(2), 0L))
            : Duration.ofSeconds(-1);
    if (time.compareTo(least) < 0) {
      throw Problem.wrongUse(
          option
              + " "
              + text
              + ": give a number and s, m, h or d, e.g. 15m; at least "
              + least.toSeconds()
              + "s");
    }
    return time;
  }
}
