package org.coranto.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A table searched in its bytes: lines {@code key TAB rest}, in ascending order of the key's UTF-8
 * bytes. Nothing is parsed on loading, a look-up is a binary search over the bytes; so a big table
 * costs no more start-up than reading it. Immutable.
 */
final class SortedLines {
  private final byte[] data;
  private final int start;

  SortedLines(String file) {
    this(Table.bytes(file));
  }

  /** Comment lines and the line of column names that follows them are passed over. */
  SortedLines(byte[] data) {
    this.data = data;
    this.start = afterHead(data);
  }

  /** Offset of the first row of a table: after its comment lines and its line of column names. */
  static int afterHead(byte[] data) {
    int at = 0;
    boolean comment = true;
    while (at < data.length && comment) {
      comment = data[at] == '#';
      while (at < data.length && data[at] != '\n') {
        at++;
      }
      at++;
    }
    return Math.min(at, data.length);
  }

  /** Whether the key of some line begins with this text. */
  boolean hasPrefix(String prefix) {
    byte[] wanted = prefix.getBytes(StandardCharsets.UTF_8);
    int low = start;
    int high = data.length;
    while (low < high) {
      int line = lineStart((low + high) >>> 1, low);
      int order = compare(line, wanted);
      if (order == 0 || startsWith(line, wanted)) {
        return true;
      }
      if (order < 0) {
        low = lineEnd(line) + 1;
      } else {
        high = line;
      }
    }
    return false;
  }

  private boolean startsWith(int line, byte[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (line + i >= data.length || data[line + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** The rest of the line with this key, after the tab. */
  Optional<String> find(String key) {
    byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
    int low = start;
    int high = data.length;
    while (low < high) {
      int line = lineStart((low + high) >>> 1, low);
      int order = compare(line, wanted);
      if (order == 0) {
        int from = line + wanted.length + 1;
        return Optional.of(new String(data, from, lineEnd(line) - from, StandardCharsets.UTF_8));
      }
      if (order < 0) {
        low = lineEnd(line) + 1;
      } else {
        high = line;
      }
    }
    return Optional.empty();
  }

  /** Offset of the first row. */
  int first() {
    return start;
  }

  /** The line at an offset, without its end; and the offset of the next line. */
  String line(int at) {
    return new String(data, at, lineEnd(at) - at, StandardCharsets.UTF_8);
  }

  int next(int at) {
    return lineEnd(at) + 1;
  }

  int length() {
    return data.length;
  }

  /** Negative when the key of the line at {@code line} sorts before {@code wanted}. */
  private int compare(int line, byte[] wanted) {
    int i = 0;
    while (true) {
      int at = line + i;
      boolean ended = at >= data.length || data[at] == '\t' || data[at] == '\n';
      if (i == wanted.length) {
        return ended ? 0 : 1;
      }
      if (ended) {
        return -1;
      }
      int order = (data[at] & 0xff) - (wanted[i] & 0xff);
      if (order != 0) {
        return order;
      }
      i++;
    }
  }

  private int lineStart(int at, int floor) {
    int i = at;
    while (i > floor && data[i - 1] != '\n') {
      i--;
    }
    return i;
  }

  private int lineEnd(int at) {
    int i = at;
    while (i < data.length && data[i] != '\n') {
      i++;
    }
    return i;
  }
}
