package org.coranto.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the records of a web archive (WARC 1.0 and 1.1, ISO 28500): pages that a server
 * answered with, and texts made of them. Requests, redirects, errors, pictures, styles and scripts
 * are passed over. A record that is damaged is rejected, and the next one is looked for; where it
 * is a member of a gzip file, what it seemed to hold is kept back until the checksum is right.
 */
final class WarcRecords {
  private static final int LONGEST_LINE = 1 << 16;
  private static final int MOST_FIELDS = 200;
  private static final String AGAIN = "fetch the archive again; its other records are read";

  private final Limits limits;
  private final Entries.Content content;

  WarcRecords(Limits limits, Entries.Content content) {
    this.limits = limits;
    this.content = content;
  }

  /** Header fields by their names in lower case. */
  private record Fields(Map<String, String> values) {
    String get(String name) {
      return values.getOrDefault(name, "");
    }

    String type() {
      return get("content-type").toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads every record.
   *
   * @param outer what the packed file around this one may still unpack, or null
   * @throws IOException if the stream fails for good
   */
  void read(InputStream in, Place place, @Nullable Expansion outer, Run run) throws IOException {
    try (Run.Held held = run.hold()) {
      records(new CountingStream(in), place, outer, run, held);
    }
  }

  private void records(
      CountingStream in, Place place, @Nullable Expansion outer, Run run, Run.Held held)
      throws IOException {
    int records = 0;
    long begin = 0;
    boolean lost = false;
    while (true) {
      try {
        long before = in.count();
        String line = line(in);
        if (line == null) {
          break;
        }
        if (line.startsWith("WARC/")) {
          held.release();
          begin = before;
          lost = false;
          records++;
          if (records > limits.entries()) {
            throw new Refusal(
                "the archive has more records than the limit entries, " + limits.entries(),
                "split the archive");
          }
          record(in, place, records, outer, run, held);
        } else if (!line.isBlank() && !lost) {
          lost = true;
          reject(place, records, "what follows it is no record", run);
        }
      } catch (GzipMembers.Damaged e) {
        lost = true;
        if (e.begin() <= begin) {
          held.drop();
        }
        reject(place, records, String.valueOf(e.getMessage()), run);
        if (e.isLast()) {
          break;
        }
      }
    }
    if (records == 0) {
      throw new Refusal("the archive holds no records", "give an archive with pages in it");
    }
  }

  private static void reject(Place place, int record, String reason, Run run) {
    run.reject(
        place,
        MediaKind.WARC.type(),
        new Refusal("record " + record, "the archive is damaged: " + reason, AGAIN));
  }

  private void record(
      InputStream in, Place place, int number, @Nullable Expansion outer, Run run, Run.Held held)
      throws IOException {
    Fields header = fields(in);
    String length = header.get("content-length");
    if (!length.matches("[0-9]{1,18}")) {
      reject(place, number, "the record does not tell its length", run);
      return;
    }
    Part part = new Part(in, Long.parseLong(length));
    String uri = address(header);
    Place inside = place.inside(Entries.label(uri.isEmpty() ? "record " + number : uri));
    try {
      switch (header.get("warc-type").toLowerCase(Locale.ROOT)) {
        case "response" -> response(part, header, inside, outer);
        case "resource", "conversion" -> {
          if (isText(header.type())) {
            content.read(part, inside, outer, Carried.by(header.type(), uri));
          }
        }
        default -> {}
      }
      part.end();
    } catch (Refusal e) {
      run.reject(inside, Place.UNKNOWN_TYPE, e);
      part.end();
    } catch (GzipMembers.Damaged e) {
      held.drop();
      run.reject(
          inside,
          Place.UNKNOWN_TYPE,
          new Refusal("the record is damaged: " + e.getMessage(), AGAIN));
    }
  }

  private void response(InputStream block, Fields header, Place inside, @Nullable Expansion outer)
      throws IOException {
    if (!header.type().startsWith("application/http")) {
      if (isText(header.type())) {
        content.read(block, inside, outer, Carried.by(header.type(), address(header)));
      }
      return;
    }
    BufferedInputStream in = new BufferedInputStream(block);
    String status = line(in);
    if (status == null || !status.startsWith("HTTP/")) {
      throw new Refusal("the record holds no answer of a server", AGAIN);
    }
    Fields fields = fields(in);
    if (!status.matches("HTTP/[0-9.]{1,5} 200(?: .*)?") || !isText(fields.type())) {
      return;
    }
    InputStream body =
        fields.get("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked")
            ? new Chunks(in)
            : in;
    Carried carried = Carried.by(fields.type(), address(header));
    String encoding = fields.get("content-encoding").toLowerCase(Locale.ROOT).strip();
    switch (encoding) {
      case "", "identity" -> content.read(body, inside, outer, carried);
      case "gzip", "x-gzip" -> unpacked(body, true, inside, outer, carried);
      case "deflate" -> unpacked(body, false, inside, outer, carried);
      default ->
          throw new Refusal(
              "the page is packed as " + Messages.shorten(encoding),
              "archive it unpacked or as gzip");
    }
  }

  private void unpacked(
      InputStream body, boolean gzip, Place inside, @Nullable Expansion outer, Carried carried)
      throws IOException {
    CountingStream packed = new CountingStream(body);
    Expansion expansion =
        new Expansion(packed::count, Expansion.FREE_FILE, limits.archiveRatio(), outer);
    Inflater inflater = new Inflater();
    try (InputStream plain =
        gzip ? new GzipMembers(packed) : new InflaterInputStream(packed, inflater)) {
      content.read(new ExpandingStream(plain, expansion), inside, expansion, carried);
    } catch (GzipMembers.Damaged e) {
      throw new Refusal("the page's packed data is damaged: " + e.getMessage(), AGAIN);
    } finally {
      inflater.end();
    }
  }

  private static String address(Fields header) {
    return header.get("warc-target-uri").replaceAll("^<|>$", "");
  }

  /** Whether a stated type may be of a text; one that is not stated may. */
  private static boolean isText(String type) {
    return !(type.startsWith("image/")
        || type.startsWith("audio/")
        || type.startsWith("video/")
        || type.startsWith("font/")
        || type.startsWith("text/css")
        || type.startsWith("text/dns")
        || type.contains("javascript")
        || type.contains("font-"));
  }

  private static Fields fields(InputStream in) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    String line = line(in);
    for (int i = 0; line != null && !line.isBlank() && i < MOST_FIELDS; i++, line = line(in)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        fields.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    return new Fields(fields);
  }

  /** The next line without its end, or null at the end of the stream; a long one is cut. */
  private static @Nullable String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b = in.read();
    if (b < 0) {
      return null;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() < LONGEST_LINE) {
        line.write(b);
      }
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** The bytes of a body sent in chunks (RFC 9112, 7.1); one that is not is given as it is. */
  private static final class Chunks extends BulkStream {
    private final BufferedInputStream in;
    private long left;
    private boolean over;
    private boolean first = true;
    private @Nullable InputStream plain;

    Chunks(BufferedInputStream in) {
      this.in = in;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0 && !over && plain == null) {
        chunk();
      }
      if (plain != null) {
        return plain.read(bytes, offset, length);
      }
      if (over) {
        return -1;
      }
      int count = in.read(bytes, offset, (int) Math.min(length, left));
      if (count < 0) {
        throw new Refusal("the page is cut short", AGAIN);
      }
      left -= count;
      return count;
    }

    private void chunk() throws IOException {
      String line = line(in);
      if (line != null && line.isEmpty() && !first) {
        line = line(in);
      }
      String size = line == null ? "" : line.split("[; ]", 2)[0].strip();
      if (size.matches("[0-9a-fA-F]{1,8}")) {
        left = Long.parseLong(size, 16);
        over = left == 0;
      } else if (first && line != null) {
        // Some archives keep the header of a body that they have put together already.
        byte[] begun = (line + "\n").getBytes(StandardCharsets.UTF_8);
        plain = new SequenceInputStream(new ByteArrayInputStream(begun), in);
      } else {
        throw new Refusal("the page's chunks are damaged", AGAIN);
      }
      first = false;
    }
  }
}
