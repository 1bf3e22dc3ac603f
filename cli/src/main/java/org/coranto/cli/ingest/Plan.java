package org.coranto.cli.ingest;

import java.io.InputStream;
import java.util.List;
import org.coranto.read.ReportReader;

/**
 * What is to be taken in, and how.
 *
 * @param inputs files and folders, "-" for {@code standardInput}
 * @param asked the publication day said for all inputs, or ""
 * @param threads documents to read at the same time, at least 1
 * @param batch documents of one transaction, at least 1
 * @param documentSeconds most seconds that reading one document may take, at least 1
 */
public record Plan(
    List<String> inputs,
    InputStream standardInput,
    ReportReader reader,
    String asked,
    int threads,
    int batch,
    int documentSeconds) {
  /** Copies the inputs. */
  public Plan {
    inputs = List.copyOf(inputs);
  }
}
