package org.coranto.extract.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coranto.extract.tagger.Tagged;
import org.coranto.model.GivenUp;
import org.coranto.model.Quote;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Takes statements that have a cue from the language model, in place of {@link CueRules}: spans of
 * source, cue and content are the model's; whole marked stretches, joined parts, loose quotes and
 * headings stay with the rules.
 */
final class LearnedRule {
  private static final String MARKS = "\"“”„«»‹›‘’'`";

  private final CueFinder cues;

  LearnedRule(CueFinder cues) {
    this.cues = cues;
  }

  /** Statements in order of their frames. */
  List<Finding> find(List<Frame> frames, Tagged tagged) {
    List<Finding> found = new ArrayList<>();
    int f = 0;
    for (Tagged.Attribution attribution : tagged.attributions()) {
      GivenUp.check();
      int at = attribution.cue().start();
      while (f + 1 < frames.size() && start(frames.get(f + 1)) <= at) {
        f++;
      }
      Finding finding =
          f < frames.size() ? finding(frames.get(f), attribution, tagged.model()) : null;
      if (finding != null) {
        found.add(finding);
      }
    }
    return Coordination.part(found);
  }

  private static int start(Frame frame) {
    return frame.size() == 0 ? Integer.MAX_VALUE : frame.item(0).span().start();
  }

  private @Nullable Finding finding(Frame frame, Tagged.Attribution attribution, String model) {
    if (frame.heading() || frame.size() == 0) {
      return null;
    }
    List<Span> content = new ArrayList<>();
    for (Span part : attribution.content()) {
      Span trimmed = trimmed(frame.tokens(), part);
      if (trimmed != null) {
        content.add(trimmed);
      }
    }
    Cue cue = cue(frame, attribution.cue());
    boolean denies = cue != null && cue.acts().contains(Quote.Act.DENY);
    if (content.isEmpty()
        || (isBare(frame.tokens(), content) && !(denies && points(frame, content)))) {
      return null;
    }
    return new Finding(
        frame,
        cue,
        attribution.cue(),
        attribution.source(),
        attribution.source() == null ? Quote.Basis.NONE : Quote.Basis.STATED,
        content,
        "quote.tagger:" + model,
        attribution.confidence(),
        attribution.acts());
  }

  /** Whether the content is one word without marks: a thing spoken of, not something said. */
  private static boolean isBare(Tokens tokens, List<Span> content) {
    if (content.size() > 1) {
      return false;
    }
    int words = 0;
    Span part = content.get(0);
    for (int i = tokens.firstAtOrAfter(part.start());
        i < tokens.size() && tokens.start(i) < part.end();
        i++) {
      if (MARKS.indexOf(tokens.raw(i).charAt(0)) >= 0) {
        return false;
      }
      words++;
    }
    return words < 2;
  }

  /** Whether the content only points to what was said before: "denied that". */
  private static boolean points(Frame frame, List<Span> content) {
    return switch (content.get(0).in(frame.text()).toLowerCase(Locale.ROOT)) {
      case "that", "this", "it", "these", "those", "them" -> true;
      default -> false;
    };
  }

  /** The lexicon's cue at these words, for its class; or null when it has none. */
  private @Nullable Cue cue(Frame frame, Span span) {
    for (Cue cue : cues.find(frame)) {
      if (frame.span(cue.from(), cue.to()).overlaps(span)) {
        return cue;
      }
    }
    return null;
  }

  /**
   * A part without stops and commas at its ends; or null. A clause keeps its "that", which is part
   * of it.
   */
  private static @Nullable Span trimmed(Tokens tokens, Span part) {
    int from = tokens.firstEndingAfter(part.start());
    int to = tokens.firstAtOrAfter(part.end());
    while (from < to && isStop(tokens.folded(from))) {
      from++;
    }
    while (to > from && isStop(tokens.folded(to - 1))) {
      to--;
    }
    return from < to ? tokens.span(from, to) : null;
  }

  private static boolean isStop(String word) {
    return word.equals(",")
        || word.equals(".")
        || word.equals(";")
        || word.equals(":")
        || word.equals("-")
        || word.equals("–")
        || word.equals("—");
  }
}
