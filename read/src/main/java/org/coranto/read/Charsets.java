package org.coranto.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of a text from its bytes: a byte order mark, the pattern of zero bytes of
 * UTF-16 and UTF-32, well-formed UTF-8, the charset a page declares, UTF-8 with damage, and last
 * the most plausible single-byte charset.
 */
final class Charsets {
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final int SAMPLE = 1 << 16;

  private Charsets() {}

  /**
   * The encoding of the first {@code length} bytes.
   *
   * @param declared charset that a page states, or null
   */
  static Encoding detect(byte[] bytes, int length, @Nullable Charset declared) {
    Encoding marked = marked(bytes, length);
    if (marked != null) {
      return marked;
    }
    Charset wide = wide(bytes, Math.min(length, SAMPLE));
    if (wide != null) {
      return new Encoding(wide, 0);
    }
    Utf8 utf8 = Utf8.check(bytes, length);
    if (utf8.broken() == 0 && (utf8.sequences() > 0 || !utf8.cut())) {
      return Encoding.UTF_8;
    }
    if (declared != null && !declared.name().startsWith("UTF-")) {
      return new Encoding(declared, 0);
    }
    if (utf8.sequences() > 0 && utf8.sequences() >= utf8.broken()) {
      return Encoding.UTF_8;
    }
    Charset single = SingleByteCharsets.mostPlausible(bytes, length);
    return single == null ? Encoding.UTF_8 : new Encoding(single, 0);
  }

  private static @Nullable Encoding marked(byte[] b, int length) {
    if (starts(b, length, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (starts(b, length, 0xFF, 0xFE, 0, 0)) {
      return new Encoding(UTF_32LE, 4);
    }
    if (starts(b, length, 0, 0, 0xFE, 0xFF)) {
      return new Encoding(UTF_32BE, 4);
    }
    if (starts(b, length, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    if (starts(b, length, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    return null;
  }

  private static boolean starts(byte[] bytes, int length, int... mark) {
    if (length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * A charset of two or four bytes a character, or null. Blanks, digits, Latin letters and line
   * ends leave zero bytes at one place of each unit and hardly any at the others.
   */
  private static @Nullable Charset wide(byte[] bytes, int length) {
    int units = length / 4;
    if (units == 0) {
      return null;
    }
    int[] zeros = new int[4];
    for (int i = 0; i < units * 4; i++) {
      if (bytes[i] == 0) {
        zeros[i & 3]++;
      }
    }
    double many = 0.9 * units;
    double few = 0.01 * units;
    if (zeros[0] <= few && zeros[2] > many && zeros[3] > many) {
      return UTF_32LE;
    }
    if (zeros[3] <= few && zeros[0] > many && zeros[1] > many) {
      return UTF_32BE;
    }
    int even = zeros[0] + zeros[2];
    int odd = zeros[1] + zeros[3];
    double share = 0.1 * units * 2;
    if (even <= 2 * few && odd >= share) {
      return StandardCharsets.UTF_16LE;
    }
    return odd <= 2 * few && even >= share ? StandardCharsets.UTF_16BE : null;
  }
}
