package org.coranto.read;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.coranto.model.Report;

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
      found(lines, place, run);
    }
    if (records == 0) {
      throw new Refusal("it holds no records", "write one JSON object a line");
    }
  }

  private void found(BoundedLines lines, Place place, Run run) {
    String at = line(lines);
    if (lines.isTooLong()) {
      run.reject(
          place,
          MediaKind.RECORDS.type(),
          new Refusal(
              at,
              "the line has "
                  + lines.length()
                  + " characters, the limit document-bytes is "
                  + limits.documentBytes(),
              "split the text into its articles, one a record"));
      return;
    }
    String line = lines.text();
    String wish = place.stem() + "-" + lines.number();
    run.found(
        place,
        at,
        MediaKind.RECORDS,
        line.length() * 2L,
        () -> line.getBytes(StandardCharsets.UTF_8),
        () -> report(line, at, wish, place, run));
  }

  /**
   * The report of one record.
   *
   * @param at where it stands, in words
   * @param unnamed what its report is called if it states no id
   */
  private Report report(String json, String at, String unnamed, Place place, Run run)
      throws Refusal {
    try {
      InputRecord record = parser.parse(json);
      String id = record.id();
      String member = id == null || id.isBlank() ? at : id;
      String wish = id == null || id.isBlank() ? unnamed : id;
      Place inside =
          new Place(
              place.uri(),
              place.member() == null ? member : place.member() + ", " + member,
              wish);
      return maker.make(
          run,
          wish,
          inside.origin(MediaKind.RECORDS.type()),
          record.text(),
          true,
          record.stated(),
          "the record's text came in damaged");
    } catch (Refusal e) {
      String where = e.place().isEmpty() ? at : at + ", " + e.place();
      throw new Refusal(where, e.reason(), e.remedy());
    }
  }

  private static String line(BoundedLines lines) {
    return "line " + lines.number();
  }
}
