package org.coranto.relate.divergence;

import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Divergence.Side;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A difference as a comparison found it, before it is tied to quotes and events.
 *
 * @param a words of the earlier rendering, possibly empty
 * @param b words of the later one, possibly empty
 * @param likelier the side more likely to be right, or null
 * @param confidence 0..1
 * @param why in plain words
 */
record Difference(
    Span a,
    Span b,
    Severity severity,
    Aspect aspect,
    @Nullable Side likelier,
    float confidence,
    String why) {
  /** Whether the two touch the same words on both sides. */
  boolean overlaps(Difference other) {
    return touches(a, other.a) && touches(b, other.b);
  }

  private static boolean touches(Span x, Span y) {
    return x.overlaps(y)
        || (x.start() <= y.end() && y.start() <= x.end() && (x.isEmpty() || y.isEmpty()));
  }
}
