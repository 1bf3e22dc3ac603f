package org.coranto.extract.quote;

import java.util.List;
import java.util.Set;
import org.coranto.knowledge.Cue.Takes;
import org.coranto.model.Pos;
import org.coranto.model.Quote;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What is reported after a cue.
 *
 * @param from first item
 * @param to after the last item
 * @param rule name of the form
 */
record Content(int from, int to, String rule, float confidence) {
  private static final int MAX_GAP = 16;
  private static final Set<String> LABELS =
      Set.of(
          "call",
          "describe",
          "dub",
          "brand",
          "label",
          "term",
          "characterise",
          "characterize",
          "consider",
          "regard",
          "deem",
          "view",
          "find",
          "name",
          "denounce",
          "condemn",
          "dismiss",
          "praise",
          "hail",
          "portray",
          "depict",
          "see");

  private static final Set<String> DENIALS =
      Set.of("deny", "refute", "dispute", "contradict", "disavow");
  private static final Set<String> CLAIMS =
      Set.of(
          "accusation",
          "accusations",
          "allegation",
          "allegations",
          "claim",
          "claims",
          "charge",
          "charges",
          "report",
          "reports",
          "suggestion",
          "suggestions",
          "rumour",
          "rumours",
          "rumor",
          "rumors",
          "criticism",
          "assertion",
          "assertions",
          "version",
          "story");

  /** How much the source's fitness and the cue's strength must make together. */
  int need() {
    return switch (rule) {
      case "quote.cue-that", "quote.cue-before", "quote.cue-colon" -> 3;
      default -> 4;
    };
  }

  /** The content after a cue whose subject stands before it; null if there is none. */
  static @Nullable Content after(Frame frame, Cue cue, List<Cue> cues, int end) {
    int at = cue.to();
    if (at >= end) {
      return null;
    }
    Content linked = linked(frame, cue, cues, at, end);
    if (linked != null) {
      return linked;
    }
    at = skipTime(frame, at, end);
    if (at < end && frame.isComma(at)) {
      return afterComma(frame, cue, cues, at + 1, end);
    }
    if (at >= end) {
      return null;
    }
    if (frame.is(at, "with") && cue.acts().get(0) == Quote.Act.THREATEN) {
      return new Content(at, Clauses.end(frame, at, cues), "quote.cue-with", 0.7f);
    }
    String word = frame.word(at);
    if (question(word)
        && (cue.takes(Takes.QUESTION) || cue.takes(Takes.THAT))
        && cue.strength() >= 2) {
      return new Content(at, Clauses.end(frame, at, cues), "quote.cue-question", 0.75f);
    }
    if (word.equals("to") || (word.equals("not") && frame.is(at + 1, "to"))) {
      boolean denies = cue.acts().get(0) == Quote.Act.DENY && frame.is(at + 1, "have");
      if (!cue.takes(Takes.INFINITIVE) && !denies) {
        return null;
      }
      return new Content(
          at,
          Clauses.end(frame, at, cues),
          "quote.cue-infinitive",
          cue.strength() >= 2 ? 0.75f : 0.5f);
    }
    if (cue.takes(Takes.ADDRESSEE) && (!cue.takes(Takes.THAT) || addressed(frame, at, end))) {
      int stop = Clauses.end(frame, at, cues);
      return stop > at + 1 ? new Content(at, stop, "quote.cue-addressee", 0.75f) : null;
    }
    if (cue.takes(Takes.THAT)) {
      Content clause = clause(frame, cue, cues, at, end);
      if (clause != null) {
        return clause;
      }
    }
    boolean demands = cue.speech() && cue.acts().get(0) == Quote.Act.DEMAND;
    if (cue.takes(Takes.NOUN) || cue.takes(Takes.AS) || demands) {
      return noun(frame, cue, cues, at);
    }
    return null;
  }

  /** "X warned, any ship would be driven off": a comma where English has none. */
  private static @Nullable Content afterComma(
      Frame frame, Cue cue, List<Cue> cues, int at, int end) {
    boolean says = cue.speech() && cue.takes(Takes.QUOTE) && cue.strength() == 3;
    boolean opens = cue.group() <= 4 && cue.form() == Cue.Form.FINITE;
    if (!says || !opens || at >= end) {
      return null;
    }
    Phrases.Range subject = Phrases.startingAt(frame, at, end);
    if (subject == null || Words.relative(frame.word(at)) || !Clauses.hasVerb(frame, at + 1, end)) {
      return null;
    }
    return new Content(at, Clauses.end(frame, at, cues), "quote.cue-comma", 0.65f);
  }

