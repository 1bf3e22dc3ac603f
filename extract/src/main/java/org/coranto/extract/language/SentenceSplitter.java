package org.coranto.extract.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coranto.model.GivenUp;
import org.coranto.model.Rendering;
import org.coranto.model.Report;
import org.coranto.model.Sentence;
import org.coranto.model.Sentence.Kind;
import org.coranto.model.Span;

/**
 * Groups tokens into sentences.
 *
 * <p>A line end or a rendering's end always ends a sentence. Inside a line a stop ends one when a
 * start follows; a capital is weak evidence, for damaged texts put capitals anywhere and leave them
 * out anywhere. Marks that close after the stop belong to the sentence before it. What runs on for
 * {@value #LONGEST} tokens without an end is cut there, after its last mark if one stands in its
 * second half: no writer's sentence is so long, and the cost of a sentence is bounded so.
 */
final class SentenceSplitter {
  private static final int LONGEST = 160;
  private static final int LONGEST_HEADING = 16;
  private static final int SHORT_WORD = 3;

  private final ClosedClasses words;

  SentenceSplitter(ClosedClasses words) {
    this.words = words;
  }

  /** Sentences that together hold all tokens, in order. */
  List<Sentence> split(Report report, Cuts cuts) {
    String text = report.text();
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    int from = 0;
    int rendering = 0;
    while (from < cuts.size()) {
      GivenUp.check();
      rendering = renderingAt(report, rendering, cuts.start(from));
      boolean first = sentences.isEmpty() || last(sentences).rendering() != rendering;
      int to = from + 1;
      int next = rendering;
      while (to < cuts.size()) {
        next = renderingAt(report, rendering, cuts.start(to));
        if (next != rendering
            || breaksLine(text, cuts.end(to - 1), cuts.start(to))
            || startsOutside(report, rendering, cuts, to)) {
          break;
        }
        to++;
      }
      boolean last = to == cuts.size() || next != rendering;
      new Line(text, cuts, from, to).addTo(sentences, paragraph, rendering, first && last, last);
      paragraph++;
      from = to;
    }
    return sentences;
  }

  private static Sentence last(List<Sentence> sentences) {
    return sentences.get(sentences.size() - 1);
  }

  /** As {@link Report#renderingAt}, but onward from a rendering that begins no later. */
  private static int renderingAt(Report report, int from, int offset) {
    List<Rendering> all = report.renderings();
    int index = from;
    while (index + 1 < all.size() && all.get(index + 1).span().start() <= offset) {
      index++;
    }
    return index;
  }

  /** Whether token {@code to} stands after the end of the rendering that holds the one before. */
  private static boolean startsOutside(Report report, int rendering, Cuts cuts, int to) {
    int end = report.renderings().get(rendering).span().end();
    return cuts.start(to) >= end && cuts.end(to - 1) <= end;
  }

