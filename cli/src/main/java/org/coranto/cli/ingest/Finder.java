package org.coranto.cli.ingest;

import java.util.function.Consumer;
import org.coranto.read.Document;

/** Finds the documents of a run. */
@FunctionalInterface
public interface Finder {
  /**
   * Hands over every document, on one thread or several; what the sink throws ends the search and
   * comes through.
   *
   * @return inputs of which nothing could be read
   */
  int find(Consumer<Document> sink);
}
