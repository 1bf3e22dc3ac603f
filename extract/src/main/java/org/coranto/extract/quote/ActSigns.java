package org.coranto.extract.quote;

import java.util.Set;
import org.coranto.model.Pos;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/** What in the words of a statement speaks for one act or another. Confined to one thread. */
final class ActSigns {
  private static final int OPENING = 12;
  private static final Set<String> HOSTILE =
      Set.of(
          "attack",
          "strike",
          "bomb",
          "invade",
          "sanction",
          "sanctions",
          "retaliate",
          "shut",
          "close",
          "cut",
          "expel",
          "punish",
          "destroy",
          "war",
          "respond",
          "consequences",
          "boycott",
          "withdraw",
          "suspend",
          "block",
          "frigates",
          "troops",
          "lawsuit",
          "sue",
          "fire",
          "seize",
          "arrest",
          "ban",
          "blockade",
          "resign",
          "quit",
          "halt",
          "kill",
          "dissolve",
          "dissolved",
          "hit",
          "answer",
          "answered",
          "impose",
          "countermeasures",
          "stop",
          "walk",
          "leave");
  private static final Set<String> HINGES =
      Set.of("if", "unless", "otherwise", "until", "should", "provided", "once", "soon", "long");
  private static final Set<String> LIKELY =
      Set.of(
          "likely",
          "probably",
          "forecast",
          "unlikely",
          "could",
          "may",
          "might",
          "eventually",
          "inevitably",
          "risk",
          "expected");
  private static final Set<String> MODALS =
      Set.of("could", "may", "might", "can", "cannot", "must");
  private static final Set<String> PLANS =
      Set.of("plan", "plans", "intend", "intends", "intention", "expect", "know", "think", "want");
  private static final Set<String> OBLIGES =
      Set.of("must", "should", "ought", "immediately", "let");
  private static final Set<String> NONE =
      Set.of("no", "none", "nobody", "nothing", "never", "neither", "nor", "without");
  private static final Set<String> UNTRUE =
      Set.of(
          "lie",
          "lies",
          "false",
          "untrue",
          "fake",
          "fabricated",
          "fabrication",
          "invented",
          "baseless",
          "forgery",
          "groundless",
          "unfounded",
          "nonsense",
          "invention",
          "slander");
  private static final Set<String> JUDGES =
      Set.of(
          "premature",
          "absurd",
          "wrong",
          "good",
          "bad",
          "great",
          "terrible",
          "serious",
          "disaster",
          "shameful",
          "shame",
          "mistake",
          "important",
          "dangerous",
          "excellent",
          "unacceptable",
          "outrageous",
          "gloomy",
          "disappointed",
          "disappointing",
          "welcome",
          "success",
          "failure",
          "cynical",
          "ridiculous",
          "historic",
          "tragedy",
          "scandal",
          "insult",
          "unfair",
          "fair",
          "best",
          "worst",
          "better",
          "worse",
          "poor",
          "weak",
          "strong",
          "interesting",
          "brave",
          "proud",
          "sad",
          "happy",
          "grateful",
          "too",
          "enough",
          "hard",
          "difficult",
          "easy",
          "victory",
          "defeat",
          "step",
          "excessive",
          "exaggerated",
          "naive",
          "surprising",
          "like",
          "most",
          "hope",
          "right",
          "courage",
          "courageous",
          "pleased",
          "satisfied",
          "worried");
  private static final Set<String> HARMS =
      Set.of(
          "shot",
          "killed",
          "attacked",
          "bombed",
          "rammed",
          "beaten",
          "burned",
          "burnt",
          "stole",
          "stolen",
          "violated",
          "betrayed",
          "lied",
          "abducted",
          "kidnapped",
          "tortured",
          "arrested",
          "poisoned",
          "sabotaged",
          "cheated",
          "corrupt",
          "illegal",
          "unauthorised",
          "crime",
          "fired",
          "blackmail",
          "broke",
          "broken",
          "ignored",
          "hid",
          "hidden",
          "robbed",
          "raided",
          "beat",
          "threatened",
          "provoked",
          "responsible",
          "behind",
          "fault",
          "blame",
          "failed",
          "knew",
          "destroyed",
          "opened",
          "shelled",
          "sold",
          "forged",
          "rigged",
          "bribed",
          "detained");

  boolean question;
  boolean future;
  boolean modal;
  boolean first;
  boolean self;
  boolean negated;
  boolean plans;
  boolean hostile;
  boolean hinge;
  boolean unless;
  boolean obliges;
  boolean imperative;
  boolean infinitive;
  boolean judges;
  boolean likely;
  boolean harms;
  boolean untrue;

  private ActSigns() {}

  static ActSigns of(Finding finding, String text) {
    ActSigns signs = new ActSigns();
    Tokens tokens = finding.frame().tokens();
    signs.question = text.charAt(finding.extent().end() - 1) == '?';
    int words = 0;
    for (Span span : finding.content()) {
      int i = tokens.firstAtOrAfter(span.start());
      for (; i < tokens.size() && tokens.start(i) < span.end(); i++) {
        boolean joins = words == 0 && tokens.folded(i).equals("that");
        if (!tokens.isMark(i) && !joins) {
          signs.word(tokens, i, words, finding.source());
          words++;
        }
        boolean asks = tokens.folded(i).equals("?");
        signs.question |= asks && i + 1 < tokens.size() && tokens.start(i + 1) >= span.end();
      }
    }
    return signs;
  }

  private void word(Tokens tokens, int i, int index, @Nullable Span source) {
    String word = tokens.folded(i);
    boolean opening = index < OPENING;
    future |=
        word.equals("will")
            || word.equals("would")
            || word.equals("'ll")
            || word.equals("\u2019ll")
            || word.equals("won't")
            || word.equals("won\u2019t");
    modal |= MODALS.contains(word);
    first |=
        opening
            && (word.equals("we") || word.equals("i") || word.equals("our") || word.equals("my"));
    self |= opening && (pronoun(word) || named(tokens, i, source));
    negated |= opening && (Words.negation(word) || NONE.contains(word));
    plans |= PLANS.contains(word);
    hostile |= HOSTILE.contains(word);
    hinge |= HINGES.contains(word);
    unless |= word.equals("unless") || word.equals("otherwise");
    obliges |= OBLIGES.contains(word);
    judges |= JUDGES.contains(word);
    likely |= LIKELY.contains(word);
    harms |= HARMS.contains(word);
    untrue |= UNTRUE.contains(word);
    if (index == 0) {
      infinitive = word.equals("to");
      boolean plain = !word.endsWith("ed") && !word.endsWith("ing") && !word.endsWith("s");
      imperative = word.equals("let") || (tokens.pos(i) == Pos.VERB && plain);
    }
  }

  private static boolean pronoun(String word) {
    return switch (word) {
      case "it", "its", "they", "their", "he", "she", "his", "her", "theirs" -> true;
      default -> false;
    };
  }

  /** Whether a name in the statement is part of its speaker's name. */
  private static boolean named(Tokens tokens, int i, @Nullable Span source) {
    if (source == null || tokens.pos(i) != Pos.PROPN) {
      return false;
    }
    for (int k = tokens.firstAtOrAfter(source.start()); k < tokens.size(); k++) {
      if (tokens.start(k) >= source.end()) {
        return false;
      }
      if (tokens.folded(k).equals(tokens.folded(i))) {
        return true;
      }
    }
    return false;
  }
}
