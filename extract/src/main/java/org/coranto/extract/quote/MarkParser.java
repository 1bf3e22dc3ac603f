package org.coranto.extract.quote;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.coranto.model.GivenUp;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/*
 * One pass over the marks of each paragraph with a stack of open ones. A mark's form says what it
 * may do (“ opens, ” closes, " does either); its neighbours decide where the form leaves room, and
 * overrule it where texts misuse it (”so“, »so«). Double marks close each other whatever their
 * form, because damaged text mixes them. A single mark only opens when one that closes it follows
 * in its paragraph, which tells it from an apostrophe. An opening mark inside an open stretch of
 * the same family is a nesting when enough closing marks follow, else the first was never closed.
 * Time is linear: every look-ahead is over a bounded number of marks.
 */
/** Finds the stretches of a text that stand between quotation marks. Never fails on odd counts. */
final class MarkParser {
  private static final int MAX_DEPTH = 4;
  private static final int MAX_LOOK_AHEAD = 64;

  private record Open(Mark mark, int closer, boolean reopened) {}

  private final String text;
  private final List<Marked> found = new ArrayList<>();
  private final Deque<Open> stack = new ArrayDeque<>();
  private List<Mark> marks = List.of();
  private int[] surplus = new int[0];
  private int from;
  private int to;

  private MarkParser(String text) {
    this.text = text;
  }

  /**
   * The marked stretches of {@code text} between {@code from} and {@code to}, in order of start;
   * those inside others follow them. None crosses a line end.
   */
  static List<Marked> parse(String text, int from, int to) {
    MarkParser parser = new MarkParser(text);
    Mark.@Nullable Family carried = null;
    int start = from;
    while (start < to) {
      GivenUp.check();
      int end = start;
      while (end < to && !isLineEnd(text.charAt(end))) {
        end++;
      }
      int first = start;
      while (first < end && Character.isWhitespace(text.charAt(first))) {
        first++;
      }
      if (first < end) {
        carried = parser.paragraph(first, end, carried);
      }
      start = end + 1;
    }
    parser.found.sort(
        Comparator.comparingInt((Marked m) -> m.outer().start()).thenComparingInt(Marked::depth));
    return parser.found;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  /** Parses one paragraph; gives the family of the double mark that it leaves open, or null. */
  private Mark.@Nullable Family paragraph(int start, int end, Mark.@Nullable Family carried) {
    from = start;
    to = end;
    marks = Mark.in(text, start, end);
    surplus = new int[marks.size() + 1];
    for (int i = marks.size() - 1; i >= 0; i--) {
      Mark mark = marks.get(i);
      int closing = mark.single() ? 0 : mark.looksClosing() ? 1 : mark.looksOpening() ? -1 : 0;
      surplus[i] = surplus[i + 1] + closing;
    }
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (mark.single()) {
        single(i);
      } else {
        twofold(i, i == 0 && mark.start() == start && mark.family() == carried);
      }
    }
    Mark.Family open = null;
    while (!stack.isEmpty()) {
      Open left = stack.pop();
      if (!left.mark().single()) {
        add(left, end, end, false);
        open = left.mark().family();
      }
    }
    return open;
  }

  private void twofold(int index, boolean reopens) {
    Mark mark = marks.get(index);
    Open open = openTwofold();
    if (!reopens && !opens(mark, open)) {
      if (open != null) {
        closeTwofold(mark.start(), mark.end(), true);
      }
      return;
    }
    if (open != null && open.mark().family() == mark.family() && surplus[index + 1] < 2) {
      closeTwofold(mark.start(), mark.start(), false);
    }
    if (stack.size() < MAX_DEPTH) {
      stack.push(new Open(mark, -1, reopens));
    }
  }

  private static boolean opens(Mark mark, @Nullable Open open) {
    if (open == null) {
      return mark.form() == Mark.Form.OPENS ? !mark.looksClosing() : mark.looksOpening();
    }
    if (mark.form() == Mark.Form.CLOSES) {
      return false;
    }
    if (mark.form() == Mark.Form.EITHER) {
      return mark.looksOpening();
    }
    boolean reversed =
        open.mark().family() == mark.family() && open.mark().form() == Mark.Form.CLOSES;
    if (reversed) {
      return false;
    }
    boolean low = open.mark().family() == Mark.Family.LOW;
    return low ? mark.looksOpening() : !mark.looksClosing();
  }

  private void single(int index) {
    Mark mark = marks.get(index);
    Open open = stack.peek();
    if (open != null && open.mark().single()) {
      if (open.closer() == index) {
        stack.pop();
        add(open, mark.start(), mark.end(), true);
      }
      return;
    }
    boolean opens =
        mark.looksOpening()
            && (mark.form() != Mark.Form.CLOSES || mark.family() == Mark.Family.ANGLE)
            && !mark.isElision(text, to);
    if (opens && stack.size() < MAX_DEPTH) {
      int closer = closerOf(index);
      if (closer >= 0) {
        stack.push(new Open(mark, closer, false));
      }
    }
  }

  /**
   * Index of the mark that closes the single mark at {@code index}: the first that cannot be a
   * plural's apostrophe, else the first that can; -1 if none. Does not look past the end of the
   * double marks around it.
   */
  private int closerOf(int index) {
    int weak = -1;
    int last = Math.min(marks.size(), index + 1 + MAX_LOOK_AHEAD);
    boolean inside = openTwofold() != null;
    int nested = 0;
    for (int i = index + 1; i < last; i++) {
      Mark mark = marks.get(i);
      if (!mark.single()) {
        nested += mark.looksOpening() ? 1 : -1;
        if (inside && nested < 0) {
          return weak;
        }
        continue;
      }
      if (!mark.mayCloseSingle(text, from, to)) {
        if (weak >= 0 && mark.looksOpening() && !mark.isElision(text, to)) {
          return weak;
        }
        continue;
      }
      if (!mark.mayBePossessive(text, to)) {
        return i;
      }
      weak = weak < 0 ? i : weak;
    }
    return weak;
  }

  private @Nullable Open openTwofold() {
    for (Open open : stack) {
      if (!open.mark().single()) {
        return open;
      }
    }
    return null;
  }

  private void closeTwofold(int contentEnd, int outerEnd, boolean closed) {
    while (!stack.isEmpty()) {
      Open open = stack.pop();
      if (!open.mark().single()) {
        add(open, contentEnd, outerEnd, closed);
        return;
      }
    }
  }

  private void add(Open open, int contentEnd, int outerEnd, boolean closed) {
    int start = open.mark().end();
    int end = contentEnd;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      found.add(
          new Marked(
              new Span(open.mark().start(), closed ? outerEnd : end),
              new Span(start, end),
              open.mark().single() ? Marked.Style.SINGLE : Marked.Style.DOUBLE,
              stack.size(),
              closed,
              open.reopened()));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
