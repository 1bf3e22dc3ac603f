package org.coranto.cli.watch;

import java.time.Duration;

/**
 * How feeds are watched.
 *
 * @param every time between two looks at a feed that answers
 * @param articles whether the pages that items lead to are fetched
 * @param pages most pages of one feed a round
 * @param due whether feeds that answered are left alone until it is time; false to ask them now
 */
public record Watching(Duration every, boolean articles, int pages, boolean due) {
  /** Most tries for one page. */
  static final int TRIES = 3;

  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration LONGEST_ASKED = Duration.ofDays(7);

  /**
   * How long a feed that failed is left alone: twice as long each time, a day at most; longer, up
   * to a week, if the server says so.
   *
   * @param failures rounds in a row that failed, at least 1
   */
  Duration backOff(int failures, Duration retryAfter) {
    Duration wait = every;
    for (int i = 0; i < failures && wait.compareTo(LONGEST) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    wait = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    Duration asked = retryAfter.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : retryAfter;
    return wait.compareTo(asked) < 0 ? asked : wait;
  }
}
