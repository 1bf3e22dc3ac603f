package org.coranto.read.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rules of one robots.txt for one program (RFC 9309): of the rules that fit a path the longest
 * decides, of equals the one that allows. Immutable.
 */
final class Robots {
  static final Robots ALLOW_ALL = new Robots(List.of(), Duration.ZERO);

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
  private static final int MOST = 5000;

  private record Rule(boolean allows, String pattern) {}

  private final List<Rule> rules;
  private final Duration delay;

  private Robots(List<Rule> rules, Duration delay) {
    this.rules = List.copyOf(rules);
    this.delay = delay;
  }

  /**
   * Reads a robots.txt; lines that make no sense are passed over.
   *
   * @param program the name that groups are looked up by, e.g. {@code coranto}
   */
  static Robots parse(String text, String program) {
    Group own = new Group();
    Group all = new Group();
    List<Group> current = new ArrayList<>();
    boolean inRules = true;
    for (String raw : text.split("\r\n|\r|\n", MOST)) {
      int comment = raw.indexOf('#');
      String line = comment < 0 ? raw : raw.substring(0, comment);
      int colon = line.indexOf(':');
      String name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      switch (name) {
        case "user-agent" -> {
          if (inRules) {
            current.clear();
          }
          inRules = false;
          String agent = value.toLowerCase(Locale.ROOT);
          if (agent.equals("*")) {
            current.add(all);
          } else if (agent.split("[/ ]", 2)[0].equals(program)) {
            own.named = true;
            current.add(own);
          }
        }
        case "allow", "disallow" -> {
          inRules = true;
          if (!value.isEmpty()) {
            current.forEach(group -> group.rules.add(new Rule(name.equals("allow"), value)));
          }
        }
        case "crawl-delay" -> {
          inRules = true;
          current.forEach(group -> group.delay = delay(value));
        }
        default -> {}
      }
    }
    Group chosen = own.named ? own : all;
    return new Robots(chosen.rules, chosen.delay);
  }

  private static final class Group {
    private final List<Rule> rules = new ArrayList<>();
    private Duration delay = Duration.ZERO;
    private boolean named;
  }

  private static Duration delay(String seconds) {
    if (!seconds.matches("[0-9]{1,6}(?:\\.[0-9]{1,3})?")) {
      return Duration.ZERO;
    }
    Duration delay = Duration.ofMillis((long) (Double.parseDouble(seconds) * 1000));
    return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
  }

  /** Seconds between requests that the site asks for; a minute at most, zero when it does not. */
  Duration delay() {
    return delay;
  }

  /** Whether a path with its query may be fetched. */
  boolean allow(String target) {
    boolean allows = true;
    int longest = -1;
    for (Rule rule : rules) {
      int length = rule.pattern.length();
      if ((length > longest || (length == longest && rule.allows)) && fits(rule.pattern, target)) {
        longest = length;
        allows = rule.allows;
      }
    }
    return allows;
  }

  /**
   * Whether a pattern with stars, and a dollar sign for the end, fits the start of {@code target}.
   * Each star takes as little as it can, and is lengthened only while the pieces after it are
   * looked for, so the time is at most the product of the two lengths.
   */
  private static boolean fits(String pattern, String target) {
    boolean whole = pattern.endsWith("$");
    String[] pieces =
        (whole ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
    if (!target.startsWith(pieces[0])) {
      return false;
    }
    int at = pieces[0].length();
    for (int i = 1; i < pieces.length; i++) {
      boolean last = whole && i == pieces.length - 1;
      int found =
          last && target.endsWith(pieces[i])
              ? Math.max(at, target.length() - pieces[i].length())
              : target.indexOf(pieces[i], at);
      if (found < 0) {
        return false;
      }
      at = found + pieces[i].length();
    }
    return !whole || at == target.length();
  }
}
