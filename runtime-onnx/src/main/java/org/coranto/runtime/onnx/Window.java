package org.coranto.runtime.onnx;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** A stretch of a unit's words that fits the encoder. Nobody writes to the arrays. */
final class Window {
  /** Most pieces of a window. */
  static final int LIMIT = 256;

  /** Words that neighbouring windows share. */
  private static final int OVERLAP = 40;

  private final int unit;
  private final int from;
  private final int to;
  private final int[] ids;
  private final int[] cases;
  private final int[] firsts;

  private Window(int unit, int from, int to, int[] ids, int[] cases, int[] firsts) {
    this.unit = unit;
    this.from = from;
    this.to = to;
    this.ids = ids;
    this.cases = cases;
    this.firsts = firsts;
  }

  /** Index of the unit. */
  int unit() {
    return unit;
  }

  /** First word. */
  int from() {
    return from;
  }

  /** One past the last word. */
  int to() {
    return to;
  }

  /** Number of pieces, with the opening and closing one. */
  int length() {
    return ids.length;
  }

  /** What the network is shown; windows of equal content score the same. */
  Object content() {
    return List.of(IntBuffer.wrap(ids), IntBuffer.wrap(cases));
  }

  /** Id of piece {@code i}. */
  int id(int i) {
    return ids[i];
  }

  /** Case id of piece {@code i}. */
  int caseId(int i) {
    return cases[i];
  }

  /** Position of the first piece of word {@code word}. */
  int first(int word) {
    return firsts[word - from];
  }

  /** Cuts a unit into windows; nothing is lost, long units overlap. */
  static List<Window> cut(
      int unit, String text, Words words, WordPieces pieces, UnaryOperator<String> spelling) {
    List<Window> windows = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      Window window = at(unit, from, text, words, pieces, spelling);
      windows.add(window);
      if (window.to() == words.size()) {
        break;
      }
      from = Math.max(from + 1, window.to() - OVERLAP);
    }
    return windows;
  }

  private static Window at(
      int unit,
      int from,
      String text,
      Words words,
      WordPieces pieces,
      UnaryOperator<String> spelling) {
    int[] ids = new int[LIMIT];
    int[] cases = new int[LIMIT];
    int[] firsts = new int[LIMIT];
    int length = 0;
    ids[length++] = pieces.first();
    int word = from;
    while (word < words.size()) {
      int[] cut = pieces.of(text.substring(words.start(word), words.end(word)), spelling);
      if (length + cut.length + 1 > LIMIT) {
        break;
      }
      int written = WordCase.of(text, words.start(word), words.end(word));
      firsts[word - from] = length;
      for (int id : cut) {
        ids[length] = id;
        cases[length++] = written;
      }
      word++;
    }
    ids[length++] = pieces.last();
    return new Window(
        unit,
        from,
        word,
        Arrays.copyOf(ids, length),
        Arrays.copyOf(cases, length),
        Arrays.copyOf(firsts, word - from));
  }

  /** How far a word stands from the window's inner edges; more is better. */
  int depth(int word, int words) {
    int left = from == 0 ? Integer.MAX_VALUE : word - from;
    int right = to == words ? Integer.MAX_VALUE : to - 1 - word;
    return Math.min(left, right);
  }
}
