package org.coranto.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of two renderings that say the same.
 *
 * @param a sentences of the earlier rendering, in order
 * @param b sentences of the later one, in order
 * @param score similarity, 0..1
 * @param disagreement how far each side departs from all other renderings of the passage, or null
 *     where that was not asked
 */
public record Passage(
    List<Span> a, List<Span> b, float score, @Nullable Disagreement disagreement) {
  /** Copies the lists. */
  public Passage {
    a = List.copyOf(a);
    b = List.copyOf(b);
  }

  /** A passage of which it is not known how far its sides depart from others. */
  public Passage(List<Span> a, List<Span> b, float score) {
    this(a, b, score, null);
  }
}
