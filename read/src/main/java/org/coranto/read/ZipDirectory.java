package org.coranto.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The directory of a zip archive, read from its end, so that one bad entry costs nothing of the
 * others. Zip64 is understood; spanned and encrypted archives are not.
 *
 * <p>Own reading of the published format (PKWARE APPNOTE 6.3, sections 4.3 and 4.5): the JDK's
 * stream stops at the first entry it cannot read, and its file class needs a file. Memory is
 * constant: one entry at a time.
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final long ALL_ONES = 0xFFFFFFFFL;
  private static final Charset OLD_NAMES =
      Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

  /**
   * One entry.
   *
   * @param name as the archive says, hostile until checked
   * @param method 0 stored, 8 deflated
   * @param packed bytes it takes in the archive
   * @param header where its local header stands
   */
  record Entry(String name, boolean encrypted, int method, long crc, long packed, long header) {
    boolean isFolder() {
      return name.endsWith("/") || name.endsWith("\\");
    }
  }

  private final RandomBytes bytes;
  private final InputStream directory;
  private final long shift;

  private ZipDirectory(RandomBytes bytes, long start, long length, long shift) {
    this.bytes = bytes;
    this.directory = new BufferedInputStream(bytes.stream(start, length), 1 << 14);
    this.shift = shift;
  }

  /**
   * Finds the directory.
   *
   * @throws Refusal if there is none
   */
  static ZipDirectory open(RandomBytes bytes) throws IOException {
    int tail = (int) Math.min(bytes.size(), 22 + 0xFFFF);
    byte[] end = new byte[tail];
    long tailAt = bytes.size() - tail;
    if (bytes.readFully(tailAt, end)) {
      ByteBuffer buffer = little(end);
      for (int i = tail - 22; i >= 0; i--) {
        if (buffer.getInt(i) == END) {
          return at(bytes, buffer, i, tailAt + i);
        }
      }
    }
    throw new Refusal(
        "the zip archive is cut short or damaged: it has no directory at its end",
        "fetch or pack it again");
  }

  private static ZipDirectory at(RandomBytes bytes, ByteBuffer tail, int i, long endAt)
      throws IOException {
    long length = tail.getInt(i + 12) & ALL_ONES;
    long offset = tail.getInt(i + 16) & ALL_ONES;
    long directoryEnd = endAt;
    byte[] locator = new byte[20];
    if (endAt >= 20 && bytes.readFully(endAt - 20, locator)) {
      ByteBuffer found = little(locator);
      byte[] end64 = new byte[56];
      if (found.getInt(0) == LOCATOR_64
          && found.getLong(8) >= 0
          && bytes.readFully(found.getLong(8), end64)
          && little(end64).getInt(0) == END_64) {
        length = little(end64).getLong(40);
        offset = little(end64).getLong(48);
        directoryEnd = found.getLong(8);
      }
    }
    long start = directoryEnd - length;
    if (length < 0 || offset < 0 || start < offset) {
      throw new Refusal(
          "the zip archive is damaged: its directory does not lie where it should",
          "fetch or pack it again");
    }
    return new ZipDirectory(bytes, start, length, start - offset);
  }

  /**
   * The next entry in the archive's order; empty at the end.
   *
   * @throws Refusal if the directory is damaged from here on
   */
  Optional<Entry> next() throws IOException {
    byte[] fixed = directory.readNBytes(46);
    if (fixed.length == 0) {
      return Optional.empty();
    }
    ByteBuffer entry = little(fixed);
    if (fixed.length < 46 || entry.getInt(0) != CENTRAL) {
      throw new Refusal(
          "the zip archive's directory is damaged; what follows in it is not read",
          "fetch or pack it again");
    }
    int flags = entry.getShort(8) & 0xFFFF;
    byte[] name = directory.readNBytes(entry.getShort(28) & 0xFFFF);
    ByteBuffer extra = little(directory.readNBytes(entry.getShort(30) & 0xFFFF));
    directory.skipNBytes(entry.getShort(32) & 0xFFFF);
    long packed = entry.getInt(20) & ALL_ONES;
    long size = entry.getInt(24) & ALL_ONES;
    long header = entry.getInt(42) & ALL_ONES;
    int at = long64(extra);
    if (at >= 0 && size == ALL_ONES) {
      at += 8;
    }
    if (at >= 0 && packed == ALL_ONES && at + 8 <= extra.limit()) {
      packed = extra.getLong(at);
      at += 8;
    }
    if (at >= 0 && header == ALL_ONES && at + 8 <= extra.limit()) {
      header = extra.getLong(at);
    }
    return Optional.of(
        new Entry(
            name(name, flags),
            (flags & 1) != 0,
            entry.getShort(10) & 0xFFFF,
            entry.getInt(16) & ALL_ONES,
            packed,
            header + shift));
  }

  /**
   * The packed bytes of an entry, unpacked as they are read. Closing the stream frees the unpacker.
   *
   * @throws Refusal if the entry cannot be unpacked
   */
  InputStream open(Entry entry) throws IOException {
    if (entry.encrypted()) {
      throw new Refusal("it is encrypted", "unpack it with its password and read the file");
    }
    byte[] local = new byte[30];
    if (entry.packed() < 0
        || entry.header() < 0
        || !bytes.readFully(entry.header(), local)
        || little(local).getInt(0) != LOCAL) {
      throw new Refusal("the archive is damaged at this entry", "fetch or pack it again");
    }
    long start =
        entry.header()
            + 30
            + (little(local).getShort(26) & 0xFFFF)
            + (little(local).getShort(28) & 0xFFFF);
    InputStream packed = bytes.stream(start, Math.min(entry.packed(), bytes.size() - start));
    return switch (entry.method()) {
      case 0 -> packed;
      case 8 -> inflating(packed);
      default ->
          throw new Refusal(
              "it is packed in a way that is not read (method " + entry.method() + ")",
              "pack it again as ordinary zip (deflate)");
    };
  }

  /** A raw deflate stream; the unpacker wants one byte more than there is. */
  private static InputStream inflating(InputStream packed) {
    Inflater inflater = new Inflater(true);
    InputStream withDummy = new SequenceInputStream(packed, new ByteArrayInputStream(new byte[1]));
    return new InflaterInputStream(withDummy, inflater, 1 << 13) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }

  /** Where the values of the zip64 field begin in the extra fields, or -1. */
  private static int long64(ByteBuffer extra) {
    int at = 0;
    while (at + 4 <= extra.limit()) {
      if (extra.getShort(at) == 1) {
        return at + 4;
      }
      at += 4 + (extra.getShort(at + 2) & 0xFFFF);
    }
    return -1;
  }

  private static String name(byte[] name, int flags) {
    boolean utf8 = (flags & 0x800) != 0 || Utf8.check(name, name.length).broken() == 0;
    return Damage.mend(new String(name, utf8 ? StandardCharsets.UTF_8 : OLD_NAMES));
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
