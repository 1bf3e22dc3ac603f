package org.coranto.read;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What brought a document says about it: a server's header, the feed that links to it.
 *
 * @param charset of the server's {@code Content-Type}, or null
 * @param stated what is taken where the document itself is silent
 */
record Carried(@Nullable Charset charset, Stated stated) {
  static final Carried NOTHING = new Carried(null, Stated.NOTHING);

  /** What an answer says: the charset of its {@code Content-Type}, and where it came from. */
  static Carried by(@Nullable String contentType, @Nullable String address) {
    Charset charset = contentType == null ? null : DeclaredCharset.ofHeader(contentType);
    return new Carried(charset, Stated.NOTHING.withUrl(Stated.webAddress(address)));
  }
}
