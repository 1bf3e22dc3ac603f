package org.coranto.store.export;

/** A layout to export to. */
public enum ExportFormat {
  /** GDELT 2.0: 61-column events and 16-column mentions, tab-separated without a header. */
  GDELT,
  /** POLECAT's 40 columns, tab-separated with a header. */
  POLECAT,
  /** PLOVER records, a JSON object a line. */
  PLOVER,
  /** One comma-separated table a kind of fact (RFC 4180, UTF-8, with a header). */
  CSV,
  /** One JSON object a fact, as {@code read --format jsonl} writes them. */
  JSONL,
  /** One Parquet table a kind of fact. */
  PARQUET
}
