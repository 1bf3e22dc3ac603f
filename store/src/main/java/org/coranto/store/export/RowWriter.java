package org.coranto.store.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one table, in order. Not thread-safe. */
interface RowWriter extends AutoCloseable {
  /** Adds a row of as many values as there are columns. */
  void row(List<@Nullable Object> values) throws IOException;

  /** Puts the file in its place. */
  ExportedFile finish() throws IOException;

  @Override
  void close() throws IOException;
}
