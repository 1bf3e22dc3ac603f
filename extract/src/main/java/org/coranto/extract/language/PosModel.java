package org.coranto.extract.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;

/**
 * The weights of the part-of-speech tagger: for each feature a few tags with a weight.
 *
 * <p>File: gzip; "CPOS", version byte, number of features (int), then for each feature, ascending
 * by its unsigned hash: difference to the one before (variable-length), number of pairs (byte),
 * pairs of tag and signed weight (bytes). Immutable, thread-safe.
 */
final class PosModel {
  static final int MAGIC = 0x43504F53;
  static final int VERSION = 1;

  private static final String RESOURCE = "pos-en.bin";

  /** Feature hashes in an open table whose size is a power of two; 0 is a free place. */
  private final int[] keys;

  /** Place of a feature's pairs in {@link #pairs}, by the same index; the count stands first. */
  private final int[] places;

  private final byte[] pairs;

  private PosModel(int[] keys, int[] places, byte[] pairs) {
    this.keys = keys;
    this.places = places;
    this.pairs = pairs;
  }

  /**
   * The weights that ship with the product.
   *
   * @throws IllegalStateException if the build left the file out or it is broken
   */
  static PosModel bundled() {
    try (InputStream in = PosModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            RESOURCE + " is missing from the program; build it again from a whole checkout");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(
          RESOURCE + " cannot be read; build the program again from a whole checkout", e);
    }
  }

  static PosModel read(InputStream raw) throws IOException {
    ByteBuffer in;
    try (GZIPInputStream unpacked = new GZIPInputStream(raw, 1 << 16)) {
      in = ByteBuffer.wrap(unpacked.readAllBytes());
    }
    try {
      return read(in);
    } catch (BufferUnderflowException e) {
      throw new IOException("tagger file ends inside a feature", e);
    }
  }

  private static PosModel read(ByteBuffer in) throws IOException {
    if (in.getInt() != MAGIC || in.get() != VERSION) {
      throw new IOException("not a version " + VERSION + " tagger file");
    }
    int size = in.getInt();
    int length = in.getInt();
    int capacity = Integer.highestOneBit(Math.max(8, size)) * 4;
    int[] keys = new int[capacity];
    int[] places = new int[capacity];
    byte[] pairs = new byte[length];
    int at = 0;
    int key = 0;
    for (int i = 0; i < size; i++) {
      key += readVariable(in);
      int slot = slot(keys, key);
      keys[slot] = key;
      places[slot] = at;
      int count = in.get();
      pairs[at++] = (byte) count;
      in.get(pairs, at, 2 * count);
      at += 2 * count;
    }
    return new PosModel(keys, places, pairs);
  }

  private static int readVariable(ByteBuffer in) throws IOException {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int b = in.get();
      value |= (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new IOException("tagger file holds a number that is too long");
  }

  private static int slot(int[] keys, int key) {
    int mask = keys.length - 1;
    int slot = key & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Adds the weights of one feature to {@code scores}. */
  void add(int feature, int[] scores) {
    int slot = slot(keys, feature);
    if (keys[slot] == 0) {
      return;
    }
    int at = places[slot];
    int end = at + 2 * pairs[at];
    while (at < end) {
      scores[pairs[at + 1]] += pairs[at + 2];
      at += 2;
    }
  }
}
