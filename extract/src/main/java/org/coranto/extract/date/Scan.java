package org.coranto.extract.date;

import java.util.Set;
import org.coranto.model.AnalysedText;
import org.coranto.model.Pos;
import org.coranto.model.Sentence;
import org.coranto.model.Tokens;

/** One sentence's tokens as the date rules see them; outside it stands nothing. */
final class Scan {
  private static final Set<String> BEFORE_DATE =
      Set.of(
          "in",
          "on",
          "since",
          "until",
          "till",
          "by",
          "of",
          "from",
          "before",
          "after",
          "during",
          "for",
          "to",
          "through",
          "between",
          "late",
          "early",
          "mid",
          "last",
          "next",
          "this",
          "past",
          "every",
          "each",
          "and",
          "or",
          "about",
          "around",
          "near",
          "up",
          "as",
          "throughout",
          "within",
          "than");

  private final Tokens tokens;
  private final int from;
  private final int to;

  Scan(AnalysedText text, Sentence sentence) {
    this.tokens = text.tokens();
    this.from = sentence.from();
    this.to = sentence.to();
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Token {@code i} in lower case, or the empty string outside the sentence. */
  String at(int i) {
    return i < from || i >= to ? "" : tokens.folded(i);
  }

  boolean is(int i, String word) {
    return at(i).equals(word);
  }

  boolean isOneOf(int i, String... words) {
    String word = at(i);
    for (String candidate : words) {
      if (word.equals(candidate)) {
        return true;
      }
    }
    return false;
  }

  /** Part of speech of token {@code i}; {@link Pos#X} outside the sentence. */
  Pos pos(int i) {
    return i < from || i >= to ? Pos.X : tokens.pos(i);
  }

  boolean isCapital(int i) {
    return i >= from && i < to && Character.isUpperCase(tokens.raw(i).charAt(0));
  }

  boolean spaceBefore(int i) {
    return tokens.spaceBefore(i);
  }

  /** Index after the full stop at {@code i}, or {@code i} when there is none or it ends all. */
  int afterStop(int i) {
    return is(i, ".") && i + 1 < to ? i + 1 : i;
  }

  int afterComma(int i) {
    return is(i, ",") ? i + 1 : i;
  }

  /** Whether a word stands at {@code i} that often leads on to a date. */
  boolean leadsToDate(int i) {
    return BEFORE_DATE.contains(at(i));
  }

  /**
   * The month named at {@code i}, or 0; "may", "march" and short forms need a fitting neighbour.
   */
  int month(int i) {
    String word = at(i);
    int month = DateWords.month(word);
    if (month == 0) {
      int brief = DateWords.shortMonth(word);
      boolean fits = word.endsWith(".") || isDay(i - 1) || isDay(i + 1) || isDay(i + 2);
      return brief > 0 && (fits || DateWords.year(at(i + 1)) > 0) ? brief : 0;
    }
    return (month != 3 && month != 5) || isMonthContext(i) ? month : 0;
  }

  private boolean isMonthContext(int i) {
    boolean number = isDay(i - 1) || isDay(i + 1) || DateWords.year(at(i + 1)) > 0;
    if (number && (pos(i) != Pos.AUX || isCapital(i))) {
      return true;
    }
    String before = at(i - 1);
    if (before.endsWith("-")) {
      return true;
    }
    boolean leads =
        isOneOf(
            i - 1,
            "in",
            "since",
            "until",
            "till",
            "by",
            "of",
            "last",
            "next",
            "early",
            "late",
            "mid",
            "from",
            "before",
            "after",
            "during",
            "each",
            "every",
            "mid-",
            "to",
            "through",
            "and",
            "end",
            "this",
            "for",
            "into",
            "throughout",
            "over",
            "than");
    if (!leads) {
      return i == from && is(i + 1, ",");
    }
    if (isOneOf(i - 1, "to", "and", "for", "by", "from", "after", "before", "this")
        && !isCapital(i)) {
      return false;
    }
    return !is(i - 1, "and") || DateWords.month(at(i - 2)) > 0;
  }

  private boolean isDay(int i) {
    return day(i) > 0 || DateWords.ordinal(at(i)) > 0;
  }

  /** A day of the month in figures ("3", "03", "3rd") or as an ordinal word, or 0. */
  int day(int i) {
    String word = at(i);
    int ordinal = DateWords.ordinal(word);
    if (ordinal > 0) {
      return ordinal;
    }
    if (word.isEmpty() || word.length() > 2 || DateWords.digits(word) != word.length()) {
      return 0;
    }
    int n = Integer.parseInt(word);
    return n >= 1 && n <= 31 ? n : 0;
  }

  /** The weekday named at {@code i}, or 0; short forms need a capital and a fitting neighbour. */
  int weekday(int i) {
    String word = at(i);
    int full = DateWords.weekday(word);
    if (full > 0) {
      return full;
    }
    int brief = DateWords.shortWeekday(word);
    if (brief == 0 || !isCapital(i)) {
      return 0;
    }
    boolean opened = isOneOf(i - 1, "(", "on", ",", "since", "until", "by", "from", "last", "next");
    boolean closed = isOneOf(i + 1, ")", ":", ",", ".", "-") || day(i + 1) > 0;
    return word.endsWith(".") || (opened && closed) || (i == from && closed) ? brief : 0;
  }

  int year(int i) {
    return DateWords.year(at(i));
  }
}
