package org.coranto.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Bytes that can be read at any place. */
interface RandomBytes {
  /** How many there are. */
  long size();

  /** Reads up to {@code length} bytes from {@code position}; how many, or -1 past the end. */
  int read(long position, byte[] target, int offset, int length) throws IOException;

  /** All of {@code target} from {@code position}; false if the bytes end before. */
  default boolean readFully(long position, byte[] target) throws IOException {
    int done = 0;
    while (done < target.length) {
      int count = read(position + done, target, done, target.length - done);
      if (count <= 0) {
        return false;
      }
      done += count;
    }
    return true;
  }

  /** A stream of at most {@code length} bytes from {@code position}. */
  default InputStream stream(long position, long length) {
    return new BulkStream() {
      private long at = position;
      private long left = Math.max(0, length);

      @Override
      public int read(byte[] target, int offset, int wanted) throws IOException {
        if (wanted == 0) {
          return 0;
        }
        int count =
            left == 0
                ? -1
                : RandomBytes.this.read(at, target, offset, (int) Math.min(wanted, left));
        if (count > 0) {
          at += count;
          left -= count;
        }
        return count;
      }
    };
  }

  /** The bytes of an open file. */
  static RandomBytes of(FileChannel channel) throws IOException {
    long size = channel.size();
    return new RandomBytes() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public int read(long position, byte[] target, int offset, int length) throws IOException {
        return channel.read(ByteBuffer.wrap(target, offset, length), position);
      }
    };
  }

  /** The bytes of {@code memory}, which is not copied. */
  static RandomBytes of(byte[] memory) {
    return new RandomBytes() {
      @Override
      public long size() {
        return memory.length;
      }

      @Override
      public int read(long position, byte[] target, int offset, int length) {
        if (position < 0 || position >= memory.length) {
          return -1;
        }
        int count = (int) Math.min(length, memory.length - position);
        System.arraycopy(memory, (int) position, target, offset, count);
        return count;
      }
    };
  }
}
