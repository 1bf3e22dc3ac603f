package org.coranto.relate.event;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Committed;
import org.coranto.model.Condition;
import org.coranto.model.Event;
import org.coranto.model.Happened;
import org.coranto.model.Passage;
import org.coranto.model.Reading;
import org.coranto.model.Said;
import org.coranto.model.Span;
import org.coranto.relate.actor.Actors;
import org.jspecify.annotations.Nullable;

/** Gives events and conditions their parties and joins what is told twice. Thread-safe. */
public final class EventRelater {
  /** One entry for each event of the reading, in the same order. */
  public List<Happened> events(
      Reading reading, List<Passage> passages, Actors actors, List<Said> said) {
    List<Happened> happened = new ArrayList<>();
    for (Event event : reading.events()) {
      happened.add(
          new Happened(
              event,
              ids(event.actor(), actors),
              ids(event.recipient(), actors),
              event.factuality(),
              event.accordingTo(),
              null));
    }
    return happened;
  }

  /** One entry for each condition of the reading, in the same order. */
  public List<Committed> conditions(
      Reading reading, List<Passage> passages, Actors actors, List<Said> said) {
    List<Committed> committed = new ArrayList<>();
    for (Condition condition : reading.conditions()) {
      committed.add(
          new Committed(
              condition, id(condition.holder(), actors), id(condition.addressee(), actors), null));
    }
    return committed;
  }

  private static List<String> ids(List<Span> words, Actors actors) {
    List<String> ids = new ArrayList<>();
    for (Span span : words) {
      String id = actors.at(span);
      if (id != null && !ids.contains(id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  private static @Nullable String id(@Nullable Span words, Actors actors) {
    return words == null ? null : actors.at(words);
  }
}
