package org.coranto.runtime.onnx;

/** How a word is written, as the ids of the model's case feature. */
final class WordCase {
  private static final int NONE = 0;
  private static final int LOWER = 1;
  private static final int FIRST = 2;
  private static final int UPPER = 3;
  private static final int MIXED = 4;

  private WordCase() {}

  /** Case id of the word at {@code start}..{@code end}. */
  static int of(String text, int start, int end) {
    int upper = 0;
    int cased = 0;
    boolean firstIsUpper = false;
    int step;
    for (int i = start; i < end; i += step) {
      int c = text.codePointAt(i);
      step = Character.charCount(c);
      boolean isUpper = Character.isUpperCase(c);
      if (isUpper || Character.isLowerCase(c)) {
        firstIsUpper |= cased == 0 && isUpper;
        cased++;
        upper += isUpper ? 1 : 0;
      }
    }
    if (cased == 0) {
      return NONE;
    }
    if (upper == 0) {
      return LOWER;
    }
    if (firstIsUpper && upper == 1) {
      return FIRST;
    }
    return upper == cased ? UPPER : MIXED;
  }
}
