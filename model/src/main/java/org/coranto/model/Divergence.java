package org.coranto.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two aligned places of renderings that do not say the same.
 *
 * @param a words of the earlier rendering; empty at the place where words are missing
 * @param b words of the later one; likewise
 * @param severity whether a reader would believe another fact
 * @param aspect what differs
 * @param likelier the side more likely to be right, or null when nothing tells
 * @param confidence 0..1, the share of such findings that are right
 * @param why the rule, in plain words
 * @param quotes ids of quotes it touches
 * @param events ids of events it touches
 * @param votes how all renderings stand to it, where there are three or more, else null
 */
public record Divergence(
    Span a,
    Span b,
    Severity severity,
    Aspect aspect,
    @Nullable Side likelier,
    float confidence,
    String why,
    List<String> quotes,
    List<String> events,
    @Nullable Votes votes) {
  /** Copies the lists. */
  public Divergence {
    quotes = List.copyOf(quotes);
    events = List.copyOf(events);
  }

  /** A difference between two renderings alone. */
  public Divergence(
      Span a,
      Span b,
      Severity severity,
      Aspect aspect,
      @Nullable Side likelier,
      float confidence,
      String why,
      List<String> quotes,
      List<String> events) {
    this(a, b, severity, aspect, likelier, confidence, why, quotes, events, null);
  }

  /** How much a difference matters. */
  public enum Severity {
    /** Another fact. */
    SUBSTANTIVE,
    /** One side is no good language, the fact survives. */
    DAMAGE,
    /** Two ways of saying the same. */
    WORDING
  }

  /** What differs. */
  public enum Aspect {
    POLARITY,
    NUMBER,
    DATE,
    ACTOR,
    ROLE,
    MODALITY,
    REALISATION,
    TERM,
    OMISSION,
    QUOTE,
    NAME,
    ORDER
  }

  /** One of the two renderings. */
  public enum Side {
    A,
    B
  }
}
