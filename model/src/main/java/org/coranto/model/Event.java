package org.coranto.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, in the words of one report.
 *
 * @param id "e1", "e2", … in order of evidence
 * @param type PLOVER type
 * @param mode PLOVER mode, or null
 * @param contexts PLOVER contexts, possibly none
 * @param cameo CAMEO 1.1b3 code, a string ("036")
 * @param goldstein Goldstein value of the code, −10..10
 * @param quad quad class of the type, 1..4
 * @param actor words that name who does it, possibly none
 * @param recipient words that name who undergoes it or is addressed, possibly none
 * @param reciprocal whether the sides act on each other (meet, fight)
 * @param date when, or null
 * @param place where, or null
 * @param factuality whether it is told as a fact
 * @param accordingTo id of the quote that says so, or null when the writer does
 * @param number what is counted, or null
 * @param evidence the clause
 * @param trigger the word that names the happening
 * @param rule name of what found it
 * @param confidence 0..1, the share of such findings that are right
 */
public record Event(
    String id,
    EventType type,
    @Nullable String mode,
    List<String> contexts,
    String cameo,
    double goldstein,
    int quad,
    List<Span> actor,
    List<Span> recipient,
    boolean reciprocal,
    @Nullable DateMention date,
    @Nullable Location place,
    Factuality factuality,
    @Nullable String accordingTo,
    @Nullable Quantity number,
    Span evidence,
    Span trigger,
    String rule,
    float confidence) {
  /** Copies the lists. */
  public Event {
    contexts = List.copyOf(contexts);
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
  }
}
