package org.coranto.extract.language;

import java.util.Locale;
import org.coranto.model.GivenUp;

/**
 * Cuts text into words, numbers and marks.
 *
 * <p>One pass over the characters with a bounded look-ahead, so the time is linear in the length
 * whatever the text holds. Kept whole: "U.S.", "Mr.", "3,000", "1.2", "10:30", "2025-09-03",
 * "Jong-un", "don't", web and mail addresses. Cut off: every quotation mark and dash, the clitics
 * 's 'm 're 've 'll 'd. A hyphen glued to the word after a blank ("so -called") stays with that
 * word. Every character that is not blank belongs to exactly one token.
 */
final class Tokeniser {
  /** How far an address is looked for before it is decided that a word is none. */
  private static final int LOOK_AHEAD = 64;

  /** Most code units of a token; what is longer is cut, so that no word costs without an end. */
  private static final int LONGEST = 1_000;

  private final ClosedClasses words;

  Tokeniser(ClosedClasses words) {
    this.words = words;
  }

  /** Adds the tokens of {@code text[from, to)}; no token reaches over either end. */
  void cut(String text, int from, int to, Cuts cuts) {
    int i = from;
    while (i < to) {
      GivenUp.check();
      if (Characters.isBlank(text.charAt(i))) {
        i++;
        continue;
      }
      int end = end(text, from, i, Math.min(to, i + LONGEST));
      cuts.add(i, end);
      i = end;
    }
  }

  private int end(String text, int from, int i, int to) {
    if (Characters.isWordPart(text, i, to)) {
      int address = address(text, i, to);
      return address > i ? address : word(text, i, to);
    }
    char c = text.charAt(i);
    if (Characters.isApostrophe(c) && i > from && Characters.isWordPart(text, i - 1, to)) {
      int clitic = clitic(text, i, to);
      if (clitic > 0) {
        return clitic;
      }
    }
    if (c == '-' && isGluedHyphen(text, from, i, to)) {
      return word(text, i + 1, to);
    }
    return marks(text, i, to);
  }

  /** A hyphen after a blank and before a letter, where the blank follows a word: "so -called". */
  private static boolean isGluedHyphen(String text, int from, int i, int to) {
    return i + 1 < to
        && i >= from + 2
        && Character.isLetter(text.charAt(i + 1))
        && text.charAt(i - 1) == ' '
        && Character.isLetter(text.charAt(i - 2));
  }

