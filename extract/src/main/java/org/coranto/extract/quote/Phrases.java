package org.coranto.extract.quote;

import org.coranto.model.Pos;
import org.jspecify.annotations.Nullable;

/** Noun phrases of a frame, found by closed words, tags and punctuation. */
final class Phrases {
  /** A range of items. */
  record Range(int from, int to) {}

  private static final int REACH = 40;

  private Phrases() {}

  /** The longest noun phrase that ends before item {@code end}; null if none. */
  static @Nullable Range endingAt(Frame frame, int limit, int end) {
    int i = end - 1;
    if (i < limit) {
      return null;
    }
    if (Words.personal(frame.word(i)) || frame.is(i, "who")) {
      return new Range(i, end);
    }
    int start = end;
    boolean any = false;
    while (i >= limit && end - i < REACH) {
      String word = frame.word(i);
      Pos pos = frame.pos(i);
      if (frame.isBlock(i)) {
        break;
      }
      if (word.equals(")")) {
        int open = openBracket(frame, limit, i);
        if (open < 0) {
          break;
        }
        i = open - 1;
        continue;
      }
      if (Words.personal(word)) {
        break;
      }
      if (Words.possessiveMark(word) || word.equals("&") || word.equals("/") || word.equals("-")) {
        i--;
        continue;
      }
      if (Words.determiner(word)) {
        start = i;
        any = true;
        int link = link(frame, limit, i - 1);
        if (link < 0) {
          if (i - 1 >= limit
              && Words.determiner(frame.word(i - 1))
              && !Words.possessiveMark(word)) {
            i--;
            continue;
          }
          break;
        }
        i = link;
        continue;
      }
      if (Words.time(word) && !any) {
        return null;
      }
      if (Words.preposition(word) || Words.conjunction(word)) {
        int link = link(frame, limit, i);
        if (link < 0) {
          break;
        }
        i = link;
        continue;
      }
      if (Words.subordinator(word) || Words.relative(word) || Words.auxiliary(word)) {
        break;
      }
      if (Words.nominal(pos)
          || pos == Pos.PRON
          || (pos == Pos.VERB && attributive(frame, i, any))) {
        start = i;
        any = true;
        i--;
        continue;
      }
      if (pos == Pos.ADV
          && any
          && Words.nominal(frame.pos(i + 1))
          && !Words.time(word)
          && !Words.adverb(word, Pos.X)) {
        i--;
        continue;
      }
      break;
    }
    return any ? new Range(start, end) : null;
  }

  /** A participle before a noun: "the elected mayor", "the outgoing minister". */
  private static boolean attributive(Frame frame, int i, boolean any) {
    String word = frame.word(i);
    return any
        && (word.endsWith("ed") || word.endsWith("ing") || word.endsWith("en"))
        && Words.nominal(frame.pos(i + 1))
        && (Words.determiner(frame.word(i - 1)) || Words.nominal(frame.pos(i - 1)) || i == 0);
  }

  /**
   * If item {@code at} is a preposition or "and" that joins a noun phrase on its left to the one on
   * its right: the index to go on from; else -1.
   */
  private static int link(Frame frame, int limit, int at) {
    if (at - 1 < limit) {
      return -1;
    }
    String word = frame.word(at);
    boolean nominalBefore = nominalEnd(frame, at - 1);
    if (!nominalBefore || Words.time(frame.word(at - 1))) {
      return -1;
    }
    if (word.equals("of")) {
      return at - 1;
    }
    if (word.equals("and") || word.equals("or")) {
      return joinsSubjects(frame, limit, at) ? at - 1 : -1;
    }
    if (Words.preposition(word) && !Words.time(frame.word(at + 1))) {
      // Only the noun phrase at the head of its clause may carry other prepositions.
      return startsClause(frame, limit, at - 1) ? at - 1 : -1;
    }
    return -1;
  }

  /** Whether a noun phrase may end with item {@code i}. */
  private static boolean nominalEnd(Frame frame, int i) {
    if (frame.is(i, ")")) {
      return true;
    }
    if (!frame.isWord(i) || Words.personal(frame.word(i))) {
      return false;
    }
    Pos pos = frame.pos(i);
    return Words.nominal(pos) || pos == Pos.PRON || Words.subject(frame.word(i));
  }

  /** Whether only words of one noun phrase stand between the clause's start and item {@code at}. */
  private static boolean startsClause(Frame frame, int limit, int at) {
    for (int i = at; i >= limit && at - i < REACH; i--) {
      String word = frame.word(i);
      if (frame.isComma(i)
          || frame.is(i, ":")
          || frame.isBlock(i)
          || word.equals("that")
          || word.equals("but")) {
        return i < at;
      }
      if (Words.auxiliary(word) && !Words.possessiveMark(word)) {
        return false;
      }
      if (frame.pos(i) == Pos.VERB && !attributive(frame, i, true)) {
        return false;
      }
      if (Words.preposition(word) && i == limit) {
        return false;
      }
    }
    return true;
  }

  private static boolean joinsSubjects(Frame frame, int limit, int and) {
    return startsClause(frame, limit, and - 1);
  }

