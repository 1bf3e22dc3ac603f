package org.coranto.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives every report of one run a name of its own that is safe as a file name everywhere: a second
 * "news" is "news-2". Two names that differ only in case count as one. Not thread-safe.
 */
final class ReportNames {
  private static final int LONGEST = 120;
  private static final String FORBIDDEN = "/\\:*?\"<>|";

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** A free name made from {@code wish}, taken from now on. */
  String take(String wish) {
    String safe = safe(wish);
    String name = safe;
    int count = counts.getOrDefault(key(safe), 1);
    while (!taken.add(key(name))) {
      count++;
      name = safe + "-" + count;
    }
    counts.put(key(safe), count);
    return name;
  }

  /** {@code wish} without path separators, control characters, outer dots and blanks. */
  static String safe(String wish) {
    StringBuilder name = new StringBuilder();
    wish.codePoints().limit(LONGEST).forEach(c -> name.appendCodePoint(isAllowed(c) ? c : '_'));
    int start = 0;
    int end = name.length();
    while (start < end && isOuter(name.charAt(start))) {
      start++;
    }
    while (end > start && isOuter(name.charAt(end - 1))) {
      end--;
    }
    return start == end ? "report" : name.substring(start, end);
  }

  private static boolean isAllowed(int c) {
    int type = Character.getType(c);
    return FORBIDDEN.indexOf(c) < 0
        && !Character.isISOControl(c)
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }

  private static boolean isOuter(char c) {
    return c == '.' || Character.isWhitespace(c);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
