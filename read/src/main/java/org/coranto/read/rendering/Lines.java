package org.coranto.read.rendering;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Span;

/** Cuts a text into its lines. */
final class Lines {
  private Lines() {}

  /** The lines that are not blank, without the white space around them. */
  static List<Span> of(CharSequence text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isBreak(text.charAt(i))) {
        int from = start;
        int to = i;
        while (from < to && isSpace(text.charAt(from))) {
          from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
          to--;
        }
        if (from < to) {
          lines.add(new Span(from, to));
        }
        start = i + 1;
      }
    }
    return lines;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\f';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