  private static int openBracket(Frame frame, int limit, int close) {
    for (int i = close - 1; i >= limit && close - i < 15; i--) {
      if (frame.is(i, "(")) {
        return i;
      }
    }
    return -1;
  }

  /** The noun phrase that begins at item {@code from}, an apposition included; null if none. */
  static @Nullable Range startingAt(Frame frame, int from, int limit) {
    if (from >= limit) {
      return null;
    }
    if (Words.personal(frame.word(from))
        || (Words.object(frame.word(from)) && !Words.possessive(frame.word(from)))) {
      return new Range(from, from + 1);
    }
    int end = simpleEnd(frame, from, limit);
    if (end < 0) {
      return null;
    }
    return new Range(from, end);
  }

  /** Like {@link #startingAt}, with an apposition or relative clause after a comma. */
  static @Nullable Range withApposition(Frame frame, int from, int limit) {
    Range simple = startingAt(frame, from, limit);
    if (simple == null || Words.personal(frame.word(from))) {
      return simple;
    }
    int end = simple.to();
    if (Words.relative(frame.word(end)) && !frame.isComma(end)) {
      int stop = commaOrEnd(frame, end, limit);
      return new Range(from, stop);
    }
    if (!frame.isComma(end) || end + 1 >= limit) {
      return simple;
    }
    int stop = commaOrEnd(frame, end + 1, limit);
    return apposition(frame, end + 1, stop) ? new Range(from, stop) : simple;
  }

  /**
   * Whether the items say who somebody is: a relative clause, or a noun phrase and what hangs on
   * it.
   */
  private static boolean apposition(Frame frame, int from, int to) {
    String first = frame.word(from);
    if (Words.relative(first)) {
      return true;
    }
    Range noun = Words.time(first) || frame.isBlock(from) ? null : startingAt(frame, from, to);
    if (noun == null || Words.personal(first)) {
      return false;
    }
    for (int i = noun.to(); i < to; i++) {
      String word = frame.word(i);
      if (Words.relative(word)) {
        return true;
      }
      boolean verb = frame.pos(i) == Pos.VERB && !word.endsWith("ing") && !word.endsWith("ed");
      if (verb || (Words.auxiliary(word) && !Words.possessiveMark(word))) {
        return false;
      }
    }
    return true;
  }

  private static int commaOrEnd(Frame frame, int from, int limit) {
    int i = from;
    int depth = 0;
    while (i < limit) {
      if (frame.is(i, "(")) {
        depth++;
      } else if (frame.is(i, ")")) {
        depth--;
      } else if (depth <= 0 && (frame.isComma(i) || frame.isBlock(i) || frame.is(i, ":"))) {
        return i;
      }
      i++;
    }
    return i;
  }

  private static int simpleEnd(Frame frame, int from, int limit) {
    int i = from;
    int end = -1;
    while (i < limit && i - from < REACH) {
      String word = frame.word(i);
      Pos pos = frame.pos(i);
      if (frame.isBlock(i)) {
        break;
      }
      if (word.equals("(") && end > 0) {
        int close = i;
        while (close < limit && close - i < 15 && !frame.is(close, ")")) {
          close++;
        }
        if (!frame.is(close, ")")) {
          break;
        }
        end = close + 1;
        i = end;
        continue;
      }
      if (Words.personal(word) || (Words.subordinator(word) && !Words.preposition(word))) {
        break;
      }
      if (Words.determiner(word)) {
        if (end > 0 && !linked(frame, i - 1)) {
          break;
        }
        end = i + 1;
        i++;
        continue;
      }
      if (Words.possessiveMark(word) || word.equals("&") || word.equals("/") || word.equals("-")) {
        i++;
        continue;
      }
      if (word.equals("of") || word.equals("and") || word.equals("or")) {
        if (end < 0 || !nounNext(frame, i + 1)) {
          break;
        }
        i++;
        continue;
      }
      if (Words.preposition(word)) {
        boolean role = end > 0 && frame.pos(i - 1) == Pos.NOUN;
        if (!role
            || Words.time(frame.word(i + 1))
            || frame.pos(i + 1) == Pos.NUM
            || !nounNext(frame, i + 1)) {
          break;
        }
        i++;
        continue;
      }
      if (Words.time(word) && end > 0) {
        break;
      }
      if (Words.auxiliary(word)) {
        break;
      }
      if (Words.nominal(pos)
          || pos == Pos.PRON
          || (pos == Pos.VERB && participleBeforeNoun(frame, i))) {
        i++;
        end = i;
        continue;
      }
      break;
    }
    return end;
  }

  private static boolean participleBeforeNoun(Frame frame, int i) {
    String word = frame.word(i);
    return (word.endsWith("ed") || word.endsWith("ing"))
        && Words.nominal(frame.pos(i + 1))
        && Words.determiner(frame.word(i - 1));
  }

  private static boolean linked(Frame frame, int i) {
    String word = frame.word(i);
    return Words.preposition(word)
        || word.equals("and")
        || word.equals("or")
        || Words.determiner(word);
  }

  private static boolean nounNext(Frame frame, int i) {
    return Words.determiner(frame.word(i)) || (frame.isWord(i) && Words.nominal(frame.pos(i)));
  }
}
