package org.coranto.store.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a release's facts report by report, in the order of their ids, so that memory does not grow
 * with the release. Not thread-safe.
 */
final class FactLines implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BufferedReader in;
  private @Nullable JsonNode next;

  FactLines(Path folder) throws IOException {
    this.in = Files.newBufferedReader(folder.resolve(Release.FACTS));
    advance();
  }

  private void advance() throws IOException {
    String line = in.readLine();
    next = line == null ? null : JSON.readTree(line);
  }

  /** Id of the report that comes next; "" at the end. */
  String report() {
    return next == null ? "" : next.path("report_id").asText();
  }

  /** The lines of the report that comes next. */
  List<JsonNode> take() throws IOException {
    String report = report();
    List<JsonNode> lines = new ArrayList<>();
    while (next != null && report().equals(report)) {
      lines.add(next);
      advance();
    }
    return lines;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
