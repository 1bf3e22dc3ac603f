package org.coranto.model;

/**
 * One sentence of a report.
 *
 * @param span from its first to its last token
 * @param from index of its first token
 * @param to index after its last token; greater than {@code from}
 * @param kind prose or heading
 * @param paragraph index of the line it stands on, counted over lines that are not blank
 * @param rendering index of its rendering
 */
public record Sentence(Span span, int from, int to, Kind kind, int paragraph, int rendering) {
  /** What kind of sentence it is. */
  public enum Kind {
    /** Running text. */
    PROSE,
    /** A line of its own that heads what follows. */
    HEADING
  }

  /** Whether token {@code i} belongs to the sentence. */
  public boolean has(int i) {
    return from <= i && i < to;
  }
}
