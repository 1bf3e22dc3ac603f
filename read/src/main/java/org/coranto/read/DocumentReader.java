package org.coranto.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
    this.jsonLines = new JsonLines(maker, limits, options.fields());
    this.feed = new Feed(maker, limits);
  }

  /**
   * Reads one file or stream.
   *
   * @param file the file's channel if it can be read at any place, else null
   */
  void read(InputStream in, @Nullable FileChannel file, Place place, Run run) {
    new Descent(run).read(in, file, place, null, 0, null, Carried.NOTHING);
  }

  /**
   * The items of a feed that a server answered with; those of its own, not handed over.
   *
   * @throws Refusal if the bytes are no feed
   */
  List<FeedItem> items(byte[] bytes, Place place, Carried carried, Run run) throws IOException {
    MediaKind kind = MediaTypes.of(Arrays.copyOf(bytes, head(bytes)), place.fileName());
    if (kind.form() != MediaKind.Form.FEED) {
      throw new Refusal(
          "it is no feed but " + kind.type(), "give the address of its RSS or Atom feed");
    }
    return feed.items(decoded(bytes, carried), place, run);
  }

  /**
   * The article that an item of a feed leads to. Where the page is silent the feed speaks; where
   * its text is shorter than the item's own, or cannot be read, the item stands.
   *
   * @param page what the server answered
   */
  Document article(FeedItem item, byte[] page, Place place, Carried carried, Run run) {
    Carried both = new Carried(carried.charset(), item.stated().or(carried.stated()));
    Document.Making making =
        () -> {
          MediaKind kind = MediaTypes.of(Arrays.copyOf(page, head(page)), "");
          return switch (kind.form()) {
            case HTML -> new Descent(run).page(page, place, both);
            case TEXT -> new Descent(run).text(page, place, true, both);
            case FOREIGN -> throw kind.refusal();
            default ->
                throw new Refusal("it is no page but " + kind.type(), "see the feed's own text");
          };
        };
    Document found = run.document(place, "", MediaKind.HTML, page.length, () -> page, making);
    return found.orLonger(item.document());
  }

  private static int head(byte[] bytes) {
    return Math.min(bytes.length, MediaTypes.HEAD);
  }

  private static String decoded(byte[] bytes, Carried carried) {
    return encoding(bytes, carried).decode(bytes, bytes.length);
  }

  /**
   * A server's word on the charset comes before the page's own; but many say UTF-8 of everything,
   * which is seen by looking.
   */
  private static Encoding encoding(byte[] bytes, Carried carried) {
    Charset declared = carried.charset();
    boolean silent = declared == null || declared.equals(StandardCharsets.UTF_8);
    return Charsets.detect(bytes, bytes.length, silent ? DeclaredCharset.of(bytes) : declared);
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
     * @param carried what is said about the bytes from outside
     */
    void read(
        InputStream in,
        @Nullable FileChannel file,
        Place place,
        @Nullable Expansion expansion,
        int depth,
        @Nullable GzipMembers packed,
        Carried carried) {
      MediaKind kind = MediaKind.UNKNOWN;
      try {
        BufferedInputStream stream = new BufferedInputStream(in, MediaTypes.HEAD);
        byte[] head = head(stream);
        kind = MediaTypes.of(head, place.fileName());
        switch (kind.form()) {
          case TEXT -> text(stream, place, depth, carried);
          case HTML -> page(stream, place, carried);
          case RECORDS -> jsonLines.read(reader(stream, head), place, run);
          case ZIP -> zip(stream, file, place, expansion, depth);
          case TAR -> tar(stream, place, expansion, packed == null ? depth : depth - 1);
          case WARC -> warc(stream, place, expansion, packed == null ? depth : depth - 1, packed);
          case FEED -> feed(stream, place, carried);
          case JSON -> jsonLines.readValues(reader(stream, head), place, run);
          case GZIP -> gzip(stream, place, expansion, depth, carried);
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

    private void text(InputStream in, Place place, int depth, Carried carried) throws IOException {
      byte[] bytes = all(in, limits.documentBytes(), "document-bytes");
      run.found(place, MediaKind.TEXT, bytes, () -> text(bytes, place, depth > 0, carried));
    }

    Report text(byte[] bytes, Place place, boolean packed, Carried carried) throws IOException {
      Encoding encoding = Charsets.detect(bytes, bytes.length, carried.charset());
      String text = encoding.decode(bytes, bytes.length);
      boolean damaged = text.indexOf('\ufffd') >= 0;
      return maker.make(
          run,
          place.stem(),
          place.origin(encoding.on(MediaKind.TEXT.type())),
          text,
          damaged || packed,
          carried.stated(),
          cause(encoding));
    }

    private void page(InputStream in, Place place, Carried carried) throws IOException {
      byte[] bytes = all(in, limits.documentBytes(), "document-bytes");
      run.found(place, MediaKind.HTML, bytes, () -> page(bytes, place, carried));
    }

    Report page(byte[] bytes, Place place, Carried carried) throws IOException {
      Encoding encoding = encoding(bytes, carried);
      HtmlPage page = HtmlPage.parse(encoding.decode(bytes, bytes.length), limits);
      return maker.make(
          run,
          place.stem(),
          place.origin(encoding.on(MediaKind.HTML.type())),
          Damage.mend(page.text()),
          true,
          page.stated().or(carried.stated()),
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

    private void feed(InputStream in, Place place, Carried carried) throws IOException {
      byte[] bytes = all(in, limits.documentBytes(), "document-bytes");
      feed.items(decoded(bytes, carried), place, run).forEach(item -> run.found(item.document()));
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
      return (entry, inside, expansion, carried) ->
          read(entry, null, inside, expansion, depth + 1, null, carried);
    }

    private void gzip(
        InputStream in, Place place, @Nullable Expansion expansion, int depth, Carried carried)
        throws IOException {
      rejectDeeper(depth);
      String name = place.fileName();
      Place inside =
          name.toLowerCase(Locale.ROOT).endsWith(".gz") ? place.named(place.stem()) : place;
      CountingStream packed = new CountingStream(in);
      Expansion inner =
          new Expansion(packed::count, Expansion.FREE_FILE, limits.archiveRatio(), expansion);
      try (GzipMembers members = new GzipMembers(packed)) {
        read(new ExpandingStream(members, inner), null, inside, inner, depth + 1, members, carried);
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
