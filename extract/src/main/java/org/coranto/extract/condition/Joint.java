package org.coranto.extract.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coranto.extract.clause.SentenceClauses;
import org.coranto.model.Pos;
import org.coranto.model.Tokens;

/**
 * The words that make one clause hang on another.
 *
 * @param kind how they join
 * @param from first token
 * @param to after the last token
 */
record Joint(Kind kind, int from, int to) {
  enum Kind {
    /** if, provided that, on condition that, in the event that, should, had. */
    IF,
    /** unless. */
    UNLESS,
    /** until, till. */
    UNTIL,
    /** once, as soon as, when, the moment. */
    ONCE,
    /** as long as, so long as. */
    WHILE,
    /** in case. */
    CASE,
    /** in exchange for, in return for. */
    EXCHANGE,
    /** otherwise, or else, failing which. */
    ELSE
  }

  private static final Set<String> ASKED =
      Set.of(
          "ask",
          "asks",
          "asked",
          "asking",
          "wonder",
          "wonders",
          "wondered",
          "know",
          "knows",
          "knew",
          "see",
          "doubt",
          "doubts",
          "doubted",
          "check",
          "tell",
          "clear",
          "unclear",
          "even",
          "as",
          "question",
          "decide",
          "determine",
          "say",
          "matter");

  /** The joints of one sentence, in order. */
  static List<Joint> in(Tokens tokens, SentenceClauses clauses) {
    List<Joint> found = new ArrayList<>();
    int from = clauses.sentence().from();
    int to = clauses.sentence().to();
    for (int i = from; i < to; i++) {
      Joint joint = at(tokens, i, from, to);
      if (joint != null) {
        found.add(joint);
        i = joint.to() - 1;
      }
    }
    return found;
  }

  private static @org.jspecify.annotations.Nullable Joint at(
      Tokens tokens, int i, int from, int to) {
    String word = tokens.folded(i);
    String before = i > from ? tokens.folded(i - 1) : "";
    switch (word) {
      case "if" -> {
        return ASKED.contains(before) ? null : new Joint(Kind.IF, i, i + 1);
      }
      case "unless" -> {
        return new Joint(Kind.UNLESS, i, i + 1);
      }
      case "until", "till" -> {
        return new Joint(Kind.UNTIL, i, i + 1);
      }
      case "once" -> {
        boolean joins = tokens.pos(i) == Pos.SCONJ && i + 2 < to && !tokens.isMark(i + 1);
        return joins ? new Joint(Kind.ONCE, i, i + 1) : null;
      }
      case "when" -> {
        return tokens.pos(i) == Pos.SCONJ || tokens.pos(i) == Pos.ADV
            ? new Joint(Kind.ONCE, i, i + 1)
            : null;
      }
      case "provided", "providing" -> {
        boolean that = i + 1 < to && tokens.folded(i + 1).equals("that");
        boolean mark = (i > from && tokens.isMark(i - 1)) || before.equals("only") || i == from;
        return that || mark ? new Joint(Kind.IF, i, that ? i + 2 : i + 1) : null;
      }
      case "as", "so" -> {
        if (follows(tokens, i, to, "long", "as")) {
          return new Joint(Kind.WHILE, i, i + 3);
        }
        if (follows(tokens, i, to, "soon", "as")) {
          return new Joint(Kind.ONCE, i, i + 3);
        }
        return null;
      }
      case "the" -> {
        int very = follows(tokens, i, to, "very") ? i + 1 : i;
        boolean moment =
            follows(tokens, very, to, "moment")
                || follows(tokens, very, to, "minute")
                || follows(tokens, very, to, "second");
        return moment
                && very + 2 < to
                && tokens.pos(very + 2) != Pos.ADP
                && tokens.pos(very + 2) != Pos.VERB
                && !tokens.isMark(very + 2)
            ? new Joint(Kind.ONCE, i, very + 2)
            : null;
      }
      case "in" -> {
        return preposition(tokens, i, to);
      }
      case "on" -> {
        int k =
            follows(tokens, i, to, "the", "condition")
                ? i + 3
                : follows(tokens, i, to, "condition") ? i + 2 : -1;
        boolean that = k > 0 && k < to && tokens.folded(k).equals("that");
        return that && !anonymous(tokens, k, to) ? new Joint(Kind.IF, i, k + 1) : null;
      }
      case "should", "had", "were" -> {
        return inverted(tokens, i, from, to) ? new Joint(Kind.IF, i, i + 1) : null;
      }
      case "otherwise" -> {
        boolean opens = opens(tokens, i, from) && i + 1 < to;
        return opens ? new Joint(Kind.ELSE, i, comma(tokens, i + 1, to)) : null;
      }
      case "or" -> {
        return follows(tokens, i, to, "else")
            ? new Joint(Kind.ELSE, i, comma(tokens, i + 2, to))
            : null;
      }
      case "failing" -> {
        return follows(tokens, i, to, "which")
            ? new Joint(Kind.ELSE, i, comma(tokens, i + 2, to))
            : null;
      }
      default -> {
        return null;
      }
    }
  }

  private static @org.jspecify.annotations.Nullable Joint preposition(
      Tokens tokens, int i, int to) {
    if (follows(tokens, i, to, "exchange", "for") || follows(tokens, i, to, "return", "for")) {
      return new Joint(Kind.EXCHANGE, i, i + 3);
    }
    if (follows(tokens, i, to, "case") && i + 2 < to && !tokens.folded(i + 2).equals("of")) {
      return new Joint(Kind.CASE, i, i + 2);
    }
    if (follows(tokens, i, to, "the", "event", "that")) {
      return new Joint(Kind.CASE, i, i + 4);
    }
    if (follows(tokens, i, to, "the", "case", "that")) {
      return new Joint(Kind.CASE, i, i + 4);
    }
    return null;
  }

  private static boolean follows(Tokens tokens, int i, int to, String... words) {
    for (int k = 0; k < words.length; k++) {
      if (i + 1 + k >= to || !tokens.folded(i + 1 + k).equals(words[k])) {
        return false;
      }
    }
    return true;
  }

  /** "on condition that he not be named" is no condition of an act. */
  private static boolean anonymous(Tokens tokens, int from, int to) {
    for (int i = from; i < Math.min(to, from + 10); i++) {
      String word = tokens.folded(i);
      if (word.startsWith("anonym") || word.equals("named") || word.equals("identified")) {
        return true;
      }
    }
    return false;
  }

  /** "Should the rebels keep", "Had it signed": a helper verb before its subject opens a clause. */
  private static boolean inverted(Tokens tokens, int i, int from, int to) {
    if (!opens(tokens, i, from) || i + 2 >= to) {
      return false;
    }
    Pos next = tokens.pos(i + 1);
    boolean subject =
        next == Pos.DET
            || next == Pos.PROPN
            || next == Pos.PRON
            || next == Pos.NOUN
            || next == Pos.NUM
            || next == Pos.ADJ;
    boolean question = tokens.folded(to - 1).equals("?");
    return subject
        && !question
        && !(tokens.folded(i).equals("had") && next == Pos.DET && i == from);
  }

  private static boolean opens(Tokens tokens, int i, int from) {
    return i == from
        || tokens.isMark(i - 1)
        || tokens.pos(i - 1) == Pos.CCONJ
        || tokens.folded(i - 1).equals("that")
        || (i > from
            && tokens.start(i) > 0
            && !tokens.folded(i).equals("otherwise")
            && tokens.folded(i - 1).equals("were"));
  }

  private static int comma(Tokens tokens, int i, int to) {
    return i < to && tokens.folded(i).equals(",") ? i + 1 : i;
  }
}
