package org.coranto.read;

import java.io.IOException;
import java.io.Reader;

/** Reads record files: one report a line, a bad line rejected and the next one read. */
final class JsonLines {
  private final ReportMaker maker;
  private final Limits limits;
  private final InputRecord.Parser parser;

  JsonLines(ReportMaker maker, Limits limits) {
    this.maker = maker;
    this.limits = limits;
    this.parser = new InputRecord.Parser(limits);
  }

  /**
   * Reads records until the end of {@code reader}.
   *
   * @throws IOException if the stream fails; records before that are read
   */
  void read(Reader reader, Place place, Run run) throws IOException {
    BoundedLines lines = new BoundedLines(reader, limits.documentBytes());
    int records = 0;
    while (lines.next()) {
      if (!lines.isTooLong() && lines.text().isBlank()) {
        continue;
      }
      if (records == limits.entries()) {
        throw new Refusal(
            line(lines),
            "the file has more records than the limit entries, "
                + records
                + "; the rest is not read",
            "split the file");
      }
      records++;
      try {
        record(lines, place, run);
      } catch (Refusal e) {
        String at = e.place().isEmpty() ? line(lines) : line(lines) + ", " + e.place();
        run.reject(place, MediaKind.RECORDS.type(), new Refusal(at, e.reason(), e.remedy()));
      }
    }
    if (records == 0) {
      throw new Refusal("it holds no records", "write one JSON object a line");
    }
  }

  private void record(BoundedLines lines, Place place, Run run) throws Refusal {
    if (lines.isTooLong()) {
      throw new Refusal(
          "the line has "
              + lines.length()
              + " characters, the limit document-bytes is "
              + limits.documentBytes(),
          "split the text into its articles, one a record");
    }
    InputRecord record = parser.parse(lines.text());
    String id = record.id();
    String member = id == null || id.isBlank() ? line(lines) : id;
    String wish = id == null || id.isBlank() ? place.stem() + "-" + lines.number() : id;
    String uri = place.uri();
    Place inside =
        place.member() == null
            ? new Place(uri, member, wish)
            : new Place(uri, place.member() + ", " + member, wish);
    run.accept(
        maker.make(
            run,
            wish,
            inside.origin(MediaKind.RECORDS.type()),
            record.text(),
            true,
            record.stated(),
            "the record's text came in damaged"));
  }

  private static String line(BoundedLines lines) {
    return "line " + lines.number();
  }
}
