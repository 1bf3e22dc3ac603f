package org.coranto.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.coranto.model.Report;

/** Reads record files: one report a line, a bad line rejected and the next one read. */
final class JsonLines {
  private final ReportMaker maker;
  private final Limits limits;
  private final InputRecord.Parser parser;

  JsonLines(ReportMaker maker, Limits limits, Map<String, String> fields) {
    this.maker = maker;
    this.limits = limits;
    this.parser = new InputRecord.Parser(limits, fields);
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
        throw tooMany(line(lines), records);
      }
      records++;
      found(lines, place, run);
    }
    rejectNone(records);
  }

  /**
   * Reads the objects of a list, or objects that follow each other, over as many lines as they
   * take.
   *
   * @throws IOException if the stream fails or is no JSON from some place on; what stands before is
   *     read
   */
  void readValues(Reader reader, Place place, Run run) throws IOException {
    int records = 0;
    try (JsonParser json = parser.open(reader)) {
      JsonToken token = json.nextToken();
      token = token == JsonToken.START_ARRAY ? json.nextToken() : token;
      for (; token != null && token != JsonToken.END_ARRAY; token = json.nextToken()) {
        if (records == limits.entries()) {
          throw tooMany("record " + (records + 1), records);
        }
        records++;
        String at = "record " + records;
        String line = parser.copy(json, at);
        String wish = place.stem() + (records == 1 ? "" : "-" + records);
        found(line, at, wish, MediaKind.JSON, place, run);
      }
    } catch (JsonProcessingException e) {
      throw new Refusal(
          "after record " + records,
          parser.fault(e),
          "correct it, or write one object a line of a JSONL file, so that one fault costs one");
    }
    rejectNone(records);
  }

  private static Refusal tooMany(String at, int records) {
    return new Refusal(
        at,
        "the file has more records than the limit entries, " + records + "; the rest is not read",
        "split the file");
  }

  private static void rejectNone(int records) throws Refusal {
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
    String wish = place.stem() + "-" + lines.number();
    found(lines.text(), at, wish, MediaKind.RECORDS, place, run);
  }

  private void found(String line, String at, String wish, MediaKind kind, Place place, Run run) {
    run.found(
        place,
        at,
        kind,
        line.length() * 2L,
        () -> line.getBytes(StandardCharsets.UTF_8),
        () -> report(line, at, wish, kind, place, run));
  }

  /**
   * The report of one record.
   *
   * @param at where it stands, in words
   * @param unnamed what its report is called if it states no id
   */
  private Report report(
      String json, String at, String unnamed, MediaKind kind, Place place, Run run) throws Refusal {
    try {
      InputRecord record = parser.parse(json);
      String id = record.id();
      String member = id == null || id.isBlank() ? at : id;
      String wish = id == null || id.isBlank() ? unnamed : id;
      Place inside =
          new Place(
              place.uri(), place.member() == null ? member : place.member() + ", " + member, wish);
      return maker.make(
          run,
          wish,
          inside.origin(kind.type()),
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
