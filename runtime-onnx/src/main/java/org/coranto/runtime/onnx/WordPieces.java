package org.coranto.runtime.onnx;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Cuts words into the pieces of the model's vocabulary: the longest known piece first (WordPiece,
 * Schuster and Nakajima 2012), on the lower-cased word without accents. Thread-safe.
 */
final class WordPieces {
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int first;
  private final int last;

  /** Takes the vocabulary, one piece a line, in the order of the ids. */
  WordPieces(List<String> pieces) {
    this.vocabulary = new HashMap<>(pieces.size() * 2);
    for (int i = 0; i < pieces.size(); i++) {
      vocabulary.put(pieces.get(i), i);
    }
    this.unknown = special("[UNK]");
    this.first = special("[CLS]");
    this.last = special("[SEP]");
  }

  private int special(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary lacks " + piece);
    }
    return id;
  }

  /** Id that opens every sequence. */
  int first() {
    return first;
  }

  /** Id that closes every sequence. */
  int last() {
    return last;
  }

  /**
   * Ids of a word's pieces; at least one.
   *
   * @param spelling gives the likely form of a word that is no piece by itself
   */
  int[] of(String word, UnaryOperator<String> spelling) {
    String normal = normal(word);
    if (!vocabulary.containsKey(normal)) {
      normal = normal(spelling.apply(word));
    }
    int length = normal.codePointCount(0, normal.length());
    if (length == 0 || length > LONGEST_WORD) {
      return new int[] {unknown};
    }
    List<Integer> ids = new ArrayList<>();
    int begin = 0;
    while (begin < normal.length()) {
      int end = normal.length();
      Integer id = null;
      while (end > begin) {
        String piece = normal.substring(begin, end);
        id = vocabulary.get(begin == 0 ? piece : "##" + piece);
        if (id != null) {
          break;
        }
        end--;
      }
      if (id == null) {
        return new int[] {unknown};
      }
      ids.add(id);
      begin = end;
    }
    return ids.stream().mapToInt(Integer::intValue).toArray();
  }

  private static String normal(String word) {
    if (word.equals("``") || word.equals("''")) {
      return "\"";
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    String parted = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder(parted.length());
    int step;
    for (int i = 0; i < parted.length(); i += step) {
      int c = parted.codePointAt(i);
      step = Character.charCount(c);
      if (Character.getType(c) != Character.NON_SPACING_MARK
          && Words.kind(c) != Words.Kind.DROPPED) {
        kept.appendCodePoint(c);
      }
    }
    return kept.toString();
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
