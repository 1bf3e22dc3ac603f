package org.coranto.extract.quote;

import java.util.List;
import org.coranto.knowledge.Cue.Takes;
import org.coranto.model.Pos;

/** Where reported clauses begin and end inside a frame. */
final class Clauses {
  private Clauses() {}

  /** Whether a finite verb may stand among the items {@code from}..{@code to - 1}. */
  static boolean hasVerb(Frame frame, int from, int to) {
    for (int i = from; i < to; i++) {
      if (frame.isBlock(i)) {
        continue;
      }
      String word = frame.word(i);
      if (frame.pos(i) == Pos.AUX || (Words.auxiliary(word) && !Words.possessiveMark(word))) {
        return true;
      }
      if (frame.pos(i) == Pos.VERB && !word.endsWith("ing") && !frame.is(i - 1, "to")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a finite verb or a block stands there. */
  static boolean says(Frame frame, int from, int to) {
    for (int i = from; i < to; i++) {
      if (frame.isBlock(i)) {
        return true;
      }
    }
    return hasVerb(frame, from, to);
  }

  /**
   * Index after the last item of a reported clause that begins at {@code from}: the frame's end, or
   * where the writer goes on with another statement.
   *
   * @param cues all cues of the frame
   */
  static int end(Frame frame, int from, List<Cue> cues) {
    int end = frame.bodyEnd();
    for (Cue cue : cues) {
      if (cue.group() <= from || cue.group() >= end) {
        continue;
      }
      int cut = cutBefore(frame, from, cue);
      if (cut > from) {
        return trim(frame, from, Math.min(end, cut));
      }
    }
    return trim(frame, from, end);
  }

  /** Where a clause must end because {@code cue} begins another statement; -1 if it need not. */
  private static int cutBefore(Frame frame, int from, Cue cue) {
    int before = cue.group() - 1;
    while (before > from && Words.adverb(frame.word(before), frame.pos(before))) {
      before--;
    }
    if (cue.part() == Cue.Part.PHRASE) {
      return frame.isComma(cue.from() - 1) && cue.takes(Takes.NOUN) ? cue.from() - 1 : -1;
    }
    if (!cue.verbal() || cue.strength() < 2) {
      return -1;
    }
    if (cue.form() == Cue.Form.PARTICIPLE) {
      return frame.isComma(before) && cue.speech() ? before : -1;
    }
    if (cue.form() != Cue.Form.FINITE) {
      return -1;
    }
    if (Words.conjunction(frame.word(before))) {
      Content own = Content.after(frame, cue, List.of(), frame.bodyEnd());
      boolean reports = own != null && !own.rule().equals("quote.cue-clause");
      return !reports ? -1 : frame.isComma(before - 1) ? before - 1 : before;
    }
    Phrases.Range subject = Subjects.before(frame, from, cue.group());
    if (subject == null) {
      return -1;
    }
    int at = subject.from() - 1;
    if (at <= from) {
      return -1;
    }
    String word = frame.word(at);
    boolean joined = Words.conjunction(word) || contrast(word);
    if (joined && frame.isComma(at - 1)) {
      return at - 1;
    }
    return frame.isComma(at) ? at : -1;
  }

  static boolean contrast(String word) {
    return switch (word) {
      case "while", "whereas", "although", "though" -> true;
      default -> false;
    };
  }

  /** {@code to} moved left over punctuation and joining words. */
  static int trim(Frame frame, int from, int to) {
    int end = to;
    while (end > from + 1
        && ((frame.isMark(end - 1) && !frame.is(end - 1, ")") && !frame.is(end - 1, "%"))
            || Words.conjunction(frame.word(end - 1)))) {
      end--;
    }
    return end;
  }
}
