package org.coranto.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.coranto.model.Accepted;
import org.coranto.model.Origin;
import org.coranto.model.Outcome;
import org.coranto.model.Published;
import org.coranto.model.Report;
import org.coranto.read.rendering.RenderingSplitter;

/** Reads files, folders, archives and record files into reports. Thread-safe. */
public final class ReportReader {
  private final ReadOptions options;
  private final RenderingSplitter splitter = new RenderingSplitter();

  /** Reads with these options. */
  public ReportReader(ReadOptions options) {
    this.options = options;
  }

  /**
   * Reads one input and hands every document to {@code sink}, in the order of the input.
   *
   * @throws IOException if the input itself cannot be opened
   */
  public void read(Path input, Consumer<Outcome> sink) throws IOException {
    String text = Files.readString(input);
    Published published =
        options.published() == null ? Published.unknown() : Published.given(options.published());
    sink.accept(
        new Accepted(
            new Report(
                "0",
                input.getFileName() == null ? "-" : input.getFileName().toString(),
                new Origin(input.toString(), null, "text/plain"),
                text,
                false,
                published,
                "en",
                null,
                splitter.split(text))));
  }
}
