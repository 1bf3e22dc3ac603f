package org.coranto.read;

/**
 * What bytes were found to be.
 *
 * @param form how they are read
 * @param type their media type
 * @param name what a person calls it, with its article: "a PDF file"; empty for readable forms
 * @param remedy what to do instead of reading it; empty for readable forms
 */
record MediaKind(Form form, String type, String name, String remedy) {
  /** The ways of reading. */
  enum Form {
    EMPTY,
    TEXT,
    HTML,
    RECORDS,
    ZIP,
    GZIP,
    TAR,
    WARC,
    FEED,
    JSON,
    FOREIGN,
    UNKNOWN
  }

  static final MediaKind UNKNOWN = of(Form.UNKNOWN, Place.UNKNOWN_TYPE);
  static final MediaKind EMPTY = of(Form.EMPTY, "text/plain");
  static final MediaKind TEXT = of(Form.TEXT, "text/plain");
  static final MediaKind HTML = of(Form.HTML, "text/html");
  static final MediaKind RECORDS = of(Form.RECORDS, "application/x-ndjson");
  static final MediaKind ZIP = of(Form.ZIP, "application/zip");
  static final MediaKind GZIP = of(Form.GZIP, "application/gzip");

  static final MediaKind TAR = of(Form.TAR, "application/x-tar");
  static final MediaKind WARC = of(Form.WARC, "application/warc");
  static final MediaKind FEED = of(Form.FEED, "application/rss+xml");
  static final MediaKind JSON = of(Form.JSON, "application/json");

  /** A format that is known and not read. */
  static MediaKind foreign(String type, String name, String remedy) {
    return new MediaKind(Form.FOREIGN, type, name, remedy);
  }

  /** The message for a format that is not read. */
  Refusal refusal() {
    return new Refusal("this is " + name + ", which holds no text that can be read here", remedy);
  }

  private static MediaKind of(Form form, String type) {
    return new MediaKind(form, type, "", "");
  }
}
