package org.coranto.extract.quote;

import java.util.ArrayList;
import java.util.List;
import org.coranto.knowledge.Cue.Takes;
import org.coranto.model.Pos;
import org.coranto.model.Quote;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Statements whose cue is a verb: after its content ("…," said X; …, X said), before it (X said
 * that …), or in its middle.
 */
final class VerbRule {
  private final Frame frame;
  private final Cue cue;
  private final List<Cue> cues;
  private final Sources sources;
  private final List<Finding> found;
  private final int end;

  VerbRule(Frame frame, Cue cue, List<Cue> cues, Sources sources, List<Finding> found) {
    this.frame = frame;
    this.cue = cue;
    this.cues = cues;
    this.sources = sources;
    this.found = found;
    this.end = frame.bodyEnd();
  }

  @Nullable Finding find() {
    if (cue.form() == Cue.Form.INFINITIVE || cue.form() == Cue.Form.PASSIVE) {
      return null;
    }
    if (cue.negated() && !mayBeNegated()) {
      return null;
    }
    Finding finding = cue.form() == Cue.Form.FINITE ? after() : null;
    return finding != null ? finding : before();
  }

  private boolean mayBeNegated() {
    return !cue.speech()
        || cue.acts().contains(Quote.Act.DENY)
        || cue.acts().contains(Quote.Act.REFUSE);
  }

  // ---- the cue after its content

  private @Nullable Finding after() {
    if (!cue.takes(Takes.QUOTE) && !cue.takes(Takes.THAT)) {
      return null;
    }
    Finding inverted = inverted();
    return inverted != null ? inverted : subjectFirst();
  }

  private @Nullable Finding inverted() {
    int left = cue.group();
    while (left > 0
        && (frame.is(left - 1, "so")
            || frame.is(left - 1, "as")
            || (Words.adverb(frame.word(left - 1), frame.pos(left - 1)) && left - 1 > 0))) {
      left--;
    }
    if (!separates(left - 1) || !cue.speech() || !mayInvert()) {
      return null;
    }
    Phrases.Range source = Phrases.withApposition(frame, cue.to(), end);
    if (source == null || frame.is(source.to(), "that") || frame.is(source.to(), ":")) {
      return null;
    }
    int stop = tail(source.to());
    if (stop < 0 && quoteBefore(left)) {
      stop = breakAfter(source.to());
    }
    if (stop < 0) {
      Phrases.Range simple = Phrases.startingAt(frame, cue.to(), end);
      if (simple == null) {
        return null;
      }
      source = simple;
      stop = tail(source.to());
    }
    return stop < 0 ? null : withLeftContent(left, source, stop, "quote.cue-inverted", 0.93f);
  }

  /**
   * "Has refused the offer" has an object behind it; "has recalled the ministry" may be inverted.
   */
  private boolean mayInvert() {
    return cue.group() == cue.from() || (cue.takes(Takes.QUOTE) && !cue.takes(Takes.NOUN));
  }

  private @Nullable Finding subjectFirst() {
    Phrases.Range source = Subjects.before(frame, 0, cue.group());
    if (source == null) {
      return null;
    }
    int left = source.from();
    if (frame.is(left - 1, "as") || frame.is(left - 1, "so")) {
      left--;
    }
    if (!separates(left - 1)) {
      return null;
    }
    int stop = tail(addressee(cue.to()));
    if (stop < 0 && quoteBefore(left)) {
      stop = breakAfter(cue.to());
    }
    return stop < 0 ? null : withLeftContent(left, source, stop, "quote.cue-after", 0.92f);
  }

  /**
   * Whether the words at {@code left} follow a quote that a comma, "?" or "!" leaves unfinished.
   */
  private boolean quoteBefore(int left) {
    Marked block = left == 1 && frame.isBlock(0) ? frame.item(0).block() : null;
    if (block == null || !cue.takes(Takes.QUOTE) || cue.strength() < 2) {
      return false;
    }
    char last = frame.text().charAt(block.inner().end() - 1);
    return last == ',' || last == '?' || last == '!';
  }

