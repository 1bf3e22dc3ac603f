package org.coranto.extract.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.coranto.model.GivenUp;
import org.coranto.model.Quote;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Speakers named by a label at the start of a line, as transcripts and interviews print them
 * ("MORALES: …", also inside quotation marks). Two lines with a label in capitals make a
 * transcript, or two speakers who take turns; a single "Topic: …" is none. Marked lines that go on
 * with a turn left open belong to it. Linear in the text.
 */
final class Transcripts {
  /** Name of the rule: what it finds is verbatim, marked or not. */
  static final String RULE = "quote.transcript";

  /** Longest label, in UTF-16 units. */
  private static final int LONGEST = 40;

  private static final int WORDS = 4;

  /** A line with its label, and what was said: the rest of it and lines that go on with it. */
  private record Line(Frame frame, String name, Span label, List<Span> said) {}

  private Transcripts() {}

  /**
   * The findings with the lines of a transcript in place of what else was found of them as wholes.
   *
   * @param frames all frames, in order
   */
  static List<Finding> name(List<Frame> frames, List<Finding> findings) {
    List<Line> lines = lines(frames);
    if (lines.isEmpty()) {
      return findings;
    }
    NavigableMap<Integer, Span> labels = new TreeMap<>();
    NavigableMap<Integer, Span> turns = new TreeMap<>();
    for (Line line : lines) {
      labels.put(line.label().start(), line.label());
      line.said().forEach(said -> turns.put(said.start(), said));
    }
    List<Finding> named = new ArrayList<>();
    for (Finding finding : findings) {
      boolean loose = finding.cueSpan() == null;
      if (!overlaps(labels, finding.extent()) && !(loose && overlaps(turns, finding.extent()))) {
        named.add(finding);
      }
    }
    for (Line line : lines) {
      named.add(
          new Finding(
              line.frame(), null, null, line.label(), Quote.Basis.STATED, line.said(), RULE, 0.9f));
    }
    return named;
  }

  /** Whether one of the spans, which stand apart and are kept by their starts, is touched. */
  private static boolean overlaps(NavigableMap<Integer, Span> spans, Span extent) {
    Map.Entry<Integer, Span> last = spans.lowerEntry(extent.end());
    return last != null && last.getValue().overlaps(extent);
  }

  private static List<Line> lines(List<Frame> frames) {
    List<Line> lines = new ArrayList<>();
    for (int f = 0; f < frames.size(); f++) {
      GivenUp.check();
      Frame frame = frames.get(f);
      if (frame.firstOfParagraph() && frame.size() > 0) {
        Line line = line(frames, f);
        if (line != null) {
          lines.add(line);
        }
      }
    }
    Map<String, Integer> turns = new HashMap<>();
    lines.forEach(line -> turns.merge(line.name(), 1, Integer::sum));
    Set<String> returning = new HashSet<>();
    int capitals = 0;
    for (Line line : lines) {
      capitals += isCapitals(line.name()) ? 1 : 0;
      if (turns.getOrDefault(line.name(), 0) > 1) {
        returning.add(line.name());
      }
    }
    boolean dialogue = returning.size() > 1;
    boolean transcript = capitals > 1;
    lines.removeIf(
        line ->
            !(isCapitals(line.name()) ? transcript : dialogue && returning.contains(line.name())));
    return lines;
  }

  /** Where the paragraph that begins with frame {@code f} ends. */
  private static int end(List<Frame> frames, int f) {
    Frame first = frames.get(f);
    Frame last = first;
    for (int k = f + 1; k < frames.size(); k++) {
      Frame next = frames.get(k);
      if (next.paragraph() != first.paragraph() || next.rendering() != first.rendering()) {
        break;
      }
      last = next.size() > 0 ? next : last;
    }
    return last.span(0, last.size()).end();
  }

  private static @Nullable Line line(List<Frame> frames, int f) {
    Frame frame = frames.get(f);
    Marked block = frame.item(0).block();
    int from = block == null ? frame.item(0).span().start() : block.inner().start();
    int to = block == null ? end(frames, f) : block.inner().end();
    String text = frame.text();
    int colon = label(text, from, to);
    if (colon < 0) {
      return null;
    }
    int said = colon + 1;
    while (said < to && Character.isWhitespace(text.charAt(said))) {
      said++;
    }
    if (said == colon + 1 || said >= to) {
      return null;
    }
    List<Span> turn = new ArrayList<>(List.of(new Span(said, to)));
    if (block != null) {
      goOn(frames, f, block, turn);
    }
    return new Line(frame, text.substring(from, colon), new Span(from, colon), turn);
  }

  /** Adds the marked lines that go on with what the line before left open, up to another label. */
  private static void goOn(List<Frame> frames, int f, Marked opened, List<Span> turn) {
    Marked open = opened;
    for (int k = f + 1; k < frames.size() && !open.closed(); k++) {
      Frame frame = frames.get(k);
      if (frame.paragraph() == frames.get(k - 1).paragraph() || isAside(frame)) {
        continue;
      }
      Marked next = frame.size() == 0 ? null : frame.item(0).block();
      if (next == null || !next.reopened() || isLabelled(frame.text(), next.inner())) {
        return;
      }
      turn.add(next.inner());
      open = next;
    }
  }

  /** "(CROSSTALK)", which nobody says. */
  private static boolean isAside(Frame frame) {
    Marked block = frame.size() == 0 ? null : frame.item(0).block();
    return block == null ? frame.is(0, "(") : frame.text().charAt(block.inner().start()) == '(';
  }

  private static boolean isLabelled(String text, Span said) {
    return label(text, said.start(), said.end()) >= 0;
  }

  /** Where the colon of the label stands that a stretch begins with, or -1. */
  private static int label(String text, int from, int to) {
    int colon = from;
    while (colon < to && colon - from <= LONGEST && text.charAt(colon) != ':') {
      colon++;
    }
    boolean ends = colon - from <= LONGEST && colon + 1 < to;
    return ends && isLabel(text, from, colon) ? colon : -1;
  }

  /** One to four words that all begin with a capital. */
  private static boolean isLabel(String text, int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean begins = i == from || text.charAt(i - 1) == ' ';
      if (begins) {
        words++;
        if (!Character.isUpperCase(c)) {
          return false;
        }
      }
      if (!Character.isLetter(c) && " .'’-".indexOf(c) < 0) {
        return false;
      }
    }
    return words <= WORDS && to - from > 1;
  }

  private static boolean isCapitals(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }
}
