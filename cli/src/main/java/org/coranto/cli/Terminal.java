package org.coranto.cli;

import picocli.CommandLine.Help.Ansi;

/** What the place we print to can show. */
final class Terminal {
  private static final int NARROWEST = 60;
  private static final int WIDEST = 140;
  private static final int USUAL = 100;

  private Terminal() {}

  /**
   * Whether standard output is a terminal: said by the start script, since Java cannot tell on
   * every version.
   */
  static boolean interactive() {
    return Boolean.getBoolean("coranto.terminal");
  }

  /** Colours only on a terminal, and not when NO_COLOR is set (no-color.org). */
  static boolean colours() {
    String noColour = System.getenv("NO_COLOR");
    return interactive()
        && (noColour == null || noColour.isEmpty())
        && !"dumb".equals(System.getenv("TERM"));
  }

  static Ansi ansi() {
    return colours() ? Ansi.ON : Ansi.OFF;
  }

  /** Columns to fill: the terminal's, kept between 60 and 140; 100 when unknown. */
  static int width() {
    String columns = System.getenv("COLUMNS");
    if (columns == null || columns.isEmpty() || columns.length() > 4) {
      return USUAL;
    }
    for (int i = 0; i < columns.length(); i++) {
      if (!Character.isDigit(columns.charAt(i))) {
        return USUAL;
      }
    }
    return Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns)));
  }
}
