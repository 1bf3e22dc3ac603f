package org.coranto.read;

/**
 * Gathers the text of one block as a browser would show it: runs of blanks are one blank, breaks
 * are line feeds, empty lines and layout characters (soft hyphen, zero-width space) are left out.
 */
final class BlockText {
  private final StringBuilder text = new StringBuilder();
  private boolean blank;
  private int links;

  void append(String words, boolean inLink, boolean keepLines) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (keepLines && c == '\n') {
        lineBreak();
      } else if (c <= ' ' || c == '\u00a0' || Character.isSpaceChar(c)) {
        blank = true;
      } else if (c != '\u00ad' && c != '\u200b' && c != '\u2060' && c != '\ufeff') {
        if (blank && text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
          text.append(' ');
        }
        blank = false;
        text.append(c);
        links += inLink ? 1 : 0;
      }
    }
  }

  void lineBreak() {
    blank = false;
    if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  /** Characters so far that are in links. */
  int links() {
    return links;
  }

  /** The text so far; starts anew. */
  String take() {
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    String taken = text.substring(0, end);
    text.setLength(0);
    blank = false;
    links = 0;
    return taken;
  }
}
