package org.coranto.store;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Span;

/** Cuts a text into stretches that can be searched: lines, long ones cut after a sentence. */
final class Pieces {
  private static final int LONGEST = 1_000;
  private static final int SHORTEST = 300;

  private Pieces() {}

  /** Stretches that hold a word, in order; linear in the text. */
  static List<Span> of(String text) {
    List<Span> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int line = text.indexOf('\n', start);
      int end = line < 0 ? text.length() : line;
      if (end - start > LONGEST) {
        end = cut(text, start);
      }
      add(pieces, text, start, end);
      start = end == line ? end + 1 : end;
    }
    return pieces;
  }

  /** Where to cut a long line: after a sentence, else at a blank, else anywhere. */
  private static int cut(String text, int start) {
    int blank = -1;
    for (int i = start + LONGEST; i > start + SHORTEST; i--) {
      char c = text.charAt(i);
      char before = text.charAt(i - 1);
      if (c == ' ' && (before == '.' || before == '!' || before == '?')) {
        return i;
      }
      blank = blank < 0 && c == ' ' ? i : blank;
    }
    if (blank > 0) {
      return blank;
    }
    int end = start + LONGEST;
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  private static void add(List<Span> pieces, String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      pieces.add(new Span(from, to));
    }
  }
}
