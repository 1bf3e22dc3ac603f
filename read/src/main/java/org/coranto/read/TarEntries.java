package org.coranto.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the entries of a tar archive as it streams by: ustar, pax and GNU names and sizes.
 * Names are labels only: nothing is written to disk. A bad entry is rejected and the next one read;
 * after a damaged header the next good one is looked for. Own reading of the published format
 * (POSIX.1-2001, pax).
 */
final class TarEntries {
  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 1 << 14;
  private static final int EXTENSIONS = 1 << 16;

  private final Limits limits;
  private final Entries.Content content;

  TarEntries(Limits limits, Entries.Content content) {
    this.limits = limits;
    this.content = content;
  }

  /** One entry's header. */
  private record Header(String name, long size, char type) {
    boolean isFile() {
      return type == '0' || type == '\0' || type == '7';
    }
  }

  /**
   * Reads every entry, in the archive's order.
   *
   * @param outer what the packed file around this one may still unpack, or null
   * @throws Refusal if the archive, or its rest, cannot be read
   */
  void read(InputStream in, Place place, @Nullable Expansion outer, Run run) throws IOException {
    byte[] block = new byte[BLOCK];
    int entries = 0;
    String longName = "";
    long longSize = -1;
    boolean lost = false;
    while (in.readNBytes(block, 0, BLOCK) == BLOCK) {
      if (isZero(block)) {
        continue;
      }
      if (!isHeader(block)) {
        if (!lost) {
          run.reject(
              place,
              MediaKind.TAR.type(),
              new Refusal(
                  "the archive is damaged after entry " + entries + ": an entry's header is wrong",
                  "fetch or pack it again; the entries after the damage were read if found"));
        }
        lost = true;
        continue;
      }
      lost = false;
      Header header = header(block, longName, longSize);
      if (header.type() == 'L' || header.type() == 'x') {
        byte[] extension = extension(in, header);
        String told = header.type() == 'L' ? name(extension) : pax(extension, "path");
        longName = told.isEmpty() ? longName : told;
        String size = header.type() == 'x' ? pax(extension, "size") : "";
        longSize = size.matches("[0-9]{1,18}") ? Long.parseLong(size) : longSize;
        continue;
      }
      longName = "";
      longSize = -1;
      if (header.isFile() && !Entries.isHidden(header.name())) {
        if (entries == limits.entries()) {
          throw Entries.tooMany(entries);
        }
        entries++;
        entry(in, header, place.inside(Entries.label(header.name())), outer, run);
      } else {
        Part.pass(in, header.size());
      }
      Part.pass(in, -header.size() & (BLOCK - 1));
    }
    if (entries == 0) {
      throw Entries.none();
    }
  }

  private void entry(
      InputStream in, Header header, Place inside, @Nullable Expansion outer, Run run)
      throws IOException {
    Part part = new Part(in, header.size());
    try {
      Entries.rejectUnsafe(header.name());
      content.read(part, inside, outer);
    } catch (Refusal e) {
      run.reject(inside, Place.UNKNOWN_TYPE, e);
    }
    part.end();
  }

  private static boolean isZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a block is a header: its checksum is right. */
  static boolean isHeader(byte[] block) {
    if (block.length < BLOCK) {
      return false;
    }
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : block[i] & 0xFF;
    }
    return block[0] != 0 && number(block, 148, 8) == sum;
  }

  private static Header header(byte[] block, String longName, long longSize) throws Refusal {
    String name = string(block, 0, 100);
    String prefix = string(block, 257, 5).equals("ustar") ? string(block, 345, 155) : "";
    boolean posix = block[262] == 0;
    long size = longSize >= 0 ? longSize : number(block, 124, 12);
    if (size < 0) {
      throw new Refusal("the archive is damaged: an entry's size is wrong", "fetch it again");
    }
    String whole = prefix.isEmpty() || !posix ? name : prefix + "/" + name;
    return new Header(longName.isEmpty() ? whole : longName, size, (char) (block[156] & 0xFF));
  }

  /** Octal digits, or a big-endian number whose first bit is set; -1 if it is neither. */
  private static long number(byte[] block, int at, int length) {
    long value = 0;
    if ((block[at] & 0x80) != 0) {
      for (int i = at + 1; i < at + length; i++) {
        value = value << 8 | (block[i] & 0xFF);
      }
      return value;
    }
    boolean any = false;
    for (int i = at; i < at + length; i++) {
      char c = (char) (block[i] & 0xFF);
      if (c >= '0' && c <= '7') {
        value = value << 3 | (c - '0');
        any = true;
      } else if (any || (c != ' ' && c != 0)) {
        return any && (c == ' ' || c == 0) ? value : -1;
      }
    }
    return value;
  }

  private static String string(byte[] block, int at, int length) {
    int end = at;
    while (end < at + length && block[end] != 0) {
      end++;
    }
    return new String(block, at, end - at, StandardCharsets.UTF_8);
  }

  private byte[] extension(InputStream in, Header header) throws IOException {
    byte[] bytes = in.readNBytes((int) Math.min(header.size(), EXTENSIONS));
    Part.pass(in, header.size() - bytes.length);
    Part.pass(in, -header.size() & (BLOCK - 1));
    return bytes;
  }

  private static String name(byte[] bytes) {
    return string(bytes, 0, Math.min(bytes.length, LONGEST_NAME));
  }

  /** The value of a key in pax records, each "length key=value\n"; empty if there is none. */
  private static String pax(byte[] bytes, String key) {
    String records = new String(bytes, StandardCharsets.UTF_8);
    String value = "";
    for (String record : records.split("\n", -1)) {
      int blank = record.indexOf(' ');
      if (blank > 0 && record.startsWith(key + "=", blank + 1)) {
        value = record.substring(blank + 2 + key.length());
      }
    }
    return value.length() <= LONGEST_NAME ? value : "";
  }
}