  /** The next comma, block or end after a cue whose clause tells more; -1 if it reports on. */
  private int breakAfter(int from) {
    int i = from;
    while (i < end && !frame.isComma(i) && !frame.isBlock(i)) {
      if (frame.is(i, "that") || frame.is(i, ":")) {
        return -1;
      }
      i++;
    }
    return i;
  }

  /** Whether item {@code i} may part a statement from the cue after it. */
  private boolean separates(int i) {
    return i >= 0 && (frame.isComma(i) || frame.isBlock(i));
  }

  /**
   * Index of the comma, block or end that closes the cue's own clause, if nothing but adverbials
   * stand from {@code from} on; else -1.
   */
  private int tail(int from) {
    int i = from;
    while (i < end && !frame.isComma(i) && !frame.isBlock(i)) {
      String word = frame.word(i);
      if (Words.personal(word) || word.equals("that") || word.equals(":")) {
        return -1;
      }
      if (word.equals("to") && frame.pos(i + 1) == Pos.VERB) {
        return -1;
      }
      if (Words.auxiliary(word) && !Words.possessiveMark(word)) {
        return -1;
      }
      Pos pos = frame.pos(i);
      if (pos == Pos.VERB && !word.endsWith("ing") && !word.endsWith("ed")) {
        return -1;
      }
      boolean opensAdverbial =
          Words.preposition(word)
              || Words.time(word)
              || Words.adverb(word, pos)
              || word.equals("late")
              || word.equals("early")
              || pos == Pos.VERB
              || word.equals("when")
              || word.equals("while");
      if (i == from && !opensAdverbial) {
        return -1;
      }
      if (word.equals("when")
          || word.equals("while")
          || word.equals("after")
          || word.equals("before")
          || word.equals("as")
          || word.equals("during")) {
        while (i < end && !frame.isComma(i) && !frame.isBlock(i)) {
          i++;
        }
        break;
      }
      i++;
    }
    return i;
  }

  private int addressee(int from) {
    if (from < end && addressed() && !Words.preposition(frame.word(from))) {
      Phrases.Range to = Phrases.startingAt(frame, from, end);
      if (to != null && !frame.isBlock(from)) {
        return to.to();
      }
    }
    return from;
  }

  private boolean addressed() {
    return cue.takes(Takes.ADDRESSEE) || Content.tells(frame.word(cue.from()));
  }

  private @Nullable Finding withLeftContent(
      int left, Phrases.Range source, int stop, String rule, float confidence) {
    int last = left;
    while (last > 0 && frame.isComma(last - 1)) {
      last--;
    }
    int first = leftStart(last);
    boolean whole = first < last && Clauses.says(frame, first, last) && !breaksOff(first, last);
    if (first >= last || (!whole && !begins(first, last, stop))) {
      return null;
    }
    if (!frame.isBlock(last - 1) && leadsIntoQuote(stop) && depends(first)) {
      return null;
    }
    int fit = sources.fitness(frame, source.from(), source.to());
    if (fit == 0 || (fit == 1 && cue.strength() < 3)) {
      return null;
    }
    List<Span> content = new ArrayList<>();
    content.add(frame.span(first, last));
    int next = stop;
    while (frame.isComma(next)) {
      next++;
    }
    if (next < end && !startsOther(next)) {
      int to = Clauses.end(frame, next, cues);
      boolean goesOn =
          frame.isBlock(last - 1)
              ? (frame.isBlock(next) && next > stop)
                  || (Words.conjunction(frame.word(next)) && frame.isBlock(next + 1))
              : Clauses.says(frame, next, to) || frame.isBlock(next) || tailOfClause(next);
      if (goesOn && to > next) {
        int from = frame.isBlock(next + 1) && Words.conjunction(frame.word(next)) ? next + 1 : next;
        content.add(frame.span(from, to));
      }
    }
    return finding(source, content, rule, confidence);
  }

  /**
   * Whether a "that" before the cue still waits for its verb: "wrote that Ann, Bob and Cem plot".
   */
  private boolean breaksOff(int first, int last) {
    for (int i = last - 1; i >= first; i--) {
      if (frame.is(i, "that")) {
        return i > first && !Clauses.says(frame, i + 1, last);
      }
    }
    return false;
  }

