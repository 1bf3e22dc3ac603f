package org.coranto.extract.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coranto.knowledge.Cue.Takes;
import org.coranto.model.GivenUp;
import org.coranto.model.Pos;
import org.coranto.model.Quote;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Quotes without a cue of their own: those that go on with what somebody has just been reported to
 * say, those a colon leads in, those signed behind a dash, and those that float. A floating quote
 * stays open; the person it talks about is never taken for its speaker.
 */
final class LooseQuotes {
  private static final Set<String> DASHES = Set.of("-", "--", "–", "—", "―");

  private final Sources sources;

  LooseQuotes(Sources sources) {
    this.sources = sources;
  }

  /**
   * Findings for the blocks that no statement holds.
   *
   * @param frames all frames, in order
   * @param stated statements with a cue, in order of their frames
   */
  List<Finding> find(List<Frame> frames, List<Finding> stated) {
    Set<Marked> taken = new HashSet<>();
    for (Frame frame : frames) {
      GivenUp.check();
      for (int i = 0; i < frame.size(); i++) {
        Marked block = frame.item(i).block();
        if (block != null && holds(stated, frame, block)) {
          taken.add(block);
        }
      }
    }
    List<Finding> loose = new ArrayList<>();
    for (int f = 0; f < frames.size(); f++) {
      GivenUp.check();
      Frame frame = frames.get(f);
      for (int i = 0; i < frame.size(); i++) {
        Marked block = frame.item(i).block();
        if (block != null && !taken.contains(block)) {
          Finding finding = loose(frames, f, i, stated, loose);
          if (finding != null) {
            loose.add(finding);
          }
        }
      }
    }
    return loose;
  }

