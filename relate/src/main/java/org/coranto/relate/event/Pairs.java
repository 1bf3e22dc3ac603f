package org.coranto.relate.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coranto.model.Event;
import org.coranto.model.Passage;
import org.coranto.model.Pos;
import org.coranto.model.Quote;
import org.coranto.model.Reading;
import org.coranto.model.Sentence;
import org.coranto.model.Span;
import org.coranto.model.Tokens;

/**
 * Tells whether two places of a report can be about one happening by where they stand. Not for many
 * threads.
 */
final class Pairs {
  private static final int STEM = 5;

  /** Letters of the shortest word that can tell two deeds alike, and of the longest ending. */
  private static final int ROOT = 4;

  private static final int ENDING = 2;

  private final Reading reading;
  private final List<Passage> passages;
  private final Map<Integer, Held> sides = new HashMap<>();

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
    Held of = sides(a);
    Held with = sides(b);
    return !Collections.disjoint(of.a(), with.b()) || !Collections.disjoint(of.b(), with.a());
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

  /** Whether two places begin with forms of one word. */
  boolean sameWord(Span a, Span b) {
    Tokens tokens = reading.text().tokens();
    int i = tokens.firstEndingAfter(a.start());
    int k = tokens.firstEndingAfter(b.start());
    return i < tokens.size() && k < tokens.size() && akin(tokens.folded(i), tokens.folded(k));
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

  /** Passages that hold a place, as their first and as their second side. */
  private record Held(Set<Integer> a, Set<Integer> b) {}

  private Held sides(Span span) {
    return sides.computeIfAbsent(
        span.start(),
        start -> {
          Held found = new Held(new HashSet<>(), new HashSet<>());
          for (int p = 0; p < passages.size(); p++) {
            if (within(passages.get(p).a(), start)) {
              found.a().add(p);
            }
            if (within(passages.get(p).b(), start)) {
              found.b().add(p);
            }
          }
          return found;
        });
  }

  private static boolean within(List<Span> sentences, int place) {
    for (Span sentence : sentences) {
      if (sentence.contains(place)) {
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
