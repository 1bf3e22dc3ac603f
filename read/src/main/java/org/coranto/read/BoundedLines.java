package org.coranto.read;

import java.io.IOException;
import java.io.Reader;

/**
 * Lines of a stream, each held only up to a limit; the rest of a longer line is passed over in
 * constant memory. A line ends with a line feed; a carriage return before it is no part of it. Not
 * thread-safe.
 */
final class BoundedLines {
  private final Reader reader;
  private final int limit;
  private final char[] buffer = new char[1 << 14];
  private StringBuilder line = new StringBuilder();
  private int at;
  private int end;
  private int number;
  private long length;

  /** Lines of {@code reader}, at most {@code limit} characters of each. */
  BoundedLines(Reader reader, int limit) {
    this.reader = reader;
    this.limit = limit;
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException {
    if (line.capacity() > 1 << 16) {
      line = new StringBuilder();
    }
    line.setLength(0);
    length = 0;
    boolean any = false;
    while (fill()) {
      any = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      take(stop);
      if (stop < end) {
        at = stop + 1;
        break;
      }
    }
    if (any) {
      number++;
    }
    return any;
  }

  /** Number of the line, 1-based. */
  int number() {
    return number;
  }

  /** Whether the line is longer than the limit. */
  boolean isTooLong() {
    return length > limit;
  }

  /** Characters of the line, also of those that were not kept. */
  long length() {
    return length;
  }

  /** The line, or its beginning if it is too long. */
  String text() {
    int size = line.length();
    return size > 0 && line.charAt(size - 1) == '\r'
        ? line.substring(0, size - 1)
        : line.toString();
  }

  private void take(int stop) {
    int room = limit - line.length();
    line.append(buffer, at, Math.min(stop - at, room));
    length += stop - at;
    at = stop;
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, reader.read(buffer, 0, buffer.length));
    }
    return at < end;
  }
}