  static boolean holds(List<Finding> stated, Frame frame, Marked block) {
    for (Finding finding : stated) {
      if (Math.abs(finding.frame().paragraph() - frame.paragraph()) < 50) {
        for (Span span : finding.content()) {
          if (span.contains(block.outer())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private @Nullable Finding loose(
      List<Frame> frames, int f, int i, List<Finding> stated, List<Finding> loose) {
    Frame frame = frames.get(f);
    Marked block = frame.item(i).block();
    if (block == null || frame.heading()) {
      return null;
    }
    Phrases.Range signed = signature(frame, i + 1);
    if (signed != null) {
      Span source = frame.span(signed.from(), signed.to());
      return finding(frame, i, source, Quote.Basis.STATED, "quote.signed", 0.8f);
    }
    if (frame.is(i - 1, ":")) {
      Phrases.Range source = ledIn(frame, i - 1);
      if (source != null) {
        return finding(
            frame,
            i,
            frame.span(source.from(), source.to()),
            Quote.Basis.INFERRED,
            "quote.colon",
            0.7f);
      }
    }
    if (i == 0 && f > 0 && endsWithColon(frames.get(f - 1))) {
      Frame lead = frames.get(f - 1);
      Phrases.Range source = ledIn(lead, lead.size() - 1);
      if (source != null && lead.rendering() == frame.rendering()) {
        return finding(
            frame,
            i,
            lead.span(source.from(), source.to()),
            Quote.Basis.INFERRED,
            "quote.colon",
            0.7f);
      }
    }
    boolean alone = alone(frame, i);
    Finding before = lastBefore(frame, block, stated, loose);
    boolean ownSentence =
        alone || (MarkUse.endsWithStop(frame.text(), block) && (i == 0 || frame.isMark(i - 1)));
    if (before != null && before.source() != null && ownSentence && opensFloor(before)) {
      return finding(frame, i, before.source(), Quote.Basis.INFERRED, "quote.continued", 0.8f);
    }
    if (block.reopened()) {
      Finding open = lastOf(frames, f, stated, loose);
      if (open != null && open.source() != null) {
        return finding(frame, i, open.source(), Quote.Basis.INFERRED, "quote.reopened", 0.8f);
      }
    }
    if (!ownSentence) {
      return null;
    }
    Finding next = before == null && alone ? nextAfter(frames, f, stated) : null;
    if (next != null) {
      return finding(frame, i, next.source(), Quote.Basis.INFERRED, "quote.before-cue", 0.65f);
    }
    return finding(frame, i, null, Quote.Basis.NONE, "quote.floating", 0.5f);
  }

  /** The name behind a dash that ends a quote: “…” — Ana Ruiz, Lima. */
  private Phrases.@Nullable Range signature(Frame frame, int dash) {
    if (dash + 1 >= frame.size() || frame.isBlock(dash) || !DASHES.contains(frame.word(dash))) {
      return null;
    }
    Phrases.Range name = Phrases.startingAt(frame, dash + 1, frame.size());
    if (name == null || sources.fitness(frame, name.from(), name.to()) < 3) {
      return null;
    }
    int next = name.to();
    return next >= frame.size() || frame.isMark(next) || frame.isComma(next) ? name : null;
  }

  private static boolean endsWithColon(Frame frame) {
    return frame.is(frame.size() - 1, ":");
  }

  /** Whether the frame holds nothing but quotes and marks. */
  private static boolean alone(Frame frame, int at) {
    for (int i = 0; i < frame.size(); i++) {
      if (i != at && !frame.isBlock(i) && !frame.isMark(i)) {
        return false;
      }
    }
    return true;
  }

  /** The subject of the words before a colon. */
  private Phrases.@Nullable Range ledIn(Frame frame, int colon) {
    for (int i = 1; i < colon; i++) {
      if (frame.pos(i) == Pos.VERB || frame.pos(i) == Pos.AUX) {
        Phrases.Range subject = Subjects.before(frame, 0, i);
        if (subject != null && sources.fitness(frame, subject.from(), subject.to()) >= 3) {
          return subject;
        }
      }
    }
    Phrases.Range whole = Phrases.endingAt(frame, 0, colon);
    return whole != null
            && whole.from() == 0
            && sources.fitness(frame, whole.from(), whole.to()) >= 3
        ? whole
        : null;
  }

  /** The last statement before a block in its paragraph. */
  private static @Nullable Finding lastBefore(
      Frame frame, Marked block, List<Finding> stated, List<Finding> loose) {
    Finding best = null;
    for (List<Finding> findings : List.of(stated, loose)) {
      for (Finding finding : findings) {
        if (finding.frame().paragraph() == frame.paragraph()
            && finding.frame().rendering() == frame.rendering()
            && finding.extent().end() <= block.outer().start()
            && (best == null || finding.extent().end() > best.extent().end())) {
          best = finding;
        }
      }
    }
    return best;
  }

  private static @Nullable Finding lastOf(
      List<Frame> frames, int f, List<Finding> stated, List<Finding> loose) {
    int paragraph = frames.get(f).paragraph() - 1;
    Finding best = null;
    for (List<Finding> findings : List.of(stated, loose)) {
      for (Finding finding : findings) {
        if (finding.frame().paragraph() == paragraph
            && (best == null || finding.extent().end() > best.extent().end())) {
          best = finding;
        }
      }
    }
    return best;
  }

  /** The statement of the next frame, if that begins with a quote and names its speaker. */
  private static @Nullable Finding nextAfter(List<Frame> frames, int f, List<Finding> stated) {
    if (f + 1 >= frames.size()) {
      return null;
    }
    Frame next = frames.get(f + 1);
    if (next.paragraph() != frames.get(f).paragraph() || !next.isBlock(0)) {
      return null;
    }
    for (Finding finding : stated) {
      if (finding.frame() == next
          && finding.source() != null
          && finding.content().get(0).contains(next.item(0).span())) {
        return finding;
      }
    }
    return null;
  }

  /** Whether a quote may go on with what this statement says: a label ("calls it X") does not. */
  private static boolean opensFloor(Finding before) {
    Cue cue = before.cue();
    if (cue == null) {
      return before.basis() != Quote.Basis.NONE;
    }
    return cue.part() == Cue.Part.PHRASE
        || cue.takes(Takes.THAT)
        || (cue.takes(Takes.QUOTE) && !before.rule().equals("quote.cue-noun"));
  }

  private static Finding finding(
      Frame frame, int i, @Nullable Span source, Quote.Basis basis, String rule, float confidence) {
    return new Finding(
        frame, null, null, source, basis, List.of(frame.item(i).span()), rule, confidence);
  }
}
