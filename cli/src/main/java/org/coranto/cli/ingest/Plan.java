package org.coranto.cli.ingest;

import java.util.List;

/**
 * What is to be taken in, and how.
 *
 * @param inputs what the documents come from, as the user named it
 * @param finder finds them
 * @param asked the publication day said for all inputs, or ""
 * @param threads documents to read at the same time, at least 1
 * @param batch documents of one transaction, at least 1
 * @param documentSeconds most seconds that reading one document may take, at least 1
 */
public record Plan(
    List<String> inputs, Finder finder, String asked, int threads, int batch, int documentSeconds) {
  /** Copies the inputs. */
  public Plan {
    inputs = List.copyOf(inputs);
  }
}
