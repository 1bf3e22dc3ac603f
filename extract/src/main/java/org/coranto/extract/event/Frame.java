package org.coranto.extract.event;

import java.util.List;
import java.util.Locale;
import org.coranto.knowledge.Trigger;
import org.coranto.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What a trigger stands for and where its parties are said.
 *
 * @param words the trigger's words, base forms
 * @param type PLOVER type before modality
 * @param mode PLOVER mode, or null
 * @param cameo CAMEO code
 * @param actor places of the actor: subj, poss or a preposition
 * @param recipient places of the recipient: obj or a preposition
 * @param reciprocal whether the sides act on each other
 * @param weak whether the word is an event only between public parties
 * @param contexts PLOVER contexts
 */
record Frame(
    List<String> words,
    EventType type,
    @Nullable String mode,
    String cameo,
    List<String> actor,
    List<String> recipient,
    boolean reciprocal,
    boolean weak,
    List<String> contexts) {
  /** The frame of a trigger. */
  static Frame of(Trigger trigger) {
    return new Frame(
        List.of(trigger.lemma().toLowerCase(Locale.ROOT).split(" ")),
        trigger.type(),
        trigger.mode().isEmpty() ? null : trigger.mode(),
        trigger.cameo(),
        trigger.actor(),
        trigger.recipient(),
        trigger.reciprocal(),
        trigger.weak(),
        trigger.context().isEmpty() ? List.of() : List.of(trigger.context()));
  }
}