  /** End of the run of equal marks at {@code i} that counts as one. */
  private static int marks(String text, int i, int to) {
    char c = text.charAt(i);
    int end = i + 1;
    if (c == '.' || c == '-') {
      while (end < to && text.charAt(end) == c) {
        end++;
      }
    } else if (c == '!' || c == '?') {
      while (end < to && (text.charAt(end) == '!' || text.charAt(end) == '?')) {
        end++;
      }
    } else if (isDoubling(c) && end < to && text.charAt(end) == c) {
      end++;
    } else if (c == ',' && end + 1 < to && text.charAt(end) == ',') {
      end += Character.isLetter(text.charAt(end + 1)) ? 1 : 0;
    } else if (Character.isHighSurrogate(c)
        && end < to
        && Character.isLowSurrogate(text.charAt(end))) {
      end++;
    }
    while (end < to && isJoiner(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDoubling(char c) {
    return c == '\'' || c == '`' || c == '’' || c == '‘' || c == '<' || c == '>' || c == '‚';
  }

  private static boolean isJoiner(char c) {
    return c == '\uFE0F' || c == '\u200D' || c == '\u200C' || c == '\uFE0E';
  }

  /** End of the clitic that begins with the apostrophe at {@code i}, or 0. */
  private static int clitic(String text, int i, int to) {
    int end = i + 1;
    while (end < to && end <= i + 3 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return switch (text.substring(i + 1, end).toLowerCase(Locale.ROOT)) {
      case "s", "m", "d", "ll", "re", "ve" -> end;
      default -> 0;
    };
  }

  /** End of the web or mail address that begins at {@code i}, or {@code i}. */
  private static int address(String text, int i, int to) {
    boolean web =
        text.startsWith("http://", i)
            || text.startsWith("https://", i)
            || text.startsWith("www.", i);
    if (!web && !isMail(text, i, to)) {
      return i;
    }
    int end = i;
    while (end < to && !Characters.isBlank(text.charAt(end)) && !closes(text.charAt(end))) {
      end++;
    }
    while (end > i && !Characters.isWordPart(text, end - 1, to) && text.charAt(end - 1) != '/') {
      end--;
    }
    return end;
  }

  private static boolean closes(char c) {
    return Characters.isDoubleMark(c)
        || (Characters.isSingleMark(c) && c != '\'')
        || c == '<'
        || c == '>'
        || c == ')'
        || c == ']';
  }

  private static boolean isMail(String text, int i, int to) {
    int limit = Math.min(to, i + LOOK_AHEAD);
    int at = i;
    while (at < limit && isMailPart(text.charAt(at))) {
      at++;
    }
    return at > i
        && at + 1 < limit
        && text.charAt(at) == '@'
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static boolean isMailPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '-'
        || c == '+';
  }

  /** End of the word that begins at {@code i}. */
  private int word(String text, int i, int to) {
    int end = i;
    int piece = i;
    while (end < to) {
      if (Characters.isWordPart(text, end, to)) {
        end++;
        continue;
      }
      char c = text.charAt(end);
      boolean inside = end + 1 < to && end > i && Characters.isWordPart(text, end + 1, to);
      if (c == '.') {
        int dotted = dotted(text, i, piece, end, to);
        if (dotted <= end) {
          return end;
        }
        if (!inside) {
          return dotted;
        }
        end = dotted;
      } else if (inside && joins(text, i, end, to)) {
        end++;
      } else {
        return end;
      }
      piece = end;
    }
    return end;
  }

  /** Whether the mark at {@code at}, between two word characters, keeps the word whole. */
  private static boolean joins(String text, int from, int at, int to) {
    char c = text.charAt(at);
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    boolean digits = Character.isDigit(before) && Character.isDigit(after);
    if (c == ',') {
      return digits && digitsFrom(text, at + 1, to) <= 3;
    }
    if (c == ':' || c == '/') {
      return digits && digitsFrom(text, at + 1, to) <= 4;
    }
    if (Characters.isHyphen(c)) {
      return digits ? isIsoDate(text, from, at, to) : !isPartyOfMember(text, from, at);
    }
    if (c == '&') {
      return Character.isUpperCase(before) && Character.isUpperCase(after);
    }
    return Characters.isApostrophe(c) && c != '`' && clitic(text, at, to) == 0;
  }

  /** The hyphen in "(R-Texas)": a member's party, then the state. */
  private static boolean isPartyOfMember(String text, int from, int at) {
    char party = text.charAt(from);
    return at == from + 1
        && from > 0
        && text.charAt(from - 1) == '('
        && (party == 'R' || party == 'D' || party == 'I')
        && Character.isUpperCase(text.charAt(at + 1));
  }

  private static int digitsFrom(String text, int at, int to) {
    int end = at;
    while (end < to && end <= at + 4 && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end - at;
  }

  /** Whether the hyphen at {@code at} is one of the two in "2025-09-03" that begins the word. */
  private static boolean isIsoDate(String text, int from, int at, int to) {
    return (at == from + 4 || at == from + 7)
        && digitsFrom(text, from, to) == 4
        && from + 10 <= to
        && digitsFrom(text, from + 5, to) == 2
        && digitsFrom(text, from + 8, to) == 2
        && Characters.isHyphen(text.charAt(from + 4))
        && Characters.isHyphen(text.charAt(from + 7));
  }

  /**
   * End of the word with the full stop at {@code dot} taken in, or {@code dot} when the stop is not
   * the word's.
   *
   * @param piece where the stretch after the last inner mark begins
   */
  private int dotted(String text, int from, int piece, int dot, int to) {
    if (dot == from) {
      return dot;
    }
    char before = text.charAt(dot - 1);
    char after = dot + 1 < to ? text.charAt(dot + 1) : ' ';
    if (after == '.') {
      return dot;
    }
    if (Character.isDigit(before)) {
      return Character.isDigit(after) ? dot + 1 : dot;
    }
    boolean single = dot == piece + 1 && Character.isLetter(before);
    if (single && from < piece && text.charAt(piece - 1) == '.') {
      return dot + 1;
    }
    if (single && from == piece) {
      boolean letterFollows = Character.isLetter(after) && !isLetterAt(text, dot + 2, to);
      boolean acronym = letterFollows && dot + 2 < to && text.charAt(dot + 2) == '.';
      return acronym || isInitial(text, dot, to) ? dot + 1 : dot;
    }
    if (isLetterAt(text, dot + 1, to)) {
      return isDomain(text, dot, to) ? dot + 1 : dot;
    }
    return words.isAbbreviation(text, from, dot) && !endsLine(text, dot + 1, to) ? dot + 1 : dot;
  }

  private static boolean endsLine(String text, int at, int to) {
    int i = at;
    while (i < to && i < at + 8 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i >= to || Characters.isLineEnd(text.charAt(i));
  }

  private static boolean isLetterAt(String text, int i, int to) {
    return i < to && Character.isLetter(text.charAt(i));
  }

  /** A capital with a stop before a capitalised word: "J. Smith". */
  private static boolean isInitial(String text, int dot, int to) {
    char letter = text.charAt(dot - 1);
    return Character.isUpperCase(letter)
        && letter != 'I'
        && dot + 2 < to
        && text.charAt(dot + 1) == ' '
        && Character.isUpperCase(text.charAt(dot + 2));
  }

  private static boolean isDomain(String text, int dot, int to) {
    int end = dot + 1;
    while (end < to && end <= dot + 5 && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return switch (text.substring(dot + 1, end)) {
      case "com", "org", "net", "gov", "edu", "info", "eu", "uk", "ru", "ua", "de", "fr", "nl" ->
          true;
      default -> false;
    };
  }
}
