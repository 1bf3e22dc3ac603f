package org.coranto.read;

/** Makes pieces of input fit to stand in a message. */
final class Messages {
  private static final int MOST = 60;

  private Messages() {}

  /** At most 60 characters of {@code input}, control characters shown as blanks. */
  static String shorten(String input) {
    StringBuilder shown = new StringBuilder();
    input
        .codePoints()
        .limit(MOST)
        .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    if (input.codePointCount(0, input.length()) > MOST) {
      shown.append('…');
    }
    return shown.toString();
  }

  /**
   * {@code text} with every run of blanks and control characters as one blank, none at its ends.
   */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        blank = line.length() > 0;
      } else {
        if (blank) {
          line.append(' ');
        }
        blank = false;
        line.append(c);
      }
    }
    return line.toString();
  }
}
