package org.coranto.read;

import java.util.List;

/** Formats that are known by their first bytes and are not read, with what to do instead. */
final class Signatures {
  private static final String AS_TEXT = "save it as plain text or HTML and read that file";
  private static final String UNPACK = "unpack it, or pack the files as zip, and read that";
  private static final String NO_TEXT = "give the text itself, not a picture or recording of it";

  /** A run of bytes at one place of a file, and what it means. */
  private record Signature(int at, String bytes, String name, String type, String remedy) {
    boolean matches(byte[] head, int length) {
      if (at + bytes.length() > length) {
        return false;
      }
      for (int i = 0; i < bytes.length(); i++) {
        if ((head[at + i] & 0xFF) != bytes.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Signature> KNOWN =
      List.of(
          of(0, "%PDF", "a PDF file", "application/pdf", AS_TEXT + ", e.g. pdftotext FILE"),
          of(0, "{\\rtf", "a Rich Text file", "application/rtf", AS_TEXT),
          of(0, "%!PS", "a PostScript file", "application/postscript", AS_TEXT),
          of(
              0,
              "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
              "an old Office file (Word, Excel, PowerPoint or mail)",
              "application/x-ole-storage",
              AS_TEXT),
          of(0, "\u0089PNG\r\n", "a PNG image", "image/png", NO_TEXT),
          of(0, "\u00ff\u00d8\u00ff", "a JPEG image", "image/jpeg", NO_TEXT),
          of(0, "GIF87a", "a GIF image", "image/gif", NO_TEXT),
          of(0, "GIF89a", "a GIF image", "image/gif", NO_TEXT),
          of(0, "II*\0", "a TIFF image", "image/tiff", NO_TEXT),
          of(0, "MM\0*", "a TIFF image", "image/tiff", NO_TEXT),
          of(8, "WEBP", "a WebP image", "image/webp", NO_TEXT),
          of(8, "WAVE", "a sound recording", "audio/wav", NO_TEXT),
          of(8, "AVI ", "a film", "video/x-msvideo", NO_TEXT),
          of(4, "ftyp", "a film or picture", "video/mp4", NO_TEXT),
          of(0, "ID3", "a sound recording", "audio/mpeg", NO_TEXT),
          of(0, "OggS", "a sound recording", "audio/ogg", NO_TEXT),
          of(0, "7z\u00bc\u00af'\u001c", "a 7z archive", "application/x-7z-compressed", UNPACK),
          of(0, "Rar!\u001a\u0007", "a RAR archive", "application/vnd.rar", UNPACK),
          of(0, "\u00fd7zXZ\0", "an xz file", "application/x-xz", UNPACK),
          of(0, "BZh", "a bzip2 file", "application/x-bzip2", UNPACK),
          of(0, "(\u00b5/\u00fd", "a Zstandard file", "application/zstd", UNPACK),
          of(0, "SQLite format 3\0", "an SQLite database", "application/vnd.sqlite3", AS_TEXT),
          of(0, "PAR1", "a Parquet table", "application/vnd.apache.parquet", AS_TEXT),
          of(0, "\u007fELF", "a program", "application/x-executable", NO_TEXT),
          of(0, "\u00ca\u00fe\u00ba\u00be", "a program", "application/java-vm", NO_TEXT));

  private Signatures() {}

  /** What the first bytes say, or {@link MediaKind#UNKNOWN}. */
  static MediaKind of(byte[] head, int length) {
    for (Signature known : KNOWN) {
      if (known.matches(head, length) && isBelievable(known, head, length)) {
        return MediaKind.foreign(known.type, known.name, known.remedy);
      }
    }
    return MediaKind.UNKNOWN;
  }

  /** A signature of letters alone may also open a text; binary formats have control bytes near. */
  private static boolean isBelievable(Signature known, byte[] head, int length) {
    if (known.bytes.chars().anyMatch(c -> c < ' ' || c > 126)
        || known.type.endsWith("pdf")
        || known.type.endsWith("rtf")
        || known.type.endsWith("postscript")) {
      return true;
    }
    int end = Math.min(length, 512);
    for (int i = 0; i < end; i++) {
      if (head[i] >= 0 && head[i] < 9) {
        return true;
      }
    }
    return false;
  }

  private static Signature of(int at, String bytes, String name, String type, String remedy) {
    return new Signature(at, bytes, name, type, remedy);
  }
}