  private boolean leadsIntoQuote(int stop) {
    int next = stop;
    while (frame.isComma(next)) {
      next++;
    }
    return frame.isBlock(next);
  }

  /** Whether the words before the cue are no sentence of their own: "asked about it", "in May". */
  private boolean depends(int first) {
    String word = frame.word(first);
    return Words.preposition(word)
        || Words.subordinator(word)
        || frame.pos(first) == Pos.VERB
        || Words.adverb(word, frame.pos(first));
  }

  /**
   * Whether a clause begins before the cue and goes on after it: {@code The raid, he said, was …}
   */
  private boolean begins(int first, int last, int stop) {
    if (!frame.isComma(stop) || last - first > 14 || Words.preposition(frame.word(first))) {
      return false;
    }
    String after = frame.word(stop + 1);
    Pos pos = frame.pos(stop + 1);
    boolean goesOn =
        pos == Pos.VERB || pos == Pos.AUX || frame.isBlock(stop + 1) || Words.auxiliary(after);
    return goesOn && Phrases.startingAt(frame, first, last) != null;
  }

  private boolean tailOfClause(int next) {
    String word = frame.word(next);
    return Words.preposition(word)
        || word.equals("that")
        || word.equals("who")
        || word.equals("which")
        || word.equals("but")
        || word.equals("and")
        || word.equals("not")
        || word.equals("if")
        || word.equals("unless")
        || word.equals("to")
        || frame.pos(next) == Pos.VERB
        || frame.pos(next) == Pos.AUX;
  }

  /** Where the content before the cue begins: not inside an earlier statement's frame words. */
  private int leftStart(int last) {
    int first = 0;
    for (int i = last - 1; i >= 0; i--) {
      if (frame.isBlock(i) && i < last - 1) {
        // Only whole quotes right before the cue belong to it.
        if (frame.isBlock(last - 1)) {
          first = contentBlockStart(last - 1);
        }
        break;
      }
      if (frame.is(i, ":") && i < last - 1 && frame.isBlock(last - 1)) {
        first = i + 1;
        break;
      }
    }
    while (first < last - 1 && (Words.conjunction(frame.word(first)) || frame.isMark(first))) {
      first++;
    }
    return first;
  }

  private int contentBlockStart(int block) {
    int i = block;
    while (i > 0 && frame.isBlock(i - 1)) {
      i--;
    }
    return i;
  }

  private boolean startsOther(int next) {
    for (Cue other : cues) {
      if (other.from() == cue.from() || other.from() < next) {
        continue;
      }
      if (other.group() - next <= 2
          && (other.form() == Cue.Form.PARTICIPLE || other.part() == Cue.Part.PHRASE)) {
        return true;
      }
      if (other.form() == Cue.Form.FINITE && other.strength() >= 2) {
        int at = next;
        while (Words.conjunction(frame.word(at)) || Clauses.contrast(frame.word(at))) {
          at++;
        }
        if (other.group() == at) {
          return true;
        }
        Phrases.Range subject = Subjects.before(frame, next, other.group());
        if (subject != null && subject.from() == at) {
          return true;
        }
      }
      return false;
    }
    return false;
  }

  // ---- the cue before its content

  private @Nullable Finding before() {
    int at = cue.group() - 1;
    while (at > 0 && Words.adverb(frame.word(at), frame.pos(at))) {
      at--;
    }
    boolean joined = at > 0 && Words.conjunction(frame.word(at));
    boolean participle = cue.form() == Cue.Form.PARTICIPLE;
    if (participle && at >= 0 && !frame.isComma(at) && !joined) {
      return null;
    }
    boolean carried = joined || participle;
    if (!carried && (cue.group() == 0 || (cue.group() == 1 && Words.conjunction(frame.word(0))))) {
      return fronted();
    }
    int fit = 3;
    Span source = carried ? carriedSource(at) : null;
    if (source == null) {
      Phrases.Range own = ownSource(carried);
      if (own == null) {
        return null;
      }
      fit = sources.fitness(frame, own.from(), own.to());
      source = frame.span(own.from(), own.to());
    }
    Content content = Content.after(frame, cue, cues, end);
    if (content == null || fit + cue.strength() < content.need()) {
      return null;
    }
    return new Finding(
        frame,
        cue,
        cueSpan(),
        source,
        Quote.Basis.STATED,
        List.of(frame.span(content.from(), content.to())),
        carried ? "quote.cue-joined" : content.rule(),
        content.confidence() * (carried ? 0.85f : 1f));
  }

