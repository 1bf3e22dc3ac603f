package org.coranto.extract.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coranto.model.GivenUp;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Joins the parts of quotes that are told in parts: a quote, its cue, and the quotes that follow at
 * once ({@code “A,” said X. “B.”}), also where one part is left open and the next paragraph opens
 * it again.
 */
final class Joins {
  private Joins() {}

  /** The findings with the parts of {@code frames} that belong to them added to their content. */
  static List<Finding> join(List<Frame> frames, List<Finding> stated) {
    List<Finding> joined = new ArrayList<>(stated);
    Set<Marked> taken = new HashSet<>();
    for (Frame frame : frames) {
      GivenUp.check();
      for (Marked block : blocks(frame)) {
        if (LooseQuotes.holds(stated, frame, block)) {
          taken.add(block);
        }
      }
    }
    for (int f = 0; f < frames.size(); f++) {
      GivenUp.check();
      int at = direct(frames.get(f), joined);
      if (at < 0) {
        continue;
      }
      Finding finding = joined.get(at);
      finding = backwards(frames, f, finding, taken);
      finding = forwards(frames, f, finding, taken);
      joined.set(at, finding);
    }
    return joined;
  }

  private static List<Marked> blocks(Frame frame) {
    List<Marked> blocks = new ArrayList<>();
    for (int i = 0; i < frame.size(); i++) {
      Marked block = frame.item(i).block();
      if (block != null) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  /** Index of the one statement of a frame, if its content is whole quotes; else -1. */
  private static int direct(Frame frame, List<Finding> findings) {
    int at = -1;
    for (int i = 0; i < findings.size(); i++) {
      GivenUp.check();
      if (findings.get(i).frame() == frame) {
        if (at >= 0) {
          return -1;
        }
        at = i;
      }
    }
    if (at < 0) {
      return -1;
    }
    for (Span span : findings.get(at).content()) {
      boolean block = false;
      for (int i = 0; i < frame.size(); i++) {
        block |= frame.isBlock(i) && frame.item(i).span().equals(span);
      }
      if (!block) {
        return -1;
      }
    }
    return at;
  }

  private static Finding forwards(List<Frame> frames, int f, Finding finding, Set<Marked> taken) {
    Finding whole = finding;
    Marked last = null;
    for (int k = f + 1; k < frames.size(); k++) {
      Frame next = frames.get(k);
      boolean sameLine = next.paragraph() == frames.get(k - 1).paragraph();
      Marked block = onlyQuotes(next);
      if (block == null || taken.contains(block)) {
        break;
      }
      boolean reopens =
          block.reopened() && (last == null ? !lastBlockClosed(frames.get(k - 1)) : !last.closed());
      if (!sameLine && !reopens) {
        break;
      }
      for (Marked part : blocks(next)) {
        if (taken.add(part)) {
          whole = with(whole, part.outer());
          last = part;
        }
      }
    }
    return whole;
  }

  private static boolean lastBlockClosed(Frame frame) {
    List<Marked> blocks = blocks(frame);
    return blocks.isEmpty() || blocks.get(blocks.size() - 1).closed();
  }

  private static Finding backwards(List<Frame> frames, int f, Finding finding, Set<Marked> taken) {
    Finding whole = finding;
    int k = f;
    while (k > 0) {
      List<Marked> here = blocks(frames.get(k));
      Frame before = frames.get(k - 1);
      Marked block = onlyQuotes(before);
      boolean reopens =
          !here.isEmpty()
              && here.get(0).reopened()
              && frames.get(k).isBlock(0)
              && block != null
              && !block.closed()
              && !taken.contains(block);
      if (!reopens) {
        break;
      }
      for (Marked part : blocks(before)) {
        if (taken.add(part)) {
          whole = with(whole, part.outer());
        }
      }
      k--;
    }
    return whole;
  }

  /** The first quote of a frame that holds nothing else; null if it does. */
  private static @Nullable Marked onlyQuotes(Frame frame) {
    Marked first = null;
    for (int i = 0; i < frame.size(); i++) {
      Marked block = frame.item(i).block();
      if (block == null && !frame.isMark(i)) {
        return null;
      }
      if (first == null) {
        first = block;
      }
    }
    return frame.heading() ? null : first;
  }

  private static Finding with(Finding finding, Span part) {
    List<Span> content = new ArrayList<>(finding.content());
    content.add(part);
    content.sort(null);
    return finding.with(content);
  }
}
