package org.coranto.extract.quote;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Quote;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Tells direct, mixed and indirect quotes apart by how much of the content is marked. A joining
 * "that" before it does not count, and neither do marks around the cue itself: they are those of a
 * statement in which this one is told.
 */
final class Types {
  private static final float MOSTLY = 0.9f;

  private Types() {}

  /** The type of what is told by {@code cue}, if there is one. */
  static Quote.Type of(Tokens tokens, List<Span> content, @Nullable Span cue, List<Marked> marked) {
    int words = 0;
    int inside = 0;
    for (Span span : content) {
      for (int i = tokens.firstAtOrAfter(span.start());
          i < tokens.size() && tokens.start(i) < span.end();
          i++) {
        boolean joins = words == 0 && tokens.folded(i).equals("that") && tokens.end(i) < span.end();
        if (!tokens.isMark(i) && !joins) {
          words++;
          inside += marked(marked, tokens.start(i), cue) ? 1 : 0;
        }
      }
    }
    if (inside == 0) {
      return Quote.Type.INDIRECT;
    }
    return inside >= MOSTLY * words ? Quote.Type.DIRECT : Quote.Type.MIXED;
  }

  /** The content between the marks, without them. */
  static List<Span> unmarked(List<Span> content, @Nullable Span cue, List<Marked> marked) {
    List<Span> inner = new ArrayList<>();
    for (Span span : content) {
      for (Marked m : marked) {
        if (m.depth() == 0
            && !holds(m, cue)
            && m.outer().overlaps(span)
            && (inner.isEmpty() || inner.get(inner.size() - 1).end() <= m.inner().start())) {
          inner.add(m.inner());
        }
      }
    }
    return inner.isEmpty() ? content : inner;
  }

  private static boolean holds(Marked marked, @Nullable Span cue) {
    return cue != null && marked.inner().contains(cue);
  }

  private static boolean marked(List<Marked> marked, int offset, @Nullable Span cue) {
    int low = 0;
    int high = marked.size() - 1;
    int last = -1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (marked.get(middle).inner().start() <= offset) {
        last = middle;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    for (int i = last; i >= 0 && i > last - 8; i--) {
      if (marked.get(i).inner().contains(offset) && !holds(marked.get(i), cue)) {
        return true;
      }
    }
    return false;
  }
}
