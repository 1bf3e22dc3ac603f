package org.coranto.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The unpacked bytes of a gzip file's members, one after the other (RFC 1952). A damaged member
 * ends the stream with an exception, at every further read; after {@link #surviveDamage} the
 * exception comes once and what is read next is the next member that can be found, unless it is the
 * stream beneath that is damaged. Not thread-safe.
 */
final class GzipMembers extends BulkStream {
  /** A member is damaged. */
  static final class Damaged extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean last;
    private final long begin;

    private Damaged(String message, boolean last, long begin) {
      super(message);
      this.last = last;
      this.begin = begin;
    }

    /** Unpacked bytes before the member: they were sound. */
    long begin() {
      return begin;
    }

    /** Whether nothing can be read after it: every further read throws it again. */
    boolean isLast() {
      return last;
    }
  }

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[1 << 14];
  private int at;
  private int end;
  private int members;
  private long given;
  private long begin;
  private boolean inMember;
  private boolean survives;
  private @Nullable Damaged untold;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  /** From now on damage is told once, and passed over. */
  void surviveDamage() {
    survives = true;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    Damaged damage = untold;
    if (damage != null && survives) {
      untold = null;
      throw new Damaged(String.valueOf(damage.getMessage()), false, damage.begin);
    }
    if (damage != null) {
      throw damage;
    }
    try {
      while (true) {
        if (!inMember && !open()) {
          return -1;
        }
        int count = inflater.inflate(bytes, offset, length);
        if (count > 0) {
          crc.update(bytes, offset, count);
          given += count;
          return count;
        }
        if (inflater.finished()) {
          close(inflater.getRemaining());
        } else if (inflater.needsDictionary()) {
          throw new Damaged("it is packed in an unknown way", false, begin);
        } else if (inflater.needsInput()) {
          at = end;
          require(1);
          inflater.setInput(buffer, at, end - at);
        }
      }
    } catch (DataFormatException e) {
      throw lost("its packed data is damaged");
    } catch (EOFException e) {
      Damaged cut = lost("it is cut short");
      at = end;
      throw cut;
    } catch (Damaged e) {
      throw lost(String.valueOf(e.getMessage()));
    }
  }

  /** Goes to the next member; whether there is one. What follows the last member is passed over. */
  private boolean open() throws IOException {
    if (members > 0 && !survives && !isNext()) {
      return false;
    }
    if (survives && !find()) {
      return false;
    }
    members++;
    begin = given;
    header();
    inflater.reset();
    inflater.setInput(buffer, at, end - at);
    crc.reset();
    inMember = true;
    return true;
  }

  private boolean isNext() throws IOException {
    return fill(3) && isMagic();
  }

  /** Passes over bytes until a member may begin. */
  private boolean find() throws IOException {
    while (fill(4)) {
      if (isMagic() && (buffer[at + 3] & 0xE0) == 0) {
        return true;
      }
      at++;
    }
    return false;
  }

  private boolean isMagic() {
    return (buffer[at] & 0xFF) == 0x1F && (buffer[at + 1] & 0xFF) == 0x8B && buffer[at + 2] == 8;
  }

  private void header() throws IOException {
    require(10);
    if (!isMagic()) {
      throw new Damaged("it does not begin as packed data does", false, begin);
    }
    int flags = buffer[at + 3];
    at += 10;
    if ((flags & 4) != 0) {
      require(2);
      int extra = (buffer[at] & 0xFF) | (buffer[at + 1] & 0xFF) << 8;
      at += 2;
      for (int i = 0; i < extra; i++) {
        next();
      }
    }
    for (int flag = 8; flag <= 16; flag += 8) {
      while ((flags & flag) != 0 && next() != 0) {
        // A name or comment, up to its zero byte.
      }
    }
    if ((flags & 2) != 0) {
      next();
      next();
    }
  }

  private void close(int remaining) throws IOException {
    at = end - remaining;
    inMember = false;
    long wanted = 0;
    for (int i = 0; i < 8; i++) {
      long value = next();
      wanted |= i < 4 ? value << (8 * i) : 0;
    }
    if (wanted != crc.getValue()) {
      throw new Damaged("its checksum is wrong", false, begin);
    }
  }

  private Damaged lost(String reason) {
    if (inMember) {
      at = Math.max(at, end - inflater.getRemaining());
    }
    inMember = false;
    Damaged damage = new Damaged(reason, !survives, begin);
    untold = survives ? null : damage;
    return damage;
  }

  private int next() throws IOException {
    require(1);
    return buffer[at++] & 0xFF;
  }

  private void require(int count) throws IOException {
    if (!fill(count)) {
      throw new EOFException("cut short");
    }
  }

  /** Whether {@code count} bytes stand at {@code at}; reads more when they do not. */
  private boolean fill(int count) throws IOException {
    if (end - at >= count) {
      return true;
    }
    System.arraycopy(buffer, at, buffer, 0, end - at);
    end -= at;
    at = 0;
    while (end < count) {
      int read = beneath();
      if (read < 0) {
        return false;
      }
      end += read;
    }
    return true;
  }

  /** Reads packed bytes; when the stream they come from is damaged, there is no going on. */
  private int beneath() throws IOException {
    try {
      return in.read(buffer, end, buffer.length - end);
    } catch (Damaged e) {
      survives = false;
      throw e;
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
