package org.coranto.read;

import org.coranto.model.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Where a stretch of bytes comes from.
 *
 * @param uri file as the user named it
 * @param member entry or record inside it, or null
 * @param fileName last part of the path, which output files are named after
 */
record Place(String uri, @Nullable String member, String fileName) {
  /** The media type of bytes that nothing is known about. */
  static final String UNKNOWN_TYPE = "application/octet-stream";

  /** A file, or a stream that is called {@code name}. */
  static Place of(String name) {
    return new Place(name, null, lastPart(name));
  }

  /** An entry or a record inside this place. */
  Place inside(String name) {
    return new Place(uri, member == null ? name : member + "/" + name, lastPart(name));
  }

  /** This place with another file name: a packed file's content. */
  Place named(String name) {
    return new Place(uri, member, name);
  }

  /** The file name without its last suffix; a name that is only a suffix stays. */
  String stem() {
    int dot = fileName.lastIndexOf('.');
    return dot <= 0 ? fileName : fileName.substring(0, dot);
  }

  Origin origin(String mediaType) {
    return new Origin(uri, member, mediaType);
  }

  private static String lastPart(String path) {
    int end = path.length();
    while (end > 0 && isSeparator(path.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && !isSeparator(path.charAt(start - 1))) {
      start--;
    }
    return path.substring(start, end);
  }

  private static boolean isSeparator(char c) {
    return c == '/' || c == '\\';
  }
}
