package org.coranto.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How bytes become characters.
 *
 * @param charset the charset
 * @param mark bytes of the byte order mark at the start, which is no part of the text
 */
record Encoding(Charset charset, int mark) {
  static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 0);

  /**
   * The text of {@code bytes}, the mark left out, malformed input replaced by U+FFFD; also unpaired
   * surrogates, which some decoders, that of UTF-32 for one, let through.
   */
  String decode(byte[] bytes, int length) {
    try {
      return Damage.mend(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes, mark, length - mark))
              .toString());
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a replacing decoder does not fail", e);
    }
  }

  /** {@code type} with the charset where it is not UTF-8. */
  String on(String type) {
    return charset.equals(StandardCharsets.UTF_8)
        ? type
        : type + "; charset=" + charset.name().toLowerCase(java.util.Locale.ROOT);
  }
}