  private static boolean breaksLine(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Characters.isLineEnd(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** One line of one rendering: tokens {@code from} to {@code to}. */
  private final class Line {
    private final String text;
    private final Cuts cuts;
    private final int from;
    private final int to;

    Line(String text, Cuts cuts, int from, int to) {
      this.text = text;
      this.cuts = cuts;
      this.from = from;
      this.to = to;
    }

    void addTo(List<Sentence> out, int paragraph, int rendering, boolean only, boolean last) {
      int start = from;
      int straight = 0;
      for (int i = from; i < to; i++) {
        straight += isStraight(i) ? 1 : 0;
        if (i - start >= LONGEST) {
          int end = cut(start, i);
          out.add(sentence(start, end, Kind.PROSE, paragraph, rendering));
          start = end;
        }
        if (!endsWithStop(i)) {
          continue;
        }
        int end = i + 1;
        while (end < to && closes(end, straight)) {
          straight += isStraight(end) ? 1 : 0;
          end++;
        }
        if (end < to && isEnd(start, i, end)) {
          out.add(sentence(start, end, Kind.PROSE, paragraph, rendering));
          start = end;
        }
        i = end - 1;
      }
      if (start < to) {
        boolean heading = start == from && !only && !last && looksLikeHeading();
        Kind kind = heading ? Kind.HEADING : Kind.PROSE;
        out.add(sentence(start, to, kind, paragraph, rendering));
      }
    }

    /** Where to cut what runs on from {@code start} to {@code end}. */
    private int cut(int start, int end) {
      for (int i = end; i > start + LONGEST / 2; i--) {
        char c = first(i - 1);
        if (length(i - 1) == 1 && (c == ',' || c == ';' || c == ':' || Characters.isDash(c))) {
          return i;
        }
      }
      return end;
    }

    private Sentence sentence(int a, int b, Kind kind, int paragraph, int rendering) {
      return new Sentence(
          new Span(cuts.start(a), cuts.end(b - 1)), a, b, kind, paragraph, rendering);
    }

    private char first(int i) {
      return text.charAt(cuts.start(i));
    }

    private int length(int i) {
      return cuts.end(i) - cuts.start(i);
    }

    private String folded(int i) {
      return text.substring(cuts.start(i), Math.min(cuts.end(i), cuts.start(i) + 40))
          .toLowerCase(Locale.ROOT);
    }

    private boolean spaced(int i) {
      return cuts.end(i - 1) < cuts.start(i);
    }

    private boolean isWord(int i) {
      return Characters.isWordPart(text, cuts.start(i), cuts.end(i));
    }

    private boolean isStraight(int i) {
      return length(i) == 1 && first(i) == '"';
    }

    private boolean endsWithStop(int i) {
      char c = first(i);
      if (c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '؟') {
        return true;
      }
      return length(i) > 1 && text.charAt(cuts.end(i) - 1) == '.' && isWord(i);
    }

    /** Whether token {@code i}, after a stop, is a mark that closes what began before. */
    private boolean closes(int i, int straight) {
      char c = first(i);
      boolean glued = !spaced(i);
      if (c == ')' || c == ']' || c == '}') {
        return true;
      }
      if (c == '"') {
        return straight % 2 == 1;
      }
      if (c == '»' || c == '›' || c == '”' || c == '’') {
        return glued || !gluedToNext(i);
      }
      boolean mark = Characters.isDoubleMark(c) || Characters.isSingleMark(c);
      return mark && glued && !gluedToNext(i);
    }

    private boolean gluedToNext(int i) {
      return i + 1 < to && !spaced(i + 1);
    }

    /** Whether the stop {@code stop} ends the sentence, given that {@code next} follows. */
    private boolean isEnd(int start, int stop, int next) {
      boolean lower = Character.isLowerCase(first(next));
      boolean quoted = next > stop + 1;
      char c = first(next);
      if (c == ',' || c == ';' || c == ':' || c == ')' || c == '.' || c == '?' || c == '!') {
        return false;
      }
      if (quoted && isWord(next) && words.isReporting(folded(next))) {
        return false;
      }
      if (isWord(stop)) {
        return isEndAfterAbbreviation(stop, next, quoted);
      }
      char mark = first(stop);
      if (mark != '.' || length(stop) > 1) {
        boolean ellipsis = mark == '.' || mark == '…';
        return !lower || (!quoted && !ellipsis && !isFirstOfLine(start, stop));
      }
      if (stop > start && (isBullet(start, stop) || isDay(stop - 1, next))) {
        return false;
      }
      if (!spaced(next)) {
        return quoted || isGluedEnd(stop, next);
      }
      return !lower || !(isShortUnknown(stop - 1, start) || Characters.isDash(c));
    }

    private boolean isFirstOfLine(int start, int stop) {
      return start == stop;
    }

    /** "22. September": a day as other languages write it. */
    private boolean isDay(int number, int next) {
      return length(number) <= 2 && Character.isDigit(first(number)) && words.isMonth(folded(next));
    }

    /** "1." at the start of a line numbers what follows. */
    private boolean isBullet(int start, int stop) {
      return start == from
          && stop == from + 1
          && Character.isDigit(first(start))
          && length(start) < 4;
    }

    private boolean isGluedEnd(int stop, int next) {
      if (stop == from || !isWord(stop - 1)) {
        return !isWord(next);
      }
      boolean digits = Character.isDigit(text.charAt(cuts.end(stop - 1) - 1));
      if (digits) {
        return !Character.isDigit(first(next));
      }
      boolean longEnough = length(stop - 1) > 1 && length(next) > 1;
      return longEnough || !isWord(next) || words.isFunctionWord(folded(next));
    }

    /** A short word that is no function word may be an abbreviation that no list knows. */
    private boolean isShortUnknown(int i, int start) {
      return i >= start
          && isWord(i)
          && length(i) <= SHORT_WORD
          && !Character.isDigit(first(i))
          && i > start
          && Character.isUpperCase(first(i))
          && !words.isFunctionWord(folded(i));
    }

    private boolean isEndAfterAbbreviation(int stop, int next, boolean quoted) {
      if (quoted) {
        return !Character.isLowerCase(first(next));
      }
      String folded = folded(stop);
      if (words.leadsOn(folded.substring(0, folded.length() - 1)) || isInitial(stop)) {
        return false;
      }
      boolean capital = Character.isUpperCase(first(next));
      return (capital && words.isFunctionWord(folded(next))) || (!isWord(next) && opensQuote(next));
    }

    private boolean isInitial(int i) {
      return length(i) == 2;
    }

    private boolean opensQuote(int i) {
      char c = first(i);
      return c == '“' || c == '«' || c == '„' || (c == '"' && gluedToNext(i));
    }

    /** A short line without a stop, or one wholly in marks. */
    private boolean looksLikeHeading() {
      int end = to;
      while (end > from && !isWord(end - 1) && isMarkOrBracket(end - 1)) {
        end--;
      }
      if (end == from || end - from > LONGEST_HEADING) {
        return false;
      }
      char last = text.charAt(cuts.end(end - 1) - 1);
      boolean stopped =
          last == '.' || last == '!' || last == '…' || last == ':' || last == ',' || last == ';';
      return !stopped || (last == '.' && isWord(end - 1));
    }

    private boolean isMarkOrBracket(int i) {
      char c = first(i);
      return Characters.isDoubleMark(c) || Characters.isSingleMark(c) || c == ')' || c == ']';
    }
  }
}
