package org.coranto.relate.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coranto.model.Event;
import org.coranto.model.Passage;
import org.coranto.model.Pos;
import org.coranto.model.Quote;
import org.coranto.model.Reading;
import org.coranto.model.Sentence;
import org.coranto.model.Span;
import org.coranto.model.Tokens;

/** Tells whether two places of a report can be about one happening by where they stand. */
final class Pairs {
  private static final int STEM = 5;

  /** Letters of the shortest word that can tell two deeds alike, and of the longest ending. */
  private static final int ROOT = 4;

  private static final int ENDING = 2;

  private final Reading reading;
  private final List<Passage> passages;

  Pairs(Reading reading, List<Passage> passages) {
    this.reading = reading;
    this.passages = List.copyOf(passages);
  }

  /** Index of the rendering at {@code span}. */
  int rendering(Span span) {
    return reading.report().renderingAt(span.start());
  }

  /** Whether the two stand in one aligned passage, on different sides. */
  boolean aligned(Span a, Span b) {
    for (int p : passagesOf(a)) {
      Passage passage = passages.get(p);
      if ((within(passage.a(), a) && within(passage.b(), b))
          || (within(passage.b(), a) && within(passage.a(), b))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the two stand in one paragraph. */
  boolean together(Span a, Span b) {
    return paragraph(a) == paragraph(b);
  }

  private int paragraph(Span span) {
    int token = reading.text().tokens().firstEndingAfter(span.start());
    return token < reading.text().tokens().size()
        ? reading.text().sentences().get(reading.text().sentenceOf(token)).paragraph()
        : -1;
  }

  /** Whether a statement in the same rendering has a noun or verb in common with the words. */
  boolean echoed(Span words, Quote quote) {
    if (rendering(words) != rendering(quote.extent())) {
      return false;
    }
    for (Span part : quote.content()) {
      for (String said : notions(part)) {
        for (String told : notions(words)) {
          if (akin(said, told)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private List<String> notions(Span words) {
    Tokens tokens = reading.text().tokens();
    List<String> notions = new ArrayList<>();
    int end = tokens.firstAtOrAfter(words.end());
    for (int i = tokens.firstEndingAfter(words.start()); i < end; i++) {
      boolean notion = tokens.pos(i) == Pos.NOUN || tokens.pos(i) == Pos.VERB;
      if (notion && tokens.folded(i).length() >= ROOT) {
        notions.add(tokens.folded(i));
      }
    }
    return notions;
  }

  /** "fire" and "fired": one begins the other, but for an ending. */
  private static boolean akin(String a, String b) {
    return Math.abs(a.length() - b.length()) <= ENDING && (a.startsWith(b) || b.startsWith(a));
  }

  private List<Integer> passagesOf(Span span) {
    List<Integer> found = new ArrayList<>();
    for (int p = 0; p < passages.size(); p++) {
      if (within(passages.get(p).a(), span) || within(passages.get(p).b(), span)) {
        found.add(p);
      }
    }
    return found;
  }

  private static boolean within(List<Span> sentences, Span span) {
    for (Span sentence : sentences) {
      if (sentence.contains(span.start())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether two events of one rendering can be one told twice: a heading tells one of them, they
   * have the same day, or the same word names a deed.
   */
  boolean retold(Event a, Event b) {
    if (heading(a.trigger()) || heading(b.trigger())) {
      return true;
    }
    if (a.date() != null && b.date() != null && a.date().value() != null) {
      return a.date().value().equals(b.date().value());
    }
    boolean deed =
        switch (a.type()) {
          case REQUEST, THREATEN, ACCUSE, REJECT, AGREE, SUPPORT -> false;
          default -> true;
        };
    return deed && stem(a).equals(stem(b));
  }

  private String stem(Event event) {
    String word = event.trigger().in(reading.report().text()).toLowerCase(Locale.ROOT);
    return word.substring(0, Math.min(word.length(), STEM));
  }

  private boolean heading(Span span) {
    Tokens tokens = reading.text().tokens();
    int token = tokens.firstEndingAfter(span.start());
    return token < tokens.size()
        && reading.text().sentences().get(reading.text().sentenceOf(token)).kind()
            == Sentence.Kind.HEADING;
  }
}
