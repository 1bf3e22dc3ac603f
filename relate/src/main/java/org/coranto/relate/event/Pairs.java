package org.coranto.relate.event;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Passage;
import org.coranto.model.Reading;
import org.coranto.model.Span;

/** Tells whether two places of a report can be about one happening by where they stand. */
final class Pairs {
  private final Reading reading;
  private final List<Passage> passages;

  Pairs(Reading reading, List<Passage> passages) {
    this.reading = reading;
    this.passages = List.copyOf(passages);
  }

  /** Index of the rendering at {@code span}. */
  int rendering(Span span) {
    return reading.report().renderingAt(span.start());
  }

  /** Whether the two stand in one aligned passage, on different sides. */
  boolean aligned(Span a, Span b) {
    for (int p : passagesOf(a)) {
      Passage passage = passages.get(p);
      if ((within(passage.a(), a) && within(passage.b(), b))
          || (within(passage.b(), a) && within(passage.a(), b))) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> passagesOf(Span span) {
    List<Integer> found = new ArrayList<>();
    for (int p = 0; p < passages.size(); p++) {
      if (within(passages.get(p).a(), span) || within(passages.get(p).b(), span)) {
        found.add(p);
      }
    }
    return found;
  }

  private static boolean within(List<Span> sentences, Span span) {
    for (Span sentence : sentences) {
      if (sentence.contains(span.start())) {
        return true;
      }
    }
    return false;
  }
}
