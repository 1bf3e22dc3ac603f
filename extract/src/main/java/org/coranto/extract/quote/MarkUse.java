package org.coranto.extract.quote;

import java.util.Set;
import org.coranto.model.AnalysedText;
import org.coranto.model.Pos;
import org.coranto.model.Sentence;
import org.coranto.model.Tokens;

/** What a marked stretch is used for. */
enum MarkUse {
  /** Somebody's words, or what may be. */
  QUOTE("marks.quote"),
  /** A word or phrase inside a sentence: scare quotes, coined and cited terms. */
  TERM("marks.term"),
  /** The title of a work, a slogan, a thing's name. */
  TITLE("marks.title"),
  /** A by-name inside a person's name. */
  NICKNAME("marks.nickname"),
  /** A line of its own that heads what follows. */
  HEADING("marks.heading");

  private static final Set<String> WORKS =
      Set.of(
          "book",
          "film",
          "movie",
          "song",
          "novel",
          "play",
          "poem",
          "painting",
          "album",
          "article",
          "paper",
          "essay",
          "series",
          "programme",
          "program",
          "show",
          "documentary",
          "commentary",
          "column",
          "editorial",
          "memoir",
          "musical",
          "report",
          "study",
          "opera",
          "magazine",
          "newspaper",
          "podcast",
          "exhibition",
          "titled",
          "entitled",
          "called",
          "named",
          "headline",
          "headlined",
          "dubbed",
          "codenamed",
          "nicknamed",
          "so-called",
          "term",
          "word",
          "phrase",
          "operation",
          "slogan",
          "hashtag");

  private final String rule;

  MarkUse(String rule) {
    this.rule = rule;
  }

  /** Name of the rule that tells so. */
  String rule() {
    return rule;
  }

  /** What {@code marked} is used for. */
  static MarkUse of(AnalysedText text, Marked marked) {
    Tokens tokens = text.tokens();
    int from = tokens.firstAtOrAfter(marked.inner().start());
    int to = tokens.firstAtOrAfter(marked.inner().end());
    int before = tokens.firstAtOrAfter(marked.outer().start()) - 1;
    int after = tokens.firstAtOrAfter(marked.outer().end());
    if (from >= to) {
      return TERM;
    }
    Sentence sentence = text.sentences().get(text.sentenceOf(from));
    boolean startsLine = before < 0 || otherLine(text, before, from);
    boolean endsLine = after >= tokens.size() || otherLine(text, after, from);
    boolean stopped = endsWithStop(text.text(), marked);
    if (startsLine && endsLine && !stopped && marked.closed()) {
      return HEADING;
    }
    if (startsLine
        && endsLine
        && sentence.kind() == Sentence.Kind.HEADING
        && marked.style() == Marked.Style.SINGLE) {
      return HEADING;
    }
    int words = 0;
    boolean verb = false;
    boolean capitals = true;
    for (int i = from; i < to; i++) {
      if (tokens.isMark(i)) {
        continue;
      }
      words++;
      verb |= tokens.pos(i) == Pos.VERB || tokens.pos(i) == Pos.AUX;
      boolean small = tokens.end(i) - tokens.start(i) <= 3;
      capitals &= small || !Character.isLowerCase(tokens.shadow(i).charAt(0));
    }
    if (words == 0) {
      return TERM;
    }
    boolean nameBefore = !startsLine && tokens.pos(before) == Pos.PROPN;
    boolean nameAfter = !endsLine && tokens.pos(after) == Pos.PROPN;
    if (words <= 2 && !stopped && nameBefore && nameAfter) {
      return NICKNAME;
    }
    boolean titled = !stopped || text.text().charAt(marked.inner().end() - 1) == ',';
    if (!startsLine && titled && isWork(tokens, before) && (capitals || words <= 3)) {
      return TITLE;
    }
    boolean subject = !endsLine && tokens.pos(after) == Pos.AUX;
    if (!startsLine && titled && isWorkBeforeComma(tokens, before) && (capitals || subject)) {
      return TITLE;
    }
    if (capitals
        && words >= 2
        && words <= 8
        && !stopped
        && !startsLine
        && nounPhraseBefore(tokens, before)) {
      return TITLE;
    }
    boolean brief = words <= 2 || (words <= 4 && !verb);
    if (brief && !stopped) {
      return TERM;
    }
    boolean insidePhrase =
        !startsLine && !tokens.isMark(before) && tokens.pos(before) != Pos.VERB && !endsLine;
    if (words <= 2 && insidePhrase && text.text().charAt(marked.inner().end() - 1) == ',') {
      return TERM;
    }
    return QUOTE;
  }

  private static boolean isWork(Tokens tokens, int i) {
    return i >= 0 && WORKS.contains(tokens.folded(i));
  }

  /** "in her new documentary, “Low Tide,” …". */
  private static boolean isWorkBeforeComma(Tokens tokens, int i) {
    return i > 0 && tokens.folded(i).equals(",") && isWork(tokens, i - 1);
  }

  private static boolean nounPhraseBefore(Tokens tokens, int before) {
    return Words.determiner(tokens.folded(before)) || Words.preposition(tokens.folded(before));
  }

  private static boolean otherLine(AnalysedText text, int token, int inside) {
    return text.sentences().get(text.sentenceOf(token)).paragraph()
        != text.sentences().get(text.sentenceOf(inside)).paragraph();
  }

  /** Whether the stretch ends as a sentence, or a sentence before its cue, does. */
  static boolean endsWithStop(String text, Marked marked) {
    char last = text.charAt(marked.inner().end() - 1);
    return ",.!?;\u2026".indexOf(last) >= 0;
  }
}
