package org.coranto.extract.quote;

import java.util.ArrayList;
import java.util.List;
import org.coranto.knowledge.Cue.Takes;
import org.coranto.knowledge.Cues;
import org.coranto.model.Pos;
import org.jspecify.annotations.Nullable;

/** Finds the words of a frame that may be cues. */
final class CueFinder {
  private final CueLexicon lexicon;

  CueFinder(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** All cues of a frame, in order; they do not overlap. */
  List<Cue> find(Frame frame) {
    List<Cue> cues = new ArrayList<>();
    int i = 0;
    while (i < frame.size()) {
      Cue cue = at(frame, i);
      if (cue == null) {
        i++;
      } else {
        cues.add(cue);
        i = cue.to();
      }
    }
    return cues;
  }

  /** Whether a verb of speech begins at item {@code i}, as in {@code “…” said the minister}. */
  boolean opens(Frame frame, int i) {
    int at = i;
    while (Words.adverb(frame.word(at), frame.pos(at))
        || frame.is(at, "so")
        || Words.auxiliary(frame.word(at))) {
      at++;
    }
    Cue cue = at(frame, at);
    return cue != null
        && cue.strength() >= 2
        && ((cue.part() == Cue.Part.VERB && cue.speech() && cue.takes(Takes.QUOTE))
            || (cue.part() == Cue.Part.PHRASE && cue.takes(Takes.NOUN)));
  }

  /** Whether item {@code i} begins a finite verb of speech. */
  boolean speaks(Frame frame, int i) {
    Cue cue = at(frame, i);
    return cue != null
        && cue.part() == Cue.Part.VERB
        && cue.strength() >= 2
        && cue.takes(Takes.QUOTE)
        && cue.form() != Cue.Form.INFINITIVE;
  }

  /** The cue that begins at item {@code i}, or null. */
  @Nullable Cue at(Frame frame, int i) {
    if (!frame.isWord(i)) {
      return null;
    }
    for (CueLexicon.Match match : lexicon.at(frame::word, i, frame.size())) {
      int end = i + match.length();
      boolean infinitive =
          match.length() > 1 && frame.is(end - 1, "to") && frame.pos(end) == Pos.VERB;
      Cue cue = infinitive ? null : choose(frame, i, match);
      if (cue != null) {
        return cue;
      }
    }
    return null;
  }

  private static @Nullable Cue choose(Frame frame, int i, CueLexicon.Match match) {
    boolean nounTag =
        frame.pos(i) == Pos.NOUN || frame.pos(i) == Pos.PROPN || frame.pos(i) == Pos.ADJ;
    boolean verbTag = frame.pos(i) == Pos.VERB || frame.pos(i) == Pos.AUX;
    boolean verbPlace = isVerbPlace(frame, i, i + match.length());
    Cue best = null;
    for (Cues.Use use : match.uses()) {
      Cue cue =
          switch (use.cue().part()) {
            case VERB -> nounTag && !verbPlace ? null : verb(frame, i, match, use);
            case BE -> be(frame, i, match, use);
            case NOUN ->
                verbTag || (verbPlace && nounTag && hasVerb(match))
                    ? null
                    : make(i, i, match, use, Cue.Part.NOUN, Cue.Form.NONE, false);
            case PHRASE -> make(i, i, match, use, Cue.Part.PHRASE, Cue.Form.NONE, false);
          };
      if (cue != null && (best == null || cue.strength() > best.strength())) {
        best = cue;
      }
    }
    return best;
  }

  private static boolean hasVerb(CueLexicon.Match match) {
    return match.uses().stream()
        .anyMatch(u -> u.cue().part() == org.coranto.knowledge.Cue.Part.VERB);
  }

  /** Whether the words around show that a verb stands here, whatever its tag says. */
  private static boolean isVerbPlace(Frame frame, int from, int to) {
    String before = frame.word(from - 1);
    if ((Words.determiner(before) && !Words.subject(before))
        || Words.possessiveMark(before)
        || (Words.preposition(before) && !before.equals("to"))) {
      return false;
    }
    if (Words.personal(before) || before.equals("who") || isDenied(frame, from)) {
      return true;
    }
    String after = frame.word(to);
    boolean opens =
        after.equals("that") || frame.isBlock(to) || after.equals(":") || Words.personal(after);
    String word = frame.word(from);
    boolean past = word.endsWith("ed") || word.equals("said") || word.equals("told");
    boolean nominal = Words.nominal(frame.pos(from - 1)) || frame.isBlock(from - 1);
    if (!nominal) {
      return false;
    }
    boolean named = frame.pos(from - 1) == Pos.PROPN || frame.isBlock(from - 1);
    if (named && (opens || past || word.endsWith("s"))) {
      return true;
    }
    boolean plural = before.endsWith("s") || before.equals("people") || before.equals("police");
    boolean agrees = past || plural != word.endsWith("s");
    return agrees && (opens || after.equals("the") || (after.equals("to") && !past));
  }

  /** Whether "did not", "will not" or the like stands before, which a bare verb must follow. */
  private static boolean isDenied(Frame frame, int at) {
    boolean joined = frame.word(at - 1).endsWith("n't") || frame.word(at - 1).endsWith("n\u2019t");
    String auxiliary = joined ? "" : frame.word(at - 2);
    return joined
        || (frame.is(at - 1, "not") && Words.auxiliary(auxiliary) && !Words.be(auxiliary));
  }

  private static @Nullable Cue be(Frame frame, int i, CueLexicon.Match match, Cues.Use use) {
    int group = groupStart(frame, i);
    return make(
        group,
        i,
        match,
        use,
        Cue.Part.BE,
        Cue.Form.FINITE,
        negated(frame, group, i + match.length()));
  }

  private static @Nullable Cue verb(Frame frame, int i, CueLexicon.Match match, Cues.Use use) {
    int group = groupStart(frame, i);
    String word = frame.word(i);
    boolean ing = word.endsWith("ing");
    boolean be = false;
    for (int k = group; k < i; k++) {
      be |= Words.be(frame.word(k));
    }
    boolean to = frame.is(group - 1, "to") || frame.is(i - 1, "to");
    Cue.Form form;
    if (to) {
      form = Cue.Form.INFINITIVE;
    } else if (ing) {
      form = be ? Cue.Form.FINITE : Cue.Form.PARTICIPLE;
    } else if (be) {
      form = Cue.Form.PASSIVE;
    } else {
      form = Cue.Form.FINITE;
    }
    return make(group, i, match, use, Cue.Part.VERB, form, negated(frame, group, i));
  }

  private static boolean negated(Frame frame, int from, int to) {
    for (int k = from; k < to; k++) {
      if (Words.negation(frame.word(k))) {
        return true;
      }
    }
    return false;
  }

  private static int groupStart(Frame frame, int verb) {
    int group = verb;
    int i = verb - 1;
    int limit = Math.max(0, verb - 7);
    while (i >= limit) {
      String word = frame.word(i);
      if (Words.auxiliary(word) && !Words.possessiveMark(word)) {
        group = i;
      } else if (Words.possessiveMark(word) && frame.pos(i) == Pos.AUX) {
        group = i;
      } else if (!(Words.adverb(word, frame.pos(i))
          || Words.negation(word)
          || word.equals("several")
          || word.equals("times"))) {
        break;
      }
      i--;
    }
    return group;
  }

  private static Cue make(
      int group,
      int from,
      CueLexicon.Match match,
      Cues.Use use,
      Cue.Part part,
      Cue.Form form,
      boolean negated) {
    return new Cue(
        use.cue().lemma(),
        group,
        from,
        from + match.length(),
        part,
        use.cue().acts(),
        use.cue().kind() == org.coranto.knowledge.Cue.Kind.SPEECH,
        use.cue().takes(),
        strength(use),
        match.fuzzy(),
        form,
        negated);
  }

  private static int strength(Cues.Use use) {
    return switch (use.cue().strength()) {
      case STRONG -> 3;
      case MEDIUM -> 2;
      case WEAK -> 1;
    };
  }
}