  /** The subject before the cue, or of the sentence; null unless it may speak. */
  private Phrases.@Nullable Range ownSource(boolean carried) {
    Phrases.Range source = carried ? mainSubject() : Subjects.before(frame, 0, cue.group());
    if (source == null) {
      return null;
    }
    int fit = sources.fitness(frame, source.from(), source.to());
    String first = frame.word(source.from());
    boolean pointing =
        Words.relative(first)
            || (source.to() - source.from() == 1 && (first.equals("that") || first.equals("this")));
    return fit == 0 || pointing ? null : source;
  }

  private Span cueSpan() {
    return frame.span(cue.negated() ? cue.group() : cue.from(), cue.to());
  }

  /** "Said the minister that …", in damaged text. */
  private @Nullable Finding fronted() {
    if (!cue.speech() || cue.strength() < 3) {
      return null;
    }
    Phrases.Range source = Phrases.startingAt(frame, cue.to(), end);
    if (source == null || sources.fitness(frame, source.from(), source.to()) < 2) {
      return null;
    }
    Content content = Content.afterFronted(frame, cue, cues, source.to(), end);
    if (content == null) {
      return null;
    }
    return new Finding(
        frame,
        cue,
        frame.span(cue.from(), cue.to()),
        frame.span(source.from(), source.to()),
        Quote.Basis.STATED,
        List.of(frame.span(content.from(), content.to())),
        "quote.cue-fronted",
        0.75f);
  }

  /**
   * Who a cue without a subject of its own has in common with what stands before it: the subject of
   * the nearest verb, unless that is inside a statement already found, whose speaker it is then.
   */
  private @Nullable Span carriedSource(int joint) {
    for (int i = joint - 1; i > 0; i--) {
      boolean verb = frame.pos(i) == Pos.VERB || frame.pos(i) == Pos.AUX;
      if (frame.isBlock(i) || frame.is(i, ":")) {
        break;
      }
      if (verb && !frame.is(i - 1, "to")) {
        Phrases.Range subject = Subjects.before(frame, 0, i);
        if (subject != null && !inContent(frame.span(i, i + 1))) {
          int fit = sources.fitness(frame, subject.from(), subject.to());
          return fit >= 2 ? frame.span(subject.from(), subject.to()) : null;
        }
        break;
      }
    }
    for (int i = found.size() - 1; i >= 0; i--) {
      Finding earlier = found.get(i);
      boolean before = earlier.cue() != null && earlier.cue().to() <= cue.group();
      if (before && earlier.source() != null && !nested(earlier)) {
        return earlier.source();
      }
    }
    return null;
  }

  private boolean inContent(Span span) {
    for (Finding finding : found) {
      for (Span content : finding.content()) {
        if (content.contains(span)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean nested(Finding finding) {
    for (Finding other : found) {
      for (Span span : other.content()) {
        if (finding.source() != null && span.contains(finding.source())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The subject of the sentence: of its first verb, else what stands before its first quote. */
  private Phrases.@Nullable Range mainSubject() {
    for (int i = 1; i < cue.group(); i++) {
      boolean verb = frame.pos(i) == Pos.VERB || frame.pos(i) == Pos.AUX;
      if (verb && frame.is(i - 1, "to")) {
        continue;
      }
      if (verb || frame.isBlock(i)) {
        Phrases.Range subject = Subjects.before(frame, 0, i);
        if (subject != null && sources.fitness(frame, subject.from(), subject.to()) >= 1) {
          return subject;
        }
      }
    }
    return null;
  }

  private Finding finding(Phrases.Range source, List<Span> content, String rule, float confidence) {
    return new Finding(
        frame,
        cue,
        frame.span(cue.from(), cue.to()),
        frame.span(source.from(), source.to()),
        Quote.Basis.STATED,
        content,
        rule,
        confidence);
  }
}
