package org.coranto.extract.quote;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Parts statements that one subject makes with two cues ("demands a release and threatens to
 * strike"): where the content of the first runs over the second cue and its content, it ends before
 * the joining word. A statement with a speaker of its own inside the content stays nested there.
 */
final class Coordination {
  private Coordination() {}

  /** The findings, in the same order, with such contents cut. */
  static List<Finding> part(List<Finding> findings) {
    List<Finding> parted = new ArrayList<>(findings);
    for (int i = 0; i < parted.size(); i++) {
      for (Finding later : findings) {
        if (later.frame() == parted.get(i).frame()) {
          Finding cut = cut(parted.get(i), later);
          if (cut != null) {
            parted.set(i, cut);
          }
        }
      }
    }
    return parted;
  }

  /** {@code first} without what {@code later} says; or null where both stay as they are. */
  private static @Nullable Finding cut(Finding first, Finding later) {
    Span cue = later.cueSpan();
    Span source = first.source();
    int last = first.content().size() - 1;
    Span part = first.content().get(last);
    if (cue == null || source == null || !source.equals(later.source()) || !part.contains(cue)) {
      return null;
    }
    Tokens tokens = first.frame().tokens();
    int to = tokens.firstAtOrAfter(cue.start());
    int from = tokens.firstAtOrAfter(part.start());
    if (to - 1 <= from || !Words.conjunction(tokens.folded(to - 1))) {
      return null;
    }
    to--;
    while (to - 1 > from && tokens.isMark(to - 1)) {
      to--;
    }
    List<Span> content = new ArrayList<>(first.content().subList(0, last));
    content.add(tokens.span(from, to));
    return first.with(content);
  }
}
