package org.coranto.read;

/**
 * How well bytes follow UTF-8.
 *
 * @param sequences well-formed sequences of two to four bytes
 * @param broken bytes that belong to no well-formed sequence
 * @param cut whether the last bytes begin a sequence that the end cuts off; these are not counted
 *     as broken
 */
record Utf8(int sequences, int broken, boolean cut) {

  /** Checks the first {@code length} bytes, strictly: no overlong forms, no surrogates. */
  static Utf8 check(byte[] bytes, int length) {
    int sequences = 0;
    int broken = 0;
    int i = 0;
    while (i < length) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        i++;
        continue;
      }
      int size = size(lead);
      int good = 1;
      while (good < size && i + good < length && continues(lead, bytes[i + good] & 0xFF, good)) {
        good++;
      }
      if (size > 0 && good == size) {
        sequences++;
        i += size;
      } else if (size > 0 && i + good == length) {
        return new Utf8(sequences, broken, true);
      } else {
        broken++;
        i++;
      }
    }
    return new Utf8(sequences, broken, false);
  }

  private static int size(int lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
      return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
  }

  private static boolean continues(int lead, int b, int index) {
    if (index > 1) {
      return (b & 0xC0) == 0x80;
    }
    int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return b >= low && b <= high;
  }
}
