package org.coranto.model;

import java.util.List;

/**
 * Stretches of two renderings that say the same.
 *
 * @param a sentences of the earlier rendering, in order
 * @param b sentences of the later one, in order
 * @param score similarity, 0..1
 */
public record Passage(List<Span> a, List<Span> b, float score) {
  /** Copies the lists. */
  public Passage {
    a = List.copyOf(a);
    b = List.copyOf(b);
  }
}
