package org.coranto.relate.rendering;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.coranto.knowledge.Fold;
import org.coranto.knowledge.Knowledge;

/**
 * What a text leaves behind for being matched: its words in order, each as one to four bytes, and a
 * digest of them. No text is kept; at most {@link #MOST_WORDS} words are. A common word is told
 * apart from another in 127 cases of 128 only; the digest tells all. Immutable.
 */
public final class Sketch {
  /** Words of a text that are looked at; what comes later is ignored. */
  static final int MOST_WORDS = 4_000;

  private static final int FEATURES = 64;
  private static final int PART = 6;

  private final String id;
  private final byte[] code;
  private final int size;
  private final long digest;

  private Sketch(String id, byte[] code, int size, long digest) {
    this.id = id;
    this.code = code;
    this.size = size;
    this.digest = digest;
  }

  /**
   * The sketch of a text. Case, accents, marks and line breaks do not matter.
   *
   * @param id what the text is known by
   * @param text any text; an empty one matches nothing
   */
  public static Sketch of(String id, CharSequence text, Knowledge knowledge) {
    String folded = Fold.fold(text.subSequence(0, Math.min(text.length(), 12 * MOST_WORDS)) + " ");
    SketchCode code = new SketchCode(knowledge.words());
    StringBuilder word = new StringBuilder();
    int n = 0;
    for (int i = 0; i < folded.length() && n < MOST_WORDS; i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        word.append(c);
      } else if (word.length() > 0 && c != '\'') {
        code.add(word.toString());
        n++;
        word.setLength(0);
      }
    }
    return new Sketch(id, code.bytes(), n, code.digest());
  }

  /** Appends the sketch without its id; {@link #read} reads it. */
  public void write(DataOutput out) throws IOException {
    out.writeLong(digest);
    out.writeShort(size);
    out.writeShort(code.length);
    out.write(code);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it ends early or is no sketch
   */
  public static Sketch read(String id, DataInput in) throws IOException {
    long digest = in.readLong();
    int size = in.readUnsignedShort();
    byte[] code = new byte[in.readUnsignedShort()];
    in.readFully(code);
    if (SketchWords.count(code) != size) {
      throw new IOException("no sketch: " + size + " words announced");
    }
    return new Sketch(id, code, size, digest);
  }

  /** What the text is known by. */
  public String id() {
    return id;
  }

  /** Number of words. */
  public int size() {
    return size;
  }

  /** Whether both hold the same words in the same order. */
  boolean sameWords(Sketch other) {
    return size > 0 && size == other.size && digest == other.digest;
  }

  SketchWords words() {
    return SketchWords.of(code, size);
  }

  /** The smallest hashes of all pairs of rare words that follow each other. */
  int[] features() {
    SketchWords words = words();
    int[] all = new int[size];
    int n = 0;
    int last = -1;
    for (int i = 0; i < size; i++) {
      if (words.weight(i) > 0) {
        if (last >= 0) {
          all[n++] = SketchCode.mixed(words.word(last) * 31 + words.word(i));
        }
        last = i;
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
}
