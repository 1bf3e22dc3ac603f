package org.coranto.cli.sheet;

/** Text made fit for one line of the sheet. */
final class Words {
  private Words() {}

  /**
   * The text on one line: white space and control characters become single spaces, and characters
   * that turn the direction of writing are left out, so that no text can disturb the terminal.
   */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0') {
        if (!space) {
          line.append(' ');
          space = true;
        }
      } else if (Character.getType(c) != Character.FORMAT) {
        line.append(c);
        space = false;
      }
    }
    int end = line.length();
    return end > 0 && line.charAt(end - 1) == ' ' ? line.substring(0, end - 1) : line.toString();
  }

  /** The text on one line of at most {@code most} characters, cut at a word with "…". */
  static String brief(String text, int most) {
    String line = line(text);
    if (line.length() <= most) {
      return line;
    }
    int cut = line.lastIndexOf(' ', most - 1);
    if (cut < most / 2) {
      cut = most - 1;
      if (Character.isHighSurrogate(line.charAt(cut - 1))) {
        cut--;
      }
    }
    return line.substring(0, cut) + " …";
  }
}
