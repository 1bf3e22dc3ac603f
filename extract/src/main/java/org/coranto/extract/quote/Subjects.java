package org.coranto.extract.quote;

import org.coranto.model.Pos;
import org.jspecify.annotations.Nullable;

/** Finds the subject that stands before a verb. */
final class Subjects {
  private static final int REACH = 45;

  private Subjects() {}

  /** The subject of the verb group at item {@code verb}, not before {@code limit}; null if none. */
  static Phrases.@Nullable Range before(Frame frame, int limit, int verb) {
    int end = verb;
    while (end > limit && skippable(frame, end - 1)) {
      end--;
    }
    if (end <= limit) {
      return null;
    }
    if (frame.isComma(end - 1)) {
      return aroundParenthesis(frame, limit, end - 1);
    }
    Phrases.Range np = Phrases.endingAt(frame, limit, end);
    int clause = clauseStart(frame, limit, np == null ? end - 1 : np.from() - 1);
    Phrases.Range head = relativeHead(frame, clause, end);
    if (head != null) {
      return new Phrases.Range(head.from(), end);
    }
    if (np == null) {
      return null;
    }
    if (Words.preposition(frame.word(np.from() - 1)) && np.from() - 1 > clause) {
      Phrases.Range reduced = reducedHead(frame, clause, np.from() - 1);
      if (reduced != null) {
        return new Phrases.Range(reduced.from(), np.to());
      }
    }
    return np;
  }

  private static boolean skippable(Frame frame, int i) {
    String word = frame.word(i);
    return !frame.isMark(i)
        && !Words.subject(word)
        && (Words.adverb(word, frame.pos(i)) || Words.time(word) || word.equals("on"));
  }

  private static Phrases.@Nullable Range aroundParenthesis(Frame frame, int limit, int comma) {
    int open = comma - 1;
    int depth = 0;
    while (open >= limit && comma - open < REACH) {
      if (frame.is(open, ")")) {
        depth++;
      } else if (frame.is(open, "(")) {
        depth--;
      } else if (depth == 0 && (frame.isComma(open) || frame.isBlock(open))) {
        break;
      }
      open--;
    }
    if (open < limit || frame.isBlock(open)) {
      return null;
    }
    Phrases.Range head = Phrases.endingAt(frame, limit, open);
    if (head == null) {
      return null;
    }
    String first = frame.word(open + 1);
    boolean adverbial =
        Words.preposition(first)
            || Words.adverb(first, frame.pos(open + 1))
            || (Words.subordinator(first) && !Words.relative(first))
            || (frame.pos(open + 1) == Pos.VERB);
    return adverbial ? new Phrases.Range(head.from(), open) : new Phrases.Range(head.from(), comma);
  }

  /** Index of the first item of the clause that holds item {@code at}. */
  static int clauseStart(Frame frame, int limit, int at) {
    int i = at;
    while (i >= limit) {
      if (frame.isComma(i) || frame.isBlock(i) || frame.is(i, ":") || frame.is(i, ";")) {
        return i + 1;
      }
      i--;
    }
    return limit;
  }

  /** The head of a relative clause without commas: "a survivor who gave only his first name". */
  private static Phrases.@Nullable Range relativeHead(Frame frame, int clause, int end) {
    for (int i = end - 2; i > clause && end - i < REACH; i--) {
      String word = frame.word(i);
      if (word.equals("who") || word.equals("which")) {
        boolean verb = false;
        for (int k = i + 1; k < end; k++) {
          verb |= frame.pos(k) == Pos.VERB || frame.pos(k) == Pos.AUX;
        }
        return verb ? Phrases.endingAt(frame, clause, i) : null;
      }
      if (word.equals("that") || Words.conjunction(word)) {
        return null;
      }
    }
    return null;
  }

  /** The head of a participle: "economists polled by the bank". */
  private static Phrases.@Nullable Range reducedHead(Frame frame, int clause, int preposition) {
    for (int i = preposition - 1; i > clause && preposition - i < 12; i--) {
      String word = frame.word(i);
      if (Words.auxiliary(word) || word.equals("that") || Words.conjunction(word)) {
        return null;
      }
      boolean participle =
          frame.pos(i) == Pos.VERB
              && (word.endsWith("ed") || word.endsWith("ing") || word.endsWith("en"));
      if (participle && Words.preposition(frame.word(i + 1))) {
        return Phrases.endingAt(frame, clause, i);
      }
      if (frame.pos(i) == Pos.VERB) {
        return null;
      }
    }
    return null;
  }
}
