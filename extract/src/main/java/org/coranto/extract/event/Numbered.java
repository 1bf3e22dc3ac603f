package org.coranto.extract.event;

import org.coranto.model.Event;

/** Events with their ids. */
final class Numbered {
  private Numbered() {}

  /** The same event under another id. */
  static Event as(String id, Event e) {
    return new Event(
        id,
        e.type(),
        e.mode(),
        e.contexts(),
        e.cameo(),
        e.goldstein(),
        e.quad(),
        e.actor(),
        e.recipient(),
        e.reciprocal(),
        e.date(),
        e.place(),
        e.factuality(),
        e.accordingTo(),
        e.number(),
        e.evidence(),
        e.trigger(),
        e.rule(),
        e.confidence());
  }
}
