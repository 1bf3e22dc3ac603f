package org.coranto.cli.sheet;

/** Lines of text of a bounded width, with headings and hanging indents. Not thread-safe. */
final class Page {
  private static final String RESET = "\u001b[0m";

  /** How a stretch of text looks on a terminal; nothing elsewhere. */
  enum Style {
    PLAIN(""),
    BOLD("\u001b[1m"),
    DIM("\u001b[2m"),
    WARN("\u001b[33m"),
    GOOD("\u001b[32m");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  private final StringBuilder out = new StringBuilder();
  private final int width;
  private final boolean colours;

  Page(int width, boolean colours) {
    this.width = width;
    this.colours = colours;
  }

  /** A section's name, after a blank line. */
  void heading(String name, String remark) {
    out.append('\n').append(styled(name, Style.BOLD));
    if (!remark.isEmpty()) {
      out.append(styled("  " + remark, Style.DIM));
    }
    out.append('\n');
  }

  /** A paragraph without indent. */
  void paragraph(String text, Style style) {
    wrapped("", "", text, "", style);
  }

  /** An item: {@code text} wrapped with a hanging indent, and a remark behind it. */
  void item(int indent, String text, String remark) {
    wrapped(" ".repeat(indent), " ".repeat(indent + 2), text, remark, Style.PLAIN);
  }

  /** An item whose words are all of one style. */
  void item(int indent, String text, Style style) {
    wrapped(" ".repeat(indent), " ".repeat(indent + 2), text, "", style);
  }

  private void wrapped(String first, String next, String text, String remark, Style style) {
    int column = first.length();
    out.append(first);
    boolean lineStart = true;
    for (String word : (text + (remark.isEmpty() ? "" : "  " + '\u0001' + remark)).split(" ", -1)) {
      boolean dim = !word.isEmpty() && word.charAt(0) == '\u0001';
      String shown = dim ? remark : word;
      int length = shown.codePointCount(0, shown.length());
      if (!lineStart && column + 1 + length > width) {
        out.append('\n').append(next);
        column = next.length();
        lineStart = true;
      }
      if (!lineStart) {
        out.append(' ');
        column++;
      }
      out.append(styled(shown, dim ? Style.DIM : style));
      column += length;
      lineStart = false;
      if (dim) {
        break;
      }
    }
    out.append('\n');
  }

  private String styled(String text, Style style) {
    return colours && !style.code.isEmpty() ? style.code + text + RESET : text;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
