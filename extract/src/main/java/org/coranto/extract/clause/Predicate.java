package org.coranto.extract.clause;

import java.util.ArrayList;
import java.util.List;

/**
 * One verb group with its parts. All phrase numbers index {@link SentenceClauses#phrases()}, all
 * predicate numbers {@link SentenceClauses#predicates()}; −1 stands for none.
 */
public final class Predicate {
  final int index;
  final int phrase;
  final int verb;
  final List<String> lemmas;
  boolean passive;
  boolean negated;
  Form form = Form.FINITE;
  Time time = Time.PAST;
  Modal modal = Modal.NONE;
  Link link = Link.ROOT;
  int governor = -1;
  int marker = -1;
  int inverted = -1;
  List<Integer> subjects = List.of();
  List<Integer> objects = new ArrayList<>();
  List<Attached> attached = new ArrayList<>();
  int from;
  int to;

  Predicate(int index, int phrase, int verb, List<String> lemmas) {
    this.index = index;
    this.phrase = phrase;
    this.verb = verb;
    this.lemmas = lemmas;
  }

  /** How a predicate hangs on the one that governs it. */
  public enum Link {
    /** A main clause. */
    ROOT,
    /** Joined by "and", "or", "but" to its governor, whose standing it shares. */
    COORDINATE,
    /** What is said, thought or found. */
    COMPLEMENT,
    /** "to" and a verb. */
    INFINITIVE,
    /** A verb in -ing after a preposition or another verb. */
    GERUND,
    /** A verb in -ing or a participle beside a clause. */
    PARTICIPLE,
    /** who, which, that. */
    RELATIVE,
    /** if, unless, once, provided. */
    CONDITION,
    /** because, in order to, so that. */
    REASON,
    /** after, before, when, while, since. */
    TIME,
    /** although, whereas. */
    CONCESSION,
    /** whether, how, why. */
    QUESTION
  }

  /** The shape of a verb group. */
  public enum Form {
    FINITE,
    INFINITIVE,
    GERUND,
    PARTICIPLE
  }

  /** When it is told to be. */
  public enum Time {
    PAST,
    PRESENT,
    PERFECT,
    PAST_PERFECT,
    NONE
  }

  /** Which helper verb colours it. */
  public enum Modal {
    NONE,
    WILL,
    WOULD,
    MAY,
    MUST
  }

  /** A preposition and the noun phrases under it. */
  public record Attached(int preposition, String word, List<Integer> nouns) {
    /** Copies the list. */
    public Attached {
      nouns = List.copyOf(nouns);
    }
  }

  /** Its number in the sentence. */
  public int index() {
    return index;
  }

  /** Its verb group. */
  public int phrase() {
    return phrase;
  }

  /** Index of the main verb's token. */
  public int verb() {
    return verb;
  }

  /** Possible base forms of the main verb, likeliest first. */
  public List<String> lemmas() {
    return lemmas;
  }

  /** Whether the subject undergoes it. */
  public boolean passive() {
    return passive;
  }

  /** Whether the group itself is negated. */
  public boolean negated() {
    return negated;
  }

  /** Its shape. */
  public Form form() {
    return form;
  }

  /** Its tense. */
  public Time time() {
    return time;
  }

  /** Its helper verb. */
  public Modal modal() {
    return modal;
  }

  /** How it hangs on its governor. */
  public Link link() {
    return link;
  }

  /** The predicate it hangs on, or −1. */
  public int governor() {
    return governor;
  }

  /** Index of the token that joins it (if, that, who, a preposition), or −1. */
  public int marker() {
    return marker;
  }

  /** Noun phrases before the verb that are its subject. */
  public List<Integer> subjects() {
    return subjects;
  }

  /** Noun phrases after the verb without a preposition. */
  public List<Integer> objects() {
    return objects;
  }

  /** Prepositions after (or fronted before) the verb with their noun phrases, in order. */
  public List<Attached> attached() {
    return attached;
  }

  /** Whether its helper verb stands before its subject ("Should it leave"). */
  public boolean inverted() {
    return inverted >= 0;
  }

  /** First token of its clause. */
  public int from() {
    return from;
  }

  /** After the last token of its clause. */
  public int to() {
    return to;
  }
}
