package org.coranto.runtime.onnx;

import java.util.Arrays;
import org.coranto.model.Span;

/**
 * Cuts a unit of text into the model's words: runs of letters, digits and symbols, each punctuation
 * mark by itself; a doubled ` or ' is one mark. Immutable.
 */
final class Words {
  private final int[] starts;
  private final int[] ends;

  private Words(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  int size() {
    return starts.length;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  int[] starts() {
    return starts;
  }

  int[] ends() {
    return ends;
  }

  /** What a character does to words. */
  enum Kind {
    SPACE,
    DROPPED,
    MARK,
    PART
  }

  static Words of(String text, Span unit) {
    int[] starts = new int[16];
    int[] ends = new int[16];
    int count = 0;
    int begin = -1;
    int last = -1;
    int step;
    for (int i = unit.start(); i < unit.end(); i += step) {
      int c = text.codePointAt(i);
      step = Character.charCount(c);
      Kind kind = kind(c);
      if (kind == Kind.PART) {
        begin = begin < 0 ? i : begin;
        last = i + step;
        continue;
      }
      if (kind == Kind.DROPPED) {
        continue;
      }
      if (count + 2 > starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
        ends = Arrays.copyOf(ends, starts.length);
      }
      if (begin >= 0) {
        starts[count] = begin;
        ends[count++] = last;
        begin = -1;
      }
      if (kind == Kind.MARK) {
        boolean doubled =
            (c == '`' || c == '\'')
                && count > 0
                && starts[count - 1] == i - 1
                && ends[count - 1] == i
                && text.charAt(i - 1) == c;
        if (doubled) {
          ends[count - 1] = i + 1;
        } else {
          starts[count] = i;
          ends[count++] = i + step;
        }
      }
    }
    if (begin >= 0) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count + 1);
        ends = Arrays.copyOf(ends, count + 1);
      }
      starts[count] = begin;
      ends[count++] = last;
    }
    return new Words(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
  }

  static Kind kind(int c) {
    int type = Character.getType(c);
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || type == Character.SPACE_SEPARATOR) {
      return Kind.SPACE;
    }
    boolean dropped =
        switch (type) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.PRIVATE_USE,
              Character.SURROGATE,
              Character.UNASSIGNED ->
              true;
          default -> c == 0xFFFD;
        };
    if (dropped) {
      return Kind.DROPPED;
    }
    return isMark(c, type) || isIdeograph(c) ? Kind.MARK : Kind.PART;
  }

  private static boolean isMark(int c, int type) {
    if ((c >= 33 && c <= 47)
        || (c >= 58 && c <= 64)
        || (c >= 91 && c <= 96)
        || (c >= 123 && c <= 126)) {
      return true;
    }
    return switch (type) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2B73F)
        || (c >= 0x2B740 && c <= 0x2B81F)
        || (c >= 0x2B820 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
