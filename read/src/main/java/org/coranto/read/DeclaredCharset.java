package org.coranto.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the charset that a page declares in its first bytes, or its server in a header. */
final class DeclaredCharset {
  private static final int HEAD = 4096;

  private DeclaredCharset() {}

  /** The charset of the first {@code charset=} or {@code encoding=}, or null. */
  static @Nullable Charset of(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    int at = after(head, "charset=");
    return named(head, at < 0 ? after(head, "encoding=") : at);
  }

  /** The charset of a {@code Content-Type} header, or null. */
  static @Nullable Charset ofHeader(String contentType) {
    String header = contentType.toLowerCase(Locale.ROOT);
    return named(header, after(header, "charset="));
  }

  /**
   * The charset whose name begins at {@code from}, or null if that is negative or it is unknown.
   */
  private static @Nullable Charset named(String head, int from) {
    if (from < 0) {
      return null;
    }
    int at = from;
    while (at < head.length() && " \"'".indexOf(head.charAt(at)) >= 0) {
      at++;
    }
    int end = at;
    while (end < head.length() && isNamePart(head.charAt(end))) {
      end++;
    }
    String name = head.substring(at, end);
    // Pages that say Latin 1 mean its superset, as every browser reads them.
    name = name.equals("iso-8859-1") || name.equals("us-ascii") ? "windows-1252" : name;
    name = name.equals("iso-8859-9") ? "windows-1254" : name;
    try {
      return name.isEmpty() || !Charset.isSupported(name) ? null : Charset.forName(name);
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }

  private static int after(String text, String word) {
    int at = text.indexOf(word);
    return at < 0 ? -1 : at + word.length();
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "-_:.".indexOf(c) >= 0;
  }
}
