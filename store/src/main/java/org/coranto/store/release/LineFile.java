package org.coranto.store.release;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file with a flat JSON object a line. Not thread-safe. */
final class LineFile implements AutoCloseable {
  private final Path file;
  private final OutputStream out;
  private final JsonGenerator json;
  private long count;

  LineFile(Path file) throws IOException {
    this.file = file;
    this.out = new BufferedOutputStream(Files.newOutputStream(file));
    this.json =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(out);
    json.setRootValueSeparator(new SerializedString("\n"));
  }

  /** Writes a line of names and values. */
  void line(@Nullable String... namesAndValues) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      json.writeStringField(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    json.writeEndObject();
    count++;
  }

  long count() {
    return count;
  }

  /** Ends the file; gives its digest. */
  String finish() throws IOException {
    json.flush();
    if (count > 0) {
      out.write('\n');
    }
    out.flush();
    return Manifest.digest(file);
  }

  @Override
  public void close() throws IOException {
    json.close();
    out.close();
  }
}
