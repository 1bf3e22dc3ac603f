package org.coranto.relate.judge;

import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/** A network that reads two renderings of a passage side by side. Thread-safe. */
public interface PairModel extends AutoCloseable {
  /** Name and version, e.g. "coranto-en-pairs@1". */
  String name();

  /**
   * What it sees in the words of both.
   *
   * @param text the text of the report
   * @param a the passage in the earlier rendering, in UTF-16 code units
   * @param b the passage in the later one
   * @return null where the two are longer together than it can read at once
   */
  @Nullable PairScores score(String text, Span a, Span b);

  @Override
  void close();
}
