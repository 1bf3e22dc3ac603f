package org.coranto.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a text came from.
 *
 * @param uri file name or address as the user gave it
 * @param member record or entry inside an archive or record file, or null
 * @param mediaType what the bytes were found to be, e.g. {@code text/plain}, {@code text/html}
 */
public record Origin(String uri, @Nullable String member, String mediaType) {
  /** "file" or "file, member", for messages. */
  public String display() {
    return member == null ? uri : uri + ", " + member;
  }
}
