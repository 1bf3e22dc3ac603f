package org.coranto.extract.date;

import java.util.HashMap;
import java.util.Map;
import org.coranto.knowledge.CalendarWords;
import org.jspecify.annotations.Nullable;

/** The words that dates are made of, as numbers; long ones also with one letter wrong. */
final class DateWords {
  private static final int LEAST_DAMAGED = 6;
  private static final int LEAST_BADLY_DAMAGED = 8;

  private static final Map<String, Integer> MONTHS =
      numbered(String.join(" ", CalendarWords.MONTHS));
  private static final Map<String, Integer> SHORT_MONTHS =
      numbered("jan feb mar apr may jun jul aug sep oct nov dec");
  private static final Map<String, Integer> WEEKDAYS =
      numbered(String.join(" ", CalendarWords.WEEKDAYS));
  private static final Map<String, Integer> SHORT_WEEKDAYS =
      numbered("mon tue wed thu fri sat sun");
  private static final Map<String, Integer> SEASONS = numbered("spring summer autumn winter");
  private static final Map<String, Integer> NUMBERS =
      numbered(
          "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
              + " sixteen seventeen eighteen nineteen twenty");
  private static final Map<String, Integer> ORDINALS =
      numbered(
          "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
              + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
              + " twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth"
              + " twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first");
  private static final Map<String, Integer> TENS =
      numbered("ten twenty thirty forty fifty sixty seventy eighty ninety");

  static {
    SHORT_MONTHS.put("sept", 9);
    SHORT_WEEKDAYS.put("tues", 2);
    SHORT_WEEKDAYS.put("thur", 4);
    SHORT_WEEKDAYS.put("thurs", 4);
    SEASONS.put("fall", 3);
    SEASONS.put("springtime", 1);
    SEASONS.put("summertime", 2);
    SEASONS.put("wintertime", 4);
  }

  private DateWords() {}

  private static Map<String, Integer> numbered(String words) {
    Map<String, Integer> map = new HashMap<>();
    int number = 1;
    for (String word : words.split(" ", -1)) {
      map.put(word, number++);
    }
    return map;
  }

  /** 1 (January) to 12 for a month's full name, 0 for anything else. */
  static int month(String word) {
    return named(MONTHS, word);
  }

  /** 1 to 12 for a shortened month with or without its stop, else 0. */
  static int shortMonth(String word) {
    return SHORT_MONTHS.getOrDefault(bare(word), 0);
  }

  /** 1 (Monday) to 7 for a weekday's full name, else 0. */
  static int weekday(String word) {
    return named(WEEKDAYS, word);
  }

  /** 1 to 7 for a shortened weekday with or without its stop, else 0. */
  static int shortWeekday(String word) {
    return SHORT_WEEKDAYS.getOrDefault(bare(word), 0);
  }

  /** 1 (spring) to 4 (winter), else 0; "fall" counts. */
  static int season(String word) {
    return SEASONS.getOrDefault(word, 0);
  }

  /** The day that "3rd" or "third" stands for, else 0. */
  static int ordinal(String word) {
    int n = leadingNumber(word);
    if (n > 0) {
      String ending = word.substring(digits(word));
      boolean ordinal =
          ending.equals("st") || ending.equals("nd") || ending.equals("rd") || ending.equals("th");
      return ordinal && n <= 31 ? n : 0;
    }
    return ORDINALS.getOrDefault(word, 0);
  }

  /** A whole number in figures or words up to 999, or 0; "a" and "an" count one. */
  static int number(String word) {
    if (word.isEmpty()) {
      return 0;
    }
    if (Character.isDigit(word.charAt(0))) {
      return digits(word) == word.length() && word.length() <= 3 ? leadingNumber(word) : 0;
    }
    if (word.equals("a") || word.equals("an")) {
      return 1;
    }
    Integer simple = NUMBERS.get(word);
    if (simple != null) {
      return simple;
    }
    int hyphen = word.indexOf('-');
    Integer tens = TENS.get(hyphen < 0 ? word : word.substring(0, hyphen));
    if (tens == null) {
      return 0;
    }
    if (hyphen < 0) {
      return tens * 10;
    }
    Integer ones = NUMBERS.get(word.substring(hyphen + 1));
    return ones == null || ones > 9 ? 0 : tens * 10 + ones;
  }

  /** A year in four figures, else 0. */
  static int year(String word) {
    if (word.length() != 4 || digits(word) != 4) {
      return 0;
    }
    int year = leadingNumber(word);
    return year >= 1500 && year < 2150 ? year : 0;
  }

  /** A unit of time, singular or plural, or null. */
  static @Nullable Unit unit(String word) {
    return switch (word) {
      case "second", "seconds" -> Unit.SECOND;
      case "minute", "minutes" -> Unit.MINUTE;
      case "hour", "hours" -> Unit.HOUR;
      case "day", "days" -> Unit.DAY;
      case "week", "weeks" -> Unit.WEEK;
      case "weekend", "weekends", "week-end" -> Unit.WEEKEND;
      case "fortnight", "fortnights" -> Unit.FORTNIGHT;
      case "month", "months" -> Unit.MONTH;
      case "quarter", "quarters" -> Unit.QUARTER;
      case "year", "years" -> Unit.YEAR;
      case "decade", "decades" -> Unit.DECADE;
      default -> null;
    };
  }

  /** How many figures {@code word} begins with. */
  static int digits(String word) {
    int n = 0;
    while (n < word.length() && word.charAt(n) >= '0' && word.charAt(n) <= '9') {
      n++;
    }
    return n;
  }

  private static int leadingNumber(String word) {
    int n = digits(word);
    return n == 0 || n > 4 ? 0 : Integer.parseInt(word.substring(0, n));
  }

  private static String bare(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private static int named(Map<String, Integer> names, String word) {
    Integer exact = names.get(word);
    if (exact != null) {
      return exact;
    }
    if (word.length() < LEAST_DAMAGED || word.endsWith("s") || !isLetters(word)) {
      return 0;
    }
    int found = 0;
    for (Map.Entry<String, Integer> name : names.entrySet()) {
      if (isDamaged(word, name.getKey())) {
        found = found == 0 ? name.getValue() : -1;
      }
    }
    return Math.max(found, 0);
  }

  private static boolean isLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDamaged(String word, String name) {
    if (name.length() < LEAST_DAMAGED
        || Math.abs(word.length() - name.length()) > 2
        || word.charAt(0) != name.charAt(0)) {
      return false;
    }
    int allowed = name.length() > LEAST_BADLY_DAMAGED ? 2 : 1;
    return distance(word, name) <= allowed;
  }

  /** Edit distance in which two letters changed round count one. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
