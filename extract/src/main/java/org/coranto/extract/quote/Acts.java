package org.coranto.extract.quote;

import java.util.Set;
import org.coranto.model.Quote;
import org.coranto.model.Tokens;

/** What a speaker does by speaking: from the class of the cue, then from the content. */
final class Acts {
  private static final Set<String> HOSTILE =
      Set.of(
          "attack",
          "strike",
          "bomb",
          "invade",
          "sanction",
          "sanctions",
          "retaliate",
          "retaliation",
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
          "stop",
          "kill");
  private static final Set<String> HINGES =
      Set.of("if", "unless", "otherwise", "until", "or", "should");
  private static final Set<String> LIKELY =
      Set.of(
          "likely",
          "probably",
          "expects",
          "forecast",
          "unlikely",
          "could",
          "may",
          "might",
          "soon",
          "eventually",
          "inevitably",
          "chance",
          "risk");
  private static final Set<String> OBLIGES =
      Set.of("must", "should", "ought", "needs", "need", "immediately", "let");
  private static final Set<String> JUDGES =
      Set.of(
          "premature",
          "absurd",
          "wrong",
          "right",
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
          "sorry",
          "sad",
          "happy",
          "grateful",
          "clear",
          "too");

  private Acts() {}

  static Quote.Act of(Finding finding, String text) {
    Quote.Act learned = finding.act();
    if (learned != null) {
      return learned;
    }
    Cue cue = finding.cue();
    Quote.Act cued = cue == null || cue.acts().isEmpty() ? Quote.Act.SAY : cue.acts().get(0);
    if (cue != null && cue.negated()) {
      return negated(cued);
    }
    if (cued != Quote.Act.SAY) {
      return cued == Quote.Act.PREDICT && cue != null && cue.speech() && threatens(finding, text)
          ? Quote.Act.THREATEN
          : cued;
    }
    return content(finding, text);
  }

  private static Quote.Act negated(Quote.Act act) {
    return switch (act) {
      case DENY, REFUSE -> Quote.Act.SAY;
      case PROMISE, AGREE, DEMAND -> Quote.Act.REFUSE;
      case PREDICT -> Quote.Act.PREDICT;
      default -> Quote.Act.DENY;
    };
  }

  private static Quote.Act content(Finding finding, String text) {
    Tokens tokens = finding.frame().tokens();
    if (text.charAt(finding.extent().end() - 1) == '?') {
      return Quote.Act.ASK;
    }
    boolean future = false;
    boolean first = false;
    boolean hostile = false;
    boolean hinge = false;
    boolean obliges = false;
    boolean judges = false;
    boolean likely = false;
    boolean not = false;
    int stop = finding.extent().end();
    int at = tokens.firstAtOrAfter(finding.extent().start());
    for (; at < tokens.size() && tokens.start(at) < stop; at++) {
      String word = tokens.folded(at);
      future |=
          word.equals("will")
              || word.equals("would")
              || word.equals("'ll")
              || word.equals("\u2019ll");
      first |= word.equals("we") || word.equals("i");
      hostile |= HOSTILE.contains(word);
      hinge |= HINGES.contains(word);
      obliges |= OBLIGES.contains(word);
      judges |= JUDGES.contains(word);
      likely |= LIKELY.contains(word);
      not |= Words.negation(word);
    }
    if (future && hostile && hinge) {
      return Quote.Act.THREATEN;
    }
    if (future && first) {
      return not ? Quote.Act.REFUSE : Quote.Act.PROMISE;
    }
    if (obliges) {
      return Quote.Act.DEMAND;
    }
    if (judges) {
      return Quote.Act.EVALUATE;
    }
    if (future || likely) {
      return Quote.Act.PREDICT;
    }
    return Quote.Act.SAY;
  }

  private static boolean threatens(Finding finding, String text) {
    return content(finding, text) == Quote.Act.THREATEN;
  }
}
