package org.coranto.extract.quote;

import java.util.ArrayList;
import java.util.List;
import org.coranto.knowledge.Cue.Takes;
import org.coranto.model.Quote;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/** "According to X, …", "…, according to X", "in the view of X, …". */
final class AccordingRule {
  private final Frame frame;
  private final Cue cue;
  private final List<Cue> cues;
  private final Sources sources;

  AccordingRule(Frame frame, Cue cue, List<Cue> cues, Sources sources) {
    this.frame = frame;
    this.cue = cue;
    this.cues = cues;
    this.sources = sources;
  }

  @Nullable Finding find() {
    if (!cue.takes(Takes.NOUN) || cue.strength() < 3 || !stands()) {
      return null;
    }
    int end = frame.bodyEnd();
    boolean leads = lead();
    Phrases.Range source =
        leads ? leadingSource(end) : Phrases.withApposition(frame, cue.to(), end);
    if (source == null || sources.fitness(frame, source.from(), source.to()) == 0) {
      return null;
    }
    List<Span> content = new ArrayList<>();
    int before = cue.from();
    if (frame.isComma(before - 1) || Words.conjunction(frame.word(before - 1))) {
      before--;
    }
    if (!leads && before > 0) {
      content.add(frame.span(start(before), Clauses.trim(frame, 0, before)));
    }
    int after = source.to();
    while (frame.isComma(after)) {
      after++;
    }
    if (after < end && (leads || frame.isComma(source.to()) || Clauses.says(frame, after, end))) {
      int stop = Clauses.end(frame, after, cues);
      boolean more = leads || !startsOther(after);
      if (stop > after && more && (leads || Clauses.says(frame, after, stop))) {
        content.add(frame.span(after, stop));
      }
    }
    if (content.isEmpty()) {
      return null;
    }
    return new Finding(
        frame,
        cue,
        frame.span(cue.from(), cue.to()),
        frame.span(source.from(), source.to()),
        Quote.Basis.STATED,
        content,
        leads ? "quote.according-before" : "quote.according-after",
        leads ? 0.9f : 0.85f);
  }

  /** Whether the cue can only name a source here: not "60 per hour", "cited by the court". */
  private boolean stands() {
    if (cue.to() - cue.from() >= 2 && !cue.lemma().endsWith(" by")) {
      return true;
    }
    boolean apart = cue.from() == 0 || frame.isComma(cue.from() - 1);
    boolean closes = cue.lemma().equals("so") || cue.lemma().equals("thus");
    if (apart && closes && cue.from() > 0) {
      Phrases.Range source = Phrases.withApposition(frame, cue.to(), frame.bodyEnd());
      return source != null
          && source.to() == frame.bodyEnd()
          && sources.fitness(frame, source.from(), source.to()) == 3;
    }
    return apart && cue.lemma().equals("per");
  }

  /** Whether nothing but a joining word or adverbial stands before the cue. */
  private boolean lead() {
    int before = cue.from();
    return before == 0 || (before <= 8 && !Clauses.says(frame, 0, before));
  }

  private int start(int before) {
    int from = 0;
    while (from < before - 1 && Words.conjunction(frame.word(from))) {
      from++;
    }
    return from;
  }

  private boolean startsOther(int after) {
    for (Cue other : cues) {
      if (other.group() >= after
          && other.group() <= after + 1
          && other.form() == Cue.Form.PARTICIPLE) {
        return true;
      }
    }
    return false;
  }

  /** With the cue in front the source runs to the comma that closes it, appositions included. */
  private Phrases.@Nullable Range leadingSource(int end) {
    Phrases.Range source = Phrases.startingAt(frame, cue.to(), end);
    if (source == null) {
      return null;
    }
    int to = source.to();
    if (frame.isComma(to)) {
      Phrases.Range second = Phrases.withApposition(frame, cue.to(), end);
      if (second != null
          && second.to() > to
          && frame.isComma(second.to())
          && Clauses.says(frame, second.to(), end)
          && !Clauses.hasVerb(frame, to + 1, Math.min(second.to(), to + 2))) {
        return second;
      }
      return source;
    }
    // Words the phrase finder stopped at, up to a near comma: "according to the minister in Bern,".
    int comma = to;
    while (comma < end && comma - to < 10 && !frame.isComma(comma) && !frame.isBlock(comma)) {
      comma++;
    }
    if (comma < end && frame.isComma(comma) && !Clauses.hasVerb(frame, to, comma)) {
      return new Phrases.Range(cue.to(), comma);
    }
    return source;
  }
}
