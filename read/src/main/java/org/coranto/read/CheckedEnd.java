package org.coranto.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** Fails at the end of an archive entry whose bytes are not those that were packed. */
final class CheckedEnd extends FilterInputStream {
  private final CRC32 found;
  private final long wanted;

  CheckedEnd(InputStream in, CRC32 found, long wanted) {
    super(in);
    this.found = found;
    this.wanted = wanted;
  }

  @Override
  public int read() throws IOException {
    return check(in.read());
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return check(in.read(bytes, offset, length));
  }

  private int check(int result) throws Refusal {
    if (result < 0 && found.getValue() != wanted) {
      throw new Refusal("the entry is damaged: its checksum is wrong", "fetch or pack it again");
    }
    return result;
  }
}
