package org.coranto.extract.language;

/**
 * The features by which a part of speech is judged, each a 32-bit hash.
 *
 * <p>Words are looked at in lower case; how they are written is a feature of its own, joined with
 * how the whole sentence is written, so that capitals count for little where they are everywhere or
 * nowhere. Not thread-safe: one instance a sentence run.
 */
final class PosFeatures {
  /** Number of features a token has. */
  static final int COUNT = 34;

  private static final String EDGE = "\u0001";

  private final String[] folded;
  private final int[] shapes;
  private final int from;
  private final int to;
  private final int mode;

  /**
   * Prepares the tokens {@code from} to {@code to}.
   *
   * @param shadows case-restored forms
   * @param folded the same in lower case
   */
  PosFeatures(String[] shadows, String[] folded, int from, int to) {
    this.folded = folded;
    this.from = from;
    this.to = to;
    this.shapes = new int[to - from];
    int words = 0;
    int capitals = 0;
    for (int i = from; i < to; i++) {
      int shape = shape(shadows[i]);
      shapes[i - from] = shape;
      if (shape < 4 && i > from) {
        words++;
        capitals += shape > 0 ? 1 : 0;
      }
    }
    this.mode = capitals == 0 ? 0 : capitals * 10 >= words * 6 ? 2 : 1;
  }

  /**
   * How a form is written: 0 lower, 1 Title, 2 UPPER, 3 miXed, 4 number, 5 number and more, 6 mark.
   */
  private static int shape(String form) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLetter(c)) {
        lower++;
      } else if (Character.isDigit(c)) {
        digits++;
      }
    }
    if (digits > 0) {
      return upper + lower == 0 ? 4 : 5;
    }
    if (upper + lower == 0) {
      return 6;
    }
    if (upper == 0) {
      return 0;
    }
    if (upper == 1 && Character.isUpperCase(form.charAt(0))) {
      return 1;
    }
    return lower == 0 ? 2 : 3;
  }

  /**
   * Fills in the features of token {@code i}.
   *
   * @param before tag of the token before, or -1
   * @param before2 tag of the token before that, or -1
   * @param out at least {@link #COUNT} long
   */
  void at(int i, int before, int before2, int[] out) {
    String word = folded[i];
    String left = i - 1 >= from ? folded[i - 1] : EDGE;
    String left2 = i - 2 >= from ? folded[i - 2] : EDGE;
    String right = i + 1 < to ? folded[i + 1] : EDGE;
    String right2 = i + 2 < to ? folded[i + 2] : EDGE;
    int shape = shapeAt(i);
    int place = i == from || (i == from + 1 && shapeAt(from) == 6) ? 1 : 0;
    int written = shape * 8 + mode * 2 + place;
    int tags = (before + 1) * 32 + before2 + 1;
    int n = 0;
    out[n++] = mix(1);
    out[n++] = hash(2, word);
    out[n++] = tail(3, word, 1);
    out[n++] = tail(4, word, 2);
    out[n++] = tail(5, word, 3);
    out[n++] = tail(6, word, 4);
    out[n++] = head(7, word, 1);
    out[n++] = head(8, word, 3);
    out[n++] = mix(9 + written * 64);
    out[n++] = hash(10 + written * 64, word);
    out[n++] = tail(11 + written * 64, word, 3);
    out[n++] = hash(12, left);
    out[n++] = hash(13, right);
    out[n++] = hash(14, left2);
    out[n++] = hash(15, right2);
    out[n++] = mix(16 + (before + 1) * 64);
    out[n++] = mix(17 + tags * 64);
    out[n++] = hash(18 + (before + 1) * 64, word);
    out[n++] = hash(19 + (before + 1) * 64, right);
    out[n++] = tail(20 + (before + 1) * 64, word, 2);
    out[n++] = tail(21, left, 3);
    out[n++] = tail(22, right, 3);
    out[n++] = mix(23 + (shapeAt(i - 1) * 8 + mode) * 64);
    out[n++] = mix(24 + (shapeAt(i + 1) * 8 + mode) * 64);
    out[n++] = hash(hash(25, left), word);
    out[n++] = hash(hash(26, word), right);
    out[n++] = mix(27 + (written * 32 + before + 1) * 64);
    out[n++] = hash(29 + written * 64, left);
    out[n++] = hash(30 + written * 64, right);
    out[n++] = mix(31 + ((written * 8 + shapeAt(i + 1)) * 8 + shapeAt(i - 1)) * 64);
    out[n++] = hash(32 + tags * 64, word);
    out[n++] = hash(hash(33, left), right);
    out[n++] = tail(34 + (before + 1) * 64, right, 2);
    out[n] = mix(28 + (hyphen(word) * 4 + (word.length() > 3 ? 1 : 0)) * 64);
  }

  private static int hyphen(String word) {
    return word.indexOf('-') > 0 ? 1 : 0;
  }

  private int shapeAt(int i) {
    return i < from || i >= to ? 7 : shapes[i - from];
  }

  private static int hash(int seed, String word) {
    int h = seed;
    for (int i = 0; i < word.length(); i++) {
      h = (h ^ word.charAt(i)) * 0x01000193;
    }
    return mix(h);
  }

  private static int tail(int seed, String word, int length) {
    int h = seed;
    for (int i = Math.max(0, word.length() - length); i < word.length(); i++) {
      h = (h ^ word.charAt(i)) * 0x01000193;
    }
    return mix(h);
  }

  private static int head(int seed, String word, int length) {
    int h = seed;
    for (int i = 0; i < Math.min(length, word.length()); i++) {
      h = (h ^ word.charAt(i)) * 0x01000193;
    }
    return mix(h);
  }

  private static int mix(int h) {
    int m = h * 0x9E3779B1;
    m ^= m >>> 15;
    m *= 0x85EBCA6B;
    m ^= m >>> 13;
    return m;
  }
}
