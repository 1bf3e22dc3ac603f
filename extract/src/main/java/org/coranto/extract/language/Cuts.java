package org.coranto.extract.language;

import java.util.Arrays;

/**
 * Growing list of token boundaries; one thread fills it, then {@link #starts} and {@link #ends}.
 */
final class Cuts {
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;

  void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  int size() {
    return size;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  int[] starts() {
    return Arrays.copyOf(starts, size);
  }

  int[] ends() {
    return Arrays.copyOf(ends, size);
  }
}
