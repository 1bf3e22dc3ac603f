package org.coranto.extract.language;

/** What single characters are to a reader: blanks, line ends, quotation marks, dashes. */
final class Characters {
  private static final String DOUBLE_MARKS = "\"“”„‟«»〝〞〟＂";
  private static final String SINGLE_MARKS = "'‘’‚‛‹›`´ʼʹ′＇";
  private static final String DASHES = "-‐‑‒–—―−﹘﹣－";

  private Characters() {}

  /** Whether {@code c} separates tokens and belongs to none. */
  static boolean isBlank(char c) {
    return c <= ' '
        || (c >= 0x7F && c <= 0xA0)
        || (c > 0xFF && (c == '\u200B' || c == '\uFEFF' || isWideBlank(c)));
  }

  private static boolean isWideBlank(char c) {
    return Character.isSpaceChar(c) || Character.isWhitespace(c);
  }

  /** Whether {@code c} ends a line. */
  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Whether {@code c} is a hyphen that may stand inside a word. */
  static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑';
  }

  /** Whether {@code c} is a hyphen or dash of any length. */
  static boolean isDash(char c) {
    return DASHES.indexOf(c) >= 0;
  }

  /** Whether {@code c} may be an apostrophe. */
  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ' || c == '‘' || c == '＇' || c == '´' || c == '`';
  }

  /** Whether {@code c} is a double quotation mark. */
  static boolean isDoubleMark(char c) {
    return DOUBLE_MARKS.indexOf(c) >= 0;
  }

  /** Whether {@code c} is a single quotation mark or an apostrophe. */
  static boolean isSingleMark(char c) {
    return SINGLE_MARKS.indexOf(c) >= 0;
  }

  /** Whether the character at {@code i} is a letter, digit or mark on a letter. */
  static boolean isWordPart(CharSequence text, int i, int limit) {
    char c = text.charAt(i);
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    if (Character.isHighSurrogate(c) && i + 1 < limit) {
      return isWordPoint(Character.codePointAt(text, i));
    }
    if (Character.isLowSurrogate(c) && i > 0) {
      return isWordPoint(Character.codePointBefore(text, i + 1));
    }
    return c == '\u00AD' || c == '\u200D' || c == '\u200C' || isWordPoint(c);
  }

  private static boolean isWordPoint(int point) {
    if (point == 'ʼ' || point == 'ʹ') {
      return false;
    }
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
