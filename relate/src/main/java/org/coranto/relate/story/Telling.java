package org.coranto.relate.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.coranto.knowledge.Fold;
import org.coranto.model.Actor;
import org.coranto.model.DateMention;
import org.coranto.model.Event;
import org.coranto.model.Happened;
import org.coranto.model.Situation;
import org.jspecify.annotations.Nullable;

/**
 * An event as one report tells it, without the report's text.
 *
 * @param report id of the report
 * @param event id of the event there
 * @param type PLOVER type
 * @param mode PLOVER mode, or null
 * @param date ISO day, month, year or range, or null
 * @param actors names of who does it
 * @param recipients names of who undergoes it
 * @param parties what identifies all parties: ids in the bundled knowledge, else folded names
 * @param trigger the word that names it, folded
 * @param factuality how it is told, in lower case
 * @param evidence the clause
 */
public record Telling(
    String report,
    String event,
    String type,
    @Nullable String mode,
    @Nullable String date,
    List<String> actors,
    List<String> recipients,
    Set<String> parties,
    String trigger,
    String factuality,
    String evidence) {
  /** Copies the collections. */
  public Telling {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    parties = Set.copyOf(parties);
  }

  /** The events of a report, each once though several of its renderings tell it. */
  public static List<Telling> of(Situation situation) {
    List<Telling> tellings = new ArrayList<>();
    String text = situation.report().text();
    for (Happened happened : situation.happened()) {
      if (happened.sameAs() != null) {
        continue;
      }
      Event event = happened.event();
      DateMention date = event.date();
      Set<String> parties = new TreeSet<>();
      tellings.add(
          new Telling(
              situation.report().id(),
              event.id(),
              event.type().name(),
              event.mode(),
              date == null ? null : date.value(),
              names(situation, happened.actor(), parties),
              names(situation, happened.recipient(), parties),
              parties,
              Fold.fold(event.trigger().in(text)),
              happened.factuality().name().toLowerCase(Locale.ROOT),
              event.evidence().in(text)));
    }
    return tellings;
  }

  private static List<String> names(Situation situation, List<String> ids, Set<String> parties) {
    List<String> names = new ArrayList<>();
    for (String id : ids) {
      Actor actor = situation.actor(id);
      names.add(actor.name());
      String kb = actor.kb();
      parties.add(kb == null ? Fold.fold(actor.name()) : kb);
    }
    return names;
  }
}
