package org.coranto.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Finds what bytes are by looking at them; a name only decides between readings of a text that are
 * both possible.
 */
final class MediaTypes {
  /** How many first bytes are looked at. */
  static final int HEAD = 1 << 16;

  private static final List<String> PAGE_STARTS =
      List.of(
          "<!doctype html",
          "<html",
          "<head",
          "<body",
          "<title",
          "<meta",
          "<article",
          "<main",
          "<section",
          "<div",
          "<p>",
          "<p ",
          "<h1",
          "<h2",
          "<script",
          "<style",
          "<table",
          "<header");

  private MediaTypes() {}

  /**
   * What the bytes are.
   *
   * @param head the first bytes, at most {@link #HEAD}
   */
  static MediaKind of(byte[] head, String fileName) {
    if (head.length == 0) {
      return MediaKind.EMPTY;
    }
    if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
      return MediaKind.ZIP;
    }
    if (starts(head, 0x1F, 0x8B)) {
      return MediaKind.GZIP;
    }
    if (head.length >= 512 && TarEntries.isHeader(Arrays.copyOf(head, 512))) {
      return MediaKind.TAR;
    }
    if (starts(head, 'W', 'A', 'R', 'C', '/', '1', '.')) {
      return MediaKind.WARC;
    }
    MediaKind foreign = Signatures.of(head, head.length);
    if (foreign.form() == MediaKind.Form.FOREIGN) {
      return foreign;
    }
    String text = Charsets.detect(head, head.length, null).decode(head, head.length);
    long controls = text.chars().filter(MediaTypes::isControl).count();
    if (controls * 100 > text.length()) {
      return MediaKind.foreign(
          Place.UNKNOWN_TYPE,
          "binary data (" + controls + " control characters near its start)",
          "give plain text, HTML, JSONL records, or a zip of these; save a text as UTF-8");
    }
    return ofText(text, fileName.toLowerCase(Locale.ROOT));
  }

  private static MediaKind ofText(String text, String name) {
    String start = start(text);
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return MediaKind.RECORDS;
    }
    if (opens(start, '{', '"')) {
      return isSpread(start) ? MediaKind.JSON : MediaKind.RECORDS;
    }
    if (opens(start, '[', '{')) {
      return MediaKind.JSON;
    }
    if (start.startsWith("<")) {
      return markup(start.toLowerCase(Locale.ROOT), name);
    }
    return MediaKind.TEXT;
  }

  /** Whether the object that opens {@code text} goes on after the first line. */
  private static boolean isSpread(String text) {
    int end = text.indexOf('\n');
    String line = end < 0 ? "" : text.substring(0, end).strip();
    return line.endsWith("{") || line.endsWith("[") || line.endsWith(",");
  }

  private static MediaKind markup(String start, String name) {
    for (String page : PAGE_STARTS) {
      if (start.startsWith(page)) {
        return MediaKind.HTML;
      }
    }
    if (start.startsWith("<rss") || start.startsWith("<feed") || start.startsWith("<rdf:rdf")) {
      return MediaKind.FEED;
    }
    boolean page = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
    return page ? MediaKind.HTML : MediaKind.TEXT;
  }

  /** The text from its first telling character on: blanks, comments and declarations left out. */
  private static String start(String text) {
    int at = 0;
    while (true) {
      while (at < text.length() && isBlank(text.charAt(at))) {
        at++;
      }
      String closing =
          text.startsWith("<!--", at) ? "-->" : text.startsWith("<?xml", at) ? "?>" : "";
      int end = closing.isEmpty() ? -1 : text.indexOf(closing, at);
      if (end < 0) {
        return text.substring(at);
      }
      at = end + closing.length();
    }
  }

  /** Whether {@code first}, blanks and {@code second} open the text. */
  private static boolean opens(String text, char first, char second) {
    if (text.isEmpty() || text.charAt(0) != first) {
      return false;
    }
    int at = 1;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == second;
  }

  private static boolean isBlank(char c) {
    return c == '\ufeff' || Character.isWhitespace(c);
  }

  private static boolean isControl(int c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B) || c == 0x7F;
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
