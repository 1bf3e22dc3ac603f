package org.coranto.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of one entry of an archive that streams by. Closing it leaves the archive open. */
final class Part extends BulkStream {
  private final InputStream in;
  private long left;

  /** The next {@code size} bytes of {@code in}. */
  Part(InputStream in, long size) {
    this.in = in;
    this.left = size;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (left == 0 || length == 0) {
      return left == 0 ? -1 : 0;
    }
    int count = in.read(bytes, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new Refusal("it is cut short", "fetch it again");
    }
    left -= count;
    return count;
  }

  /** Passes over what was not read. */
  void end() throws IOException {
    long rest = left;
    left = 0;
    pass(in, rest);
  }

  /**
   * Passes over bytes of an archive.
   *
   * @throws Refusal if it ends before
   */
  static void pass(InputStream in, long count) throws IOException {
    try {
      in.skipNBytes(count);
    } catch (EOFException e) {
      throw new Refusal("the archive is cut short; its last entry is not whole", "fetch it again");
    }
  }
}
