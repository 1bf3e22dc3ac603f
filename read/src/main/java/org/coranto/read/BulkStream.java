package org.coranto.read;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is made by reading many bytes at once; one byte is read the same way. */
abstract class BulkStream extends InputStream {
  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public abstract int read(byte[] bytes, int offset, int length) throws IOException;
}
