package org.coranto.knowledge;

import java.util.List;
import org.coranto.model.EventType;

/**
 * A verb, noun or phrase that tells an event.
 *
 * @param lemma base form; words like "the" and "its" inside a phrase stand for any determiner or
 *     none
 * @param part verb or noun
 * @param type PLOVER type
 * @param mode PLOVER mode, {@code ""} for none
 * @param cameo CAMEO base code
 * @param actor where the actor stands, likeliest first: {@code subj}; for nouns {@code poss},
 *     {@code of}, {@code by}, {@code from}, {@code between}
 * @param recipient where the recipient stands: {@code obj} or a preposition, likeliest first; empty
 *     when none
 * @param reciprocal whether two actors do it to each other
 * @param weak whether it is as often private or figurative: only with a political actor
 * @param vague whether it is a common verb or noun ("send", "take", "decision"): only with a
 *     fitting object as well, such as people, troops, goods or a road; a vague trigger is weak too
 * @param context PLOVER context it hints at, {@code ""} for none
 */
public record Trigger(
    String lemma,
    Part part,
    EventType type,
    String mode,
    String cameo,
    List<String> actor,
    List<String> recipient,
    boolean reciprocal,
    boolean weak,
    boolean vague,
    String context) {
  /** The part of speech. */
  public enum Part {
    VERB,
    NOUN
  }

  public Trigger {
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
  }
}