  /** The content after a source that follows a fronted cue. */
  static @Nullable Content afterFronted(Frame frame, Cue cue, List<Cue> cues, int at, int end) {
    return at >= end ? null : linked(frame, cue, cues, at, end);
  }

  /**
   * After "that", a colon or at an opening mark, whatever adverbials and addressee stand between.
   */
  private static @Nullable Content linked(Frame frame, Cue cue, List<Cue> cues, int from, int end) {
    int i = from;
    boolean comma = false;
    while (i < end && i - from < MAX_GAP) {
      String word = frame.word(i);
      if (frame.isBlock(i)) {
        if (!cue.takes(Takes.QUOTE) && !cue.takes(Takes.THAT) && i > from) {
          return null;
        }
        int stop = blocksEnd(frame, i, end, cues);
        return new Content(i, stop, "quote.cue-before", comma ? 0.85f : 0.93f);
      }
      if (word.equals("that") && cue.takes(Takes.THAT) && Clauses.says(frame, i + 1, end)) {
        return new Content(i, Clauses.end(frame, i + 1, cues), "quote.cue-that", 0.9f);
      }
      if (word.equals(":")) {
        int start = i + 1;
        return start < end
            ? new Content(start, Clauses.end(frame, start, cues), "quote.cue-colon", 0.85f)
            : null;
      }
      if (frame.isComma(i)) {
        if (comma && i > from + 1 && !frame.isBlock(i + 1) && !frame.is(i + 1, "that")) {
          return null;
        }
        comma = true;
        i++;
        continue;
      }
      if (Words.personal(word)
          || Words.auxiliary(word)
          || (word.equals("to") && frame.pos(i + 1) == Pos.VERB)
          || question(word)) {
        return null;
      }
      if (frame.pos(i) == Pos.VERB && i > from) {
        return null;
      }
      if (i == from && !gapStart(frame, cue, i)) {
        return null;
      }
      i++;
    }
    return null;
  }

  /** Whether item {@code i} may begin an adverbial or an addressee after a cue. */
  private static boolean gapStart(Frame frame, Cue cue, int i) {
    String word = frame.word(i);
    return Words.preposition(word)
        || Words.time(word)
        || Words.adverb(word, frame.pos(i))
        || Words.object(word)
        || word.equals("late")
        || word.equals("early")
        || word.equals("it")
        || cue.takes(Takes.ADDRESSEE)
        || tells(frame.word(cue.from()));
  }

  static boolean tells(String word) {
    return word.equals("told")
        || word.equals("tells")
        || word.equals("tell")
        || word.equals("telling");
  }

  private static int blocksEnd(Frame frame, int from, int end, List<Cue> cues) {
    int stop = Clauses.end(frame, from, cues);
    int i = from;
    while (i < end && frame.isBlock(i)) {
      i++;
    }
    // Words after the quote that are no clause of their own belong to the reported sentence.
    return stop > i && frame.isComma(i) ? i : stop;
  }

  private static int skipTime(Frame frame, int from, int end) {
    int i = from;
    while (i < end && Words.adverb(frame.word(i), frame.pos(i)) && !Words.negation(frame.word(i))) {
      i++;
    }
    if (i < end
        && (frame.is(i, "late") || frame.is(i, "early"))
        && (Words.time(frame.word(i + 1)) || frame.is(i + 1, "on"))) {
      i++;
    }
    if (i + 1 < end && frame.is(i, "on") && Words.time(frame.word(i + 1))) {
      return i + 2;
    }
    while (i < end && Words.time(frame.word(i)) && !frame.is(i, "may")) {
      i++;
    }
    return i;
  }

  static boolean question(String word) {
    return switch (word) {
      case "whether", "if", "how", "why", "what", "when", "where", "who" -> true;
      default -> false;
    };
  }

  /** Whether an addressee and an infinitive or "of" follow: urged X to withdraw. */
  private static boolean addressed(Frame frame, int at, int end) {
    Phrases.Range to = Phrases.startingAt(frame, at, end);
    if (to == null) {
      return false;
    }
    String next = frame.word(to.to());
    int after = to.to() + 1;
    if (next.equals("to")) {
      return frame.pos(after) != Pos.PROPN;
    }
    if (next.equals("not")) {
      return frame.is(after, "to");
    }
    boolean links =
        next.equals("of") || next.equals("for") || next.equals("against") || next.equals("from");
    return links && frame.word(after).endsWith("ing");
  }

