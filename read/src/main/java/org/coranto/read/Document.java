package org.coranto.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import org.coranto.model.Accepted;
import org.coranto.model.Origin;
import org.coranto.model.Outcome;
import org.coranto.model.Rejected;
import org.coranto.model.Report;
import org.coranto.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One document as it was found: its bytes are there, it is not read yet. Finding is cheap and done
 * in order by one thread; reading costs and may be done by another. Immutable; thread-safe.
 */
public final class Document {
  /** Reads the document. */
  interface Making {
    /**
     * The report.
     *
     * @throws IOException if the document is no good; a {@link Refusal} says why
     */
    Report make() throws IOException;
  }

  private final Origin origin;
  private final String place;
  private final long size;
  private final long position;
  private final Supplier<byte[]> content;
  private final @Nullable Making making;
  private final @Nullable Rejected rejected;

  /** A document to be read. */
  Document(
      Origin origin,
      String place,
      long position,
      long size,
      Supplier<byte[]> content,
      Making making) {
    this.origin = origin;
    this.place = place;
    this.position = position;
    this.size = size;
    this.content = content;
    this.making = making;
    this.rejected = null;
  }

  /** A document that is rejected already. */
  Document(Rejected rejected, long position) {
    this.origin = rejected.origin();
    this.place = rejected.place();
    this.position = position;
    this.size = 0;
    this.content = () -> new byte[0];
    this.making = null;
    this.rejected = rejected;
  }

  /** The file, archive entry or record file that holds it. */
  public Origin origin() {
    return origin;
  }

  /** Line or record in it, in words; empty when it is the whole. */
  public String place() {
    return place;
  }

  /** About how many bytes of memory it holds. */
  public long size() {
    return size;
  }

  /** Bytes of the inputs that were passed when it was found; never less than one found before. */
  public long position() {
    return position;
  }

  /** Whether there is nothing to read, since it was found to be no document. */
  public boolean isRejected() {
    return rejected != null;
  }

  /**
   * Names the document by where it was found and what it holds: 32 hexadecimal digits of the
   * SHA-256 of file, member and bytes. The same bytes in the same place have the same key.
   */
  public String key() {
    MessageDigest digest = Sha256.begin();
    String member = origin.member();
    for (String part : new String[] {origin.uri(), member == null ? "" : member}) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
      digest.update(bytes);
    }
    digest.update(content.get());
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  /**
   * This document, read as {@code other} where that has the longer text or this cannot be read. Its
   * place and key are this one's.
   */
  Document orLonger(Document other) {
    Making both =
        () -> {
          Outcome own = read();
          Outcome others = other.read();
          if (others instanceof Accepted o
              && !(own instanceof Accepted a
                  && a.report().text().length() >= o.report().text().length())) {
            return o.report();
          }
          if (own instanceof Accepted a) {
            return a.report();
          }
          Rejected reason = (Rejected) own;
          throw new Refusal(reason.place(), reason.reason(), reason.remedy());
        };
    return new Document(origin, place, position, size + other.size, content, both);
  }

  /** Reads it; whatever is wrong with it is a rejected row, never an exception. */
  public Outcome read() {
    if (rejected != null) {
      return rejected;
    }
    try {
      return new Accepted(Objects.requireNonNull(making).make());
    } catch (IOException e) {
      Refusal refusal = Refusal.of(e);
      return new Rejected(origin, refusal.place(), refusal.reason(), refusal.remedy());
    } catch (RuntimeException | StackOverflowError e) {
      return new Rejected(
          origin,
          place,
          "reading it failed inside Coranto: " + Messages.shorten(e.toString()),
          "please report this with the document; the other documents are read");
    }
  }
}
