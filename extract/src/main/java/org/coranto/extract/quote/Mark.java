package org.coranto.extract.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One character (or doubled single mark) that may be a quotation mark.
 *
 * @param start its first code unit
 * @param end after its last code unit
 * @param family how it is drawn
 * @param form what its form lets it do
 * @param single whether it is a single mark, which may also be an apostrophe
 * @param freeLeft whether what stands before it leaves room for an opening mark
 * @param freeRight whether what stands after it leaves room for a closing mark
 */
record Mark(
    int start,
    int end,
    Family family,
    Form form,
    boolean single,
    boolean freeLeft,
    boolean freeRight) {
  private static final Set<String> ELISIONS =
      Set.of("em", "tis", "twas", "twere", "til", "till", "cause", "n", "round", "bout", "s");

  /** Marks that are drawn alike. */
  enum Family {
    CURLY,
    STRAIGHT,
    ANGLE,
    LOW,
    CORNER
  }

  /** What a mark's form lets it do. */
  enum Form {
    OPENS,
    CLOSES,
    EITHER
  }

  private record Kind(Family family, Form form, boolean single) {}

  /** Whether its place looks like that of an opening mark and not like that of a closing one. */
  boolean looksOpening() {
    return freeLeft && !freeRight;
  }

  /** Whether its place looks like that of a closing mark and not like that of an opening one. */
  boolean looksClosing() {
    return !freeLeft && freeRight;
  }

  /** The marks of {@code text} between {@code from} and {@code to}, in order. */
  static List<Mark> in(String text, int from, int to) {
    List<Mark> marks = new ArrayList<>();
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      Kind kind = kind(c);
      if (kind == null) {
        continue;
      }
      int end = i + 1;
      if (kind.single && kind.family != Family.ANGLE && end < to && text.charAt(end) == c) {
        end++;
        kind = new Kind(kind.family, c == '`' ? Form.OPENS : kind.form, false);
      }
      marks.add(
          new Mark(
              i,
              end,
              kind.family,
              kind.form,
              kind.single,
              freeLeft(text, from, i),
              freeRight(text, end, to)));
      i = end - 1;
    }
    return marks;
  }

  private static @Nullable Kind kind(char c) {
    return switch (c) {
      case '"', '\uff02' -> new Kind(Family.STRAIGHT, Form.EITHER, false);
      case '\u201c', '\u275d' -> new Kind(Family.CURLY, Form.OPENS, false);
      case '\u201d', '\u275e' -> new Kind(Family.CURLY, Form.CLOSES, false);
      case '\u201e', '\u201f' -> new Kind(Family.LOW, Form.OPENS, false);
      case '\u00ab', '\u300a' -> new Kind(Family.ANGLE, Form.OPENS, false);
      case '\u00bb', '\u300b' -> new Kind(Family.ANGLE, Form.CLOSES, false);
      case '\u300c', '\u300e' -> new Kind(Family.CORNER, Form.OPENS, false);
      case '\u300d', '\u300f' -> new Kind(Family.CORNER, Form.CLOSES, false);
      case '\'', '`' -> new Kind(Family.STRAIGHT, Form.EITHER, true);
      case '\u2018', '\u201b' -> new Kind(Family.CURLY, Form.OPENS, true);
      case '\u2019', '\u00b4' -> new Kind(Family.CURLY, Form.CLOSES, true);
      case '\u201a' -> new Kind(Family.LOW, Form.OPENS, true);
      case '\u2039' -> new Kind(Family.ANGLE, Form.OPENS, true);
      case '\u203a' -> new Kind(Family.ANGLE, Form.CLOSES, true);
      default -> null;
    };
  }

  private static boolean freeLeft(String text, int from, int at) {
    if (at == from) {
      return true;
    }
    char c = text.charAt(at - 1);
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || "([{/-\u2013\u2014\u2026\u00a1\u00bf\u201c\u2018\u201e\u201a\u00ab\u2039\"'`".indexOf(c)
            >= 0;
  }

  private static boolean freeRight(String text, int at, int to) {
    if (at >= to) {
      return true;
    }
    char c = text.charAt(at);
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || ")]}/-\u2013\u2014\u2026.,;:!?\u201d\u2019\u00bb\u203a\"'".indexOf(c) >= 0;
  }

  /**
   * Whether this single mark may close one that is open: not inside a word, something before it.
   */
  boolean mayCloseSingle(String text, int from, int to) {
    if (start == from || (form == Form.OPENS && family != Family.CURLY)) {
      return false;
    }
    boolean wordBefore = Character.isLetterOrDigit(text.charAt(start - 1));
    boolean wordAfter = end < to && Character.isLetterOrDigit(text.charAt(end));
    return !wordAfter && !(freeLeft && !freeRight) && (wordBefore || freeRight);
  }

  /** Whether this single mark may be the apostrophe of a plural: "the workers’ union". */
  boolean mayBePossessive(String text, int to) {
    boolean afterS = start > 0 && Character.toLowerCase(text.charAt(start - 1)) == 's';
    boolean wordNext =
        end + 1 < to && text.charAt(end) == ' ' && Character.isLetter(text.charAt(end + 1));
    return afterS && wordNext && family != Family.ANGLE;
  }

  /** Whether this single mark stands for letters left out: ’90s, ’tis, rock ’n’ roll. */
  boolean isElision(String text, int to) {
    int stop = end;
    while (stop < to && stop - end < 8 && Character.isLetterOrDigit(text.charAt(stop))) {
      stop++;
    }
    String word = text.substring(end, stop).toLowerCase(Locale.ROOT);
    boolean years = word.length() >= 2 && word.length() <= 3 && Character.isDigit(word.charAt(0));
    return years || ELISIONS.contains(word);
  }
}
