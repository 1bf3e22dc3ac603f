package org.coranto.relate.rendering;

/** The words of a sketch, unpacked to be compared. Immutable. */
final class SketchWords {
  /** Above all codes of rare words and numbers. */
  private static final int COMMON = 1 << 25;

  private static final int NUMBERS = 1 << 24;

  private static final int NUMBER = 0x40;
  private static final int NEGATION = 0x80;

  private final int[] words;
  private final byte[] info;

  private SketchWords(int[] words, byte[] info) {
    this.words = words;
    this.info = info;
  }

  static SketchWords of(byte[] code, int size) {
    int[] words = new int[size];
    byte[] info = new byte[size];
    int at = 0;
    for (int i = 0; i < size; i++) {
      int first = code[at] & 0xFF;
      int length = SketchCode.length(first);
      if (length == 1) {
        words[i] = COMMON | first;
      } else {
        int hash = (code[at + 1] & 0xFF) | ((code[at + 2] & 0xFF) << 8);
        words[i] = hash | (length == 3 ? first << 16 : NUMBERS | ((code[at + 3] & 0xFF) << 16));
      }
      at += length;
      info[i] = (byte) infoOf(first);
    }
    return new SketchWords(words, info);
  }

  /** Number of words in a code; -1 if it ends within one. */
  static int count(byte[] code) {
    int n = 0;
    int at = 0;
    while (at < code.length) {
      at += SketchCode.length(code[at] & 0xFF);
      n++;
    }
    return at == code.length ? n : -1;
  }

  private static int infoOf(int first) {
    if (first < SketchCode.RARE_WORD) {
      return 0;
    } else if (first < SketchCode.SHORT_NUMBER) {
      return first - SketchCode.RARE_WORD + SketchCode.RARE;
    } else if (first == SketchCode.SHORT_NUMBER) {
      return NUMBER | SketchCode.RARE;
    } else if (first < SketchCode.NEGATION) {
      return NUMBER | SketchCode.LONG_NUMBER_WEIGHT;
    }
    return NEGATION;
  }

  /** Number of words. */
  int size() {
    return words.length;
  }

  int word(int i) {
    return words[i];
  }

  /** Weight of a word for being shared; common words weigh nothing. */
  int weight(int i) {
    return info[i] & 0x3F;
  }

  boolean isNumber(int i) {
    return (info[i] & NUMBER) != 0;
  }

  boolean isNegation(int i) {
    return (info[i] & NEGATION) != 0;
  }
}
