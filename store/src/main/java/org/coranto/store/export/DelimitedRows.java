package org.coranto.store.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as lines of UTF-8: comma-separated as RFC 4180 says, or tab-separated with tabs, line breaks
 * and other control characters in values written as spaces, since those layouts have no escape.
 */
final class DelimitedRows implements RowWriter {
  private final WholeFile file;
  private final boolean tabs;
  private long rows;

  private DelimitedRows(WholeFile file, boolean tabs) {
    this.file = file;
    this.tabs = tabs;
  }

  static DelimitedRows commas(Path path, List<String> header) throws IOException {
    DelimitedRows rows = new DelimitedRows(new WholeFile(path), false);
    rows.line(header);
    return rows;
  }

  /** Tab-separated; an empty header is left out. */
  static DelimitedRows tabs(Path path, List<String> header) throws IOException {
    DelimitedRows rows = new DelimitedRows(new WholeFile(path), true);
    if (!header.isEmpty()) {
      rows.line(header);
    }
    return rows;
  }

  @Override
  public void row(List<@Nullable Object> values) throws IOException {
    line(values);
    rows++;
  }

  private void line(List<? extends @Nullable Object> values) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        line.append(tabs ? '\t' : ',');
      }
      Object value = values.get(i);
      if (value != null) {
        line.append(tabs ? plain(value.toString()) : quoted(value.toString()));
      }
    }
    line.append(tabs ? "\n" : "\r\n");
    file.out().write(line.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String plain(String value) {
    StringBuilder plain = new StringBuilder(value.length());
    boolean space = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean breaks = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
      if (!breaks) {
        plain.append(c);
      } else if (!space) {
        plain.append(' ');
      }
      space = breaks;
    }
    return plain.toString();
  }

  private static String quoted(String value) {
    boolean needed = false;
    for (int i = 0; i < value.length() && !needed; i++) {
      char c = value.charAt(i);
      needed = c == '"' || c == ',' || c == '\n' || c == '\r';
    }
    return needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  @Override
  public ExportedFile finish() throws IOException {
    return file.finish(rows);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
