package org.coranto.relate.rendering;

import java.util.Arrays;
import org.coranto.knowledge.Fold;
import org.coranto.knowledge.Knowledge;
import org.coranto.knowledge.Words;

/**
 * What a text leaves behind for being matched: its words in order as hashes with their weights, and
 * a small sample of pairs of neighbouring rare words. No text is kept; at most {@link #MOST_WORDS}
 * words are, about six bytes each. Immutable.
 */
public final class Sketch {
  /** Words of a text that are looked at; what comes later is ignored. */
  static final int MOST_WORDS = 4_000;

  /** Weight from which a word counts as rare, in quarters: one in some ten thousand words. */
  static final int RARE = 18;

  private static final int MOST_WEIGHT = 40;
  private static final int FEATURES = 64;
  private static final int PART = 6;
  private static final int NUMBER = 0x40;
  private static final int NEGATION = 0x80;
  private static final String NEGATIONS =
      " not no never none nobody nothing neither nor without cannot cant dont doesnt didnt isnt"
          + " arent wasnt werent wont wouldnt hasnt havent hadnt couldnt shouldnt ";

  private final String id;
  private final int[] words;
  private final byte[] info;
  private final int[] features;

  private Sketch(String id, int[] words, byte[] info, int[] features) {
    this.id = id;
    this.words = words;
    this.info = info;
    this.features = features;
  }

  /**
   * The sketch of a text. Case, accents, marks and line breaks do not matter.
   *
   * @param id what the text is known by
   * @param text any text; an empty one matches nothing
   */
  public static Sketch of(String id, CharSequence text, Knowledge knowledge) {
    Words known = knowledge.words();
    String folded = Fold.fold(text.subSequence(0, Math.min(text.length(), 12 * MOST_WORDS)) + " ");
    int[] words = new int[256];
    byte[] info = new byte[256];
    int n = 0;
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < folded.length() && n < MOST_WORDS; i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        word.append(c);
      } else if (word.length() > 0 && c != '\'') {
        if (n == words.length) {
          words = Arrays.copyOf(words, 2 * n);
          info = Arrays.copyOf(info, 2 * n);
        }
        String form = word.toString();
        words[n] = mixed(form.hashCode());
        info[n++] = (byte) infoOf(form, known);
        word.setLength(0);
      }
    }
    words = Arrays.copyOf(words, n);
    info = Arrays.copyOf(info, n);
    return new Sketch(id, words, info, features(words, info));
  }

  private static int infoOf(String form, Words known) {
    if (Character.isDigit(form.charAt(0))) {
      return NUMBER | (form.length() < 3 ? RARE : MOST_WEIGHT * 3 / 4);
    }
    int weight = (int) (4 * Math.log(1e6 / (known.frequency(form) + 1)));
    int bounded = Math.max(0, Math.min(MOST_WEIGHT, weight));
    return NEGATIONS.contains(" " + form + " ") ? NEGATION | bounded : bounded;
  }

  /** The smallest hashes of all pairs of rare words that follow each other. */
  private static int[] features(int[] words, byte[] info) {
    int[] all = new int[words.length];
    int n = 0;
    int last = 0;
    boolean any = false;
    for (int i = 0; i < words.length; i++) {
      if ((info[i] & 0x3F) >= RARE) {
        if (any) {
          all[n++] = mixed(last * 31 + words[i]);
        }
        last = words[i];
        any = true;
      }
    }
    Arrays.sort(all, 0, n);
    int kept = 0;
    for (int i = 0; i < n; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, Math.min(kept, Math.max(FEATURES, kept / PART)));
  }

  private static int mixed(int hash) {
    int h = hash * 0x9E3779B1;
    h = (h ^ (h >>> 15)) * 0x85EBCA6B;
    return h ^ (h >>> 13);
  }

  /** What the text is known by. */
  public String id() {
    return id;
  }

  /** Number of words. */
  public int size() {
    return words.length;
  }

  /** Whether both hold the same words in the same order. */
  boolean sameWords(Sketch other) {
    return words.length > 0 && Arrays.equals(words, other.words);
  }

  int word(int i) {
    return words[i];
  }

  /** Weight of a word for being shared; common words weigh nothing. */
  int weight(int i) {
    int weight = info[i] & 0x3F;
    return weight >= RARE ? weight : 0;
  }

  boolean isNumber(int i) {
    return (info[i] & NUMBER) != 0;
  }

  boolean isNegation(int i) {
    return (info[i] & NEGATION) != 0;
  }

  int[] features() {
    return features;
  }
}