  private static @Nullable Content clause(Frame frame, Cue cue, List<Cue> cues, int at, int end) {
    int stop = Clauses.end(frame, at, cues);
    int first = at;
    if (tells(frame.word(cue.from()))
        || (cue.takes(Takes.ADDRESSEE) && !cue.takes(Takes.INFINITIVE))) {
      Phrases.Range to = Phrases.startingAt(frame, at, end);
      if (to != null
          && to.to() < stop
          && Clauses.hasVerb(frame, to.to() + 1, stop)
          && !Clauses.hasVerb(frame, to.to(), to.to() + 1)) {
        first = to.to();
      }
    }
    if (stop - first < 2 || !clauseStarts(frame, cue, first, stop)) {
      return null;
    }
    float confidence = cue.strength() == 3 ? 0.85f : cue.strength() == 2 ? 0.7f : 0.55f;
    return new Content(first, stop, "quote.cue-clause", confidence);
  }

  /**
   * Whether a subject and a finite verb follow; strictly so after a cue that may take an object.
   */
  private static boolean clauseStarts(Frame frame, Cue cue, int from, int to) {
    String first = frame.word(from);
    boolean adverbial = first.equals("in") || first.equals("after");
    if (frame.isComma(from)
        || Words.conjunction(first)
        || (Words.preposition(first) && !adverbial)) {
      return false;
    }
    if (!cue.takes(Takes.NOUN)) {
      return Clauses.says(frame, from + 1, to);
    }
    Phrases.Range subject = Phrases.startingAt(frame, from, to);
    int verb = subject == null ? to : subject.to();
    while (verb < to && Words.adverb(frame.word(verb), frame.pos(verb))) {
      verb++;
    }
    return verb < to && Clauses.hasVerb(frame, verb, verb + 1);
  }

  private static @Nullable Content noun(Frame frame, Cue cue, List<Cue> cues, int at) {
    int stop = Clauses.end(frame, at, cues);
    int i = at;
    int depth = 0;
    while (i < stop) {
      if (frame.is(i, "(")) {
        depth++;
      } else if (frame.is(i, ")")) {
        depth--;
      } else if (depth == 0 && i > at && frame.isComma(i)) {
        break;
      }
      i++;
    }
    if (cue.strength() < 2 || i <= at) {
      return null;
    }
    float confidence = nounConfidence(frame, cue, at, i);
    return confidence == 0 ? null : new Content(at, i, "quote.cue-noun", confidence);
  }

  /**
   * How surely a bare noun phrase is what somebody says. "Rejected the plan" tells of a deed, not
   * of words; a label, a denial, a wish or a marked word tells of words.
   */
  private static float nounConfidence(Frame frame, Cue cue, int from, int to) {
    if (marked(frame, from, to)) {
      return 0.75f;
    }
    Quote.Act act = cue.acts().get(0);
    if (act == Quote.Act.DENY) {
      return DENIALS.contains(cue.lemma()) || claim(frame, from, to) ? 0.65f : 0f;
    }
    if (LABELS.contains(cue.lemma())) {
      return labels(frame, from, to) ? 0.7f : 0f;
    }
    boolean pronoun = to - from == 1 && frame.pos(from) == Pos.PRON;
    boolean wish = act == Quote.Act.DEMAND || act == Quote.Act.PREDICT;
    return wish && !pronoun && cue.form() == Cue.Form.FINITE ? 0.55f : 0f;
  }

  /** Whether the noun phrase is about something said. */
  private static boolean claim(Frame frame, int from, int to) {
    for (int i = from; i < to; i++) {
      if (CLAIMS.contains(frame.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean marked(Frame frame, int from, int to) {
    for (int i = from; i < to; i++) {
      Span span = frame.item(i).span();
      if (frame.isBlock(i)
          || span.end() > frame.tokens().end(frame.item(i).token())
          || span.start() < frame.tokens().start(frame.item(i).token())) {
        return true;
      }
    }
    return false;
  }

  /** Whether something is said of the first noun phrase: "the strike illegal", "it as an error". */
  private static boolean labels(Frame frame, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (frame.is(i, "as")) {
        return true;
      }
    }
    Phrases.Range object = Phrases.startingAt(frame, from, to);
    if (object == null) {
      return false;
    }
    if (object.to() < to) {
      return Words.determiner(frame.word(object.to()));
    }
    return to - from >= 2 && frame.pos(to - 1) == Pos.ADJ;
  }
}
