package org.coranto.knowledge;

import java.util.List;
import java.util.Set;
import org.coranto.model.Quote;

/**
 * A verb, noun or phrase that reports a statement or a thought.
 *
 * @param lemma base form
 * @param part verb, noun or phrase
 * @param acts what may be done with it, the usual act first
 * @param kind speech, thought, or the mere naming of a source
 * @param takes what may follow it
 * @param strength how surely it is a cue when it has such a complement
 * @param rate share of its sightings in news text that were cues, 0..1; drawn towards the median of
 *     its part and strength where it was seen rarely
 * @param seen number of those sightings
 */
public record Cue(
    String lemma,
    Part part,
    List<Quote.Act> acts,
    Kind kind,
    Set<Takes> takes,
    Strength strength,
    float rate,
    int seen) {
  /** The part of speech. */
  public enum Part {
    VERB,
    /** A form of "be" with an adjective or participle: "be convinced". */
    BE,
    NOUN,
    /** Fixed words: "according to", "reportedly". */
    PHRASE
  }

  /** What is reported. */
  public enum Kind {
    SPEECH,
    THOUGHT,
    /** Evidence or a named source: "according to", "show". */
    SOURCE
  }

  /** What a cue governs. */
  public enum Takes {
    /** "said that …", "said …". */
    THAT,
    /** A quotation, before or after. */
    QUOTE,
    /** "refused to …". */
    INFINITIVE,
    /** Its content is a noun phrase: "denied the claim". */
    NOUN,
    /** Whom it is said to comes first: "told them …". */
    ADDRESSEE,
    /** "described … as". */
    AS,
    OF,
    FOR,
    ABOUT,
    AGAINST,
    /** "asked whether …". */
    QUESTION
  }

  /** How surely a form is a cue. */
  public enum Strength {
    STRONG,
    MEDIUM,
    WEAK
  }

  public Cue {
    acts = List.copyOf(acts);
    takes = Set.copyOf(takes);
    if (acts.isEmpty()) {
      throw new IllegalArgumentException("cue without act: " + lemma);
    }
  }

  /** The usual act. */
  public Quote.Act act() {
    return acts.get(0);
  }
}
