package org.coranto.extract.language;

/** Makes the marks of a token plain: one kind of quotation mark, apostrophe, dash. */
final class Shadows {
  private Shadows() {}

  /** The token with its marks made plain and its case as it stands. */
  static String plain(String raw) {
    StringBuilder plain = null;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      char to = c < 0x60 ? c : plain(c);
      if (to != c) {
        plain = plain == null ? new StringBuilder(raw) : plain;
        plain.setCharAt(i, to);
      }
    }
    String result = plain == null ? raw : plain.toString();
    if (result.length() > 1 && result.charAt(0) == '-' && Character.isLetter(result.charAt(1))) {
      return result.substring(1);
    }
    return switch (result) {
      case "…" -> "...";
      case "''", "<<", ">>", ",," -> "\"";
      default -> result;
    };
  }

  private static char plain(char c) {
    if (Characters.isDoubleMark(c)) {
      return '"';
    }
    if (Characters.isSingleMark(c)) {
      return '\'';
    }
    return Characters.isDash(c) ? '-' : c;
  }
}
