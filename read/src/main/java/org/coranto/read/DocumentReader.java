package org.coranto.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Locale;
import org.coranto.model.Report;
import org.jspecify.annotations.Nullable;

/** Reads bytes as what they are: text, page, records, or an archive of these. Thread-safe. */
final class DocumentReader {
  private final Limits limits;
  private final ReportMaker maker;
  private final JsonLines jsonLines;
  private final Feed feed;

  DocumentReader(ReadOptions options) {
    this.limits = options.limits();
    this.maker = new ReportMaker(options);
    this.jsonLines = new JsonLines(maker, limits);
    this.feed = new Feed(maker, limits);
  }

  /**
   * Reads one file or stream.
   *
   * @param file the file's channel if it can be read at any place, else null
   */
  void read(InputStream in, @Nullable FileChannel file, Place place, Run run) {
    new Descent(run).read(in, file, place, null, 0, null);
  }

  /** The way into archives of one run. */
  private final class Descent {
    private final Run run;

    Descent(Run run) {
      this.run = run;
    }

    /**
     * Reads one stretch of bytes.
     *
     * @param expansion what the archive around it may still unpack, or null
     * @param depth archives around it
     * @param packed the packed file that it is the whole content of, or null
     */
    void read(
        InputStream in,
        @Nullable FileChannel file,
        Place place,
        @Nullable Expansion expansion,
        int depth,
        @Nullable GzipMembers packed) {
      MediaKind kind = MediaKind.UNKNOWN;
      try {
        BufferedInputStream stream = new BufferedInputStream(in, MediaTypes.HEAD);
        byte[] head = head(stream);
        kind = MediaTypes.of(head, place.fileName());
        switch (kind.form()) {
          case TEXT -> text(stream, place, depth);
          case HTML -> page(stream, place);
          case RECORDS -> jsonLines.read(reader(stream, head), place, run);
          case ZIP -> zip(stream, file, place, expansion, depth);
          case TAR -> tar(stream, place, expansion, packed == null ? depth : depth - 1);
          case WARC -> warc(stream, place, expansion, packed == null ? depth : depth - 1, packed);
          case FEED -> feed(stream, place);
          case JSON -> jsonLines.readValues(reader(stream, head), place, run);
          case GZIP -> gzip(stream, place, expansion, depth);
          case EMPTY -> throw new Refusal("it is empty", "give a file with text in it");
          case FOREIGN, UNKNOWN -> throw kind.refusal();
        }
      } catch (GzipMembers.Damaged e) {
        run.reject(
            place,
            kind.type(),
            new Refusal("the packed file is damaged: " + e.getMessage(), "fetch or pack it again"));
      } catch (IOException e) {
        run.reject(place, kind.type(), Refusal.of(e));
      }
    }

    private void text(InputStream in, Place place, int depth) throws IOException {
      byte[] bytes = all(in, limits.documentBytes(), "document-bytes");
      run.found(place, MediaKind.TEXT, bytes, () -> text(bytes, place, depth > 0));
    }

    private Report text(byte[] bytes, Place place, boolean packed) throws IOException {
      Encoding encoding = Charsets.detect(bytes, bytes.length, null);
      String text = encoding.decode(bytes, bytes.length);
      boolean damaged = text.indexOf('\ufffd') >= 0;
      return maker.make(
          run,
          place.stem(),
          place.origin(encoding.on(MediaKind.TEXT.type())),
          text,
          damaged || packed,
          Stated.NOTHING,
          cause(encoding));
    }

    private void page(InputStream in, Place place) throws IOException {
      byte[] bytes = all(in, limits.documentBytes(), "document-bytes");
      run.found(place, MediaKind.HTML, bytes, () -> page(bytes, place));
    }

    private Report page(byte[] bytes, Place place) throws IOException {
      Encoding encoding = Charsets.detect(bytes, bytes.length, DeclaredCharset.of(bytes));
      HtmlPage page = HtmlPage.parse(encoding.decode(bytes, bytes.length), limits.htmlDepth());
      return maker.make(
          run,
          place.stem(),
          place.origin(encoding.on(MediaKind.HTML.type())),
          Damage.mend(page.text()),
          true,
          page.stated(),
          cause(encoding));
    }

