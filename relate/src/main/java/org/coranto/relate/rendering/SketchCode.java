package org.coranto.relate.rendering;

import java.util.Arrays;
import org.coranto.knowledge.Words;

/**
 * Writes words as bytes: a common word as one, its hash; a rare word as three, the first of which
 * tells the weight; a number as four; a negation as one of its own. Not thread-safe.
 */
final class SketchCode {
  /** Weight from which a word counts as rare, in quarters: one in some ten thousand words. */
  static final int RARE = 18;

  static final int MOST_WEIGHT = 40;
  static final int LONG_NUMBER_WEIGHT = MOST_WEIGHT * 3 / 4;

  /** First bytes: below are common words; then rare words by weight, numbers, negations. */
  static final int RARE_WORD = 128;

  static final int SHORT_NUMBER = RARE_WORD + MOST_WEIGHT - RARE + 1;
  static final int LONG_NUMBER = SHORT_NUMBER + 1;
  static final int NEGATION = 160;

  private static final String NEGATIONS =
      " not no never none nobody nothing neither nor without cannot cant dont doesnt didnt isnt"
          + " arent wasnt werent wont wouldnt hasnt havent hadnt couldnt shouldnt ";

  private final Words known;
  private byte[] bytes = new byte[512];
  private int n;
  private long digest = 0xCBF29CE484222325L;

  SketchCode(Words known) {
    this.known = known;
  }

  /** Appends a folded word. */
  void add(String word) {
    int hash = mixed(word.hashCode());
    digest = (digest ^ hash) * 0x100000001B3L;
    digest ^= digest >>> 29;
    if (Character.isDigit(word.charAt(0))) {
      put(word.length() < 3 ? SHORT_NUMBER : LONG_NUMBER);
      putHash(hash);
      put(hash >> 16);
      return;
    }
    int negation = NEGATIONS.indexOf(" " + word + " ");
    if (negation >= 0) {
      put(NEGATION + (int) NEGATIONS.substring(0, negation).chars().filter(c -> c == ' ').count());
      return;
    }
    int weight = (int) (4 * Math.log(1e6 / (known.frequency(word) + 1)));
    if (weight < RARE) {
      put(hash & 0x7F);
    } else {
      put(RARE_WORD + Math.min(MOST_WEIGHT, weight) - RARE);
      putHash(hash);
    }
  }

  private void put(int one) {
    if (n == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    bytes[n++] = (byte) one;
  }

  private void putHash(int hash) {
    put(hash);
    put(hash >> 8);
  }

  /** Bytes of a word's code, by the first of them, 0 to 255. */
  static int length(int first) {
    if (first < RARE_WORD || first >= NEGATION) {
      return 1;
    }
    return first < SHORT_NUMBER ? 3 : 4;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, n);
  }

  long digest() {
    return digest;
  }

  static int mixed(int hash) {
    int h = hash * 0x9E3779B1;
    h = (h ^ (h >>> 15)) * 0x85EBCA6B;
    return h ^ (h >>> 13);
  }
}
