package org.coranto.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows for people, or one JSON object a line for programs. */
final class Table {
  private final PrintWriter out;
  private final boolean json;

  /** How rows are written. */
  enum Format {
    TEXT,
    JSONL
  }

  Table(PrintWriter out, Format format) {
    this.out = out;
    this.json = format == Format.JSONL;
  }

  /** Writes a row: {@code line} for people, the named values for programs. */
  void row(String line, @Nullable Object... namesAndValues) {
    if (!json) {
      out.println(line);
      return;
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator generator =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(text)) {
      generator.writeStartObject();
      for (Map.Entry<String, @Nullable Object> entry : values.entrySet()) {
        generator.writeFieldName(entry.getKey());
        if (entry.getValue() instanceof Number number) {
          generator.writeNumber(number.toString());
        } else {
          generator.writeString(entry.getValue() == null ? null : entry.getValue().toString());
        }
      }
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println(text);
  }
}