    private Reader reader(InputStream in, byte[] head) throws IOException {
      Encoding encoding = Charsets.detect(head, head.length, null);
      in.skipNBytes(encoding.mark());
      return new InputStreamReader(
          in,
          encoding
              .charset()
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private void feed(InputStream in, Place place) throws IOException {
      byte[] bytes = all(in, limits.documentBytes(), "document-bytes");
      Encoding encoding = Charsets.detect(bytes, bytes.length, DeclaredCharset.of(bytes));
      feed.find(encoding.decode(bytes, bytes.length), place, run);
    }

    private void tar(InputStream in, Place place, @Nullable Expansion expansion, int depth)
        throws IOException {
      rejectDeeper(depth);
      new TarEntries(limits, inside(depth)).read(in, place, expansion, run);
    }

    private void warc(
        InputStream in,
        Place place,
        @Nullable Expansion expansion,
        int depth,
        @Nullable GzipMembers packed)
        throws IOException {
      rejectDeeper(depth);
      if (packed != null) {
        packed.surviveDamage();
      }
      new WarcRecords(limits, inside(depth)).read(in, place, expansion, run);
    }

    private void zip(
        InputStream in,
        @Nullable FileChannel file,
        Place place,
        @Nullable Expansion expansion,
        int depth)
        throws IOException {
      rejectDeeper(depth);
      RandomBytes bytes =
          file != null
              ? RandomBytes.of(file)
              : RandomBytes.of(all(in, limits.archiveBytes(), "archive-bytes"));
      new ZipEntries(limits, inside(depth)).read(bytes, place, expansion, run);
    }

    /** What reads the entries of an archive that has {@code depth} others around it. */
    private Entries.Content inside(int depth) {
      return (entry, inside, expansion) -> read(entry, null, inside, expansion, depth + 1, null);
    }

    private void gzip(InputStream in, Place place, @Nullable Expansion expansion, int depth)
        throws IOException {
      rejectDeeper(depth);
      String name = place.fileName();
      Place inside =
          name.toLowerCase(Locale.ROOT).endsWith(".gz") ? place.named(place.stem()) : place;
      CountingStream packed = new CountingStream(in);
      Expansion inner =
          new Expansion(packed::count, Expansion.FREE_FILE, limits.archiveRatio(), expansion);
      try (GzipMembers members = new GzipMembers(packed)) {
        read(new ExpandingStream(members, inner), null, inside, inner, depth + 1, members);
      }
    }

    private void rejectDeeper(int depth) throws Refusal {
      if (depth >= limits.nesting()) {
        throw new Refusal(
            "it is an archive inside "
                + depth
                + " others, the limit nesting is "
                + limits.nesting(),
            "unpack the outer archives and read what is inside");
      }
    }
  }

  private static String cause(Encoding encoding) {
    Charset charset = encoding.charset();
    return "bytes that are no valid " + charset.name() + ", or lost before the text came in";
  }

  private static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(MediaTypes.HEAD);
    byte[] head = new byte[MediaTypes.HEAD];
    int length = 0;
    try {
      int count = in.read(head, 0, head.length);
      while (count > 0) {
        length += count;
        count = in.read(head, length, head.length - length);
      }
    } catch (GzipMembers.Damaged e) {
      // Whoever reads that far is told again.
      if (length == 0) {
        throw e;
      }
    }
    in.reset();
    return Arrays.copyOf(head, length);
  }

  private static byte[] all(InputStream in, int limit, String name) throws IOException {
    byte[] bytes = in.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
    if (bytes.length > limit) {
      throw new Refusal(
          "it is larger than " + limit + " bytes, the limit " + name,
          "split it into its articles, one a file or one a record of a JSONL file");
    }
    return bytes;
  }
}
