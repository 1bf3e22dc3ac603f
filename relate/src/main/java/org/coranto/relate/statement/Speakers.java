package org.coranto.relate.statement;

import org.coranto.model.Actor;
import org.coranto.model.EntityType;
import org.coranto.model.Mention;
import org.coranto.model.Span;
import org.coranto.relate.actor.Actors;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks when these words are the source. A country inside a person's description ("Russia
 * expert Laura Starink") does not speak.
 */
final class Speakers {
  private Speakers() {}

  /** The actor's id, or null when the words name none. */
  static @Nullable String at(Span source, Actors actors) {
    String head = actors.at(source);
    if (head == null || !is(actors, head, EntityType.COUNTRY)) {
      return head;
    }
    String person = null;
    int last = -1;
    for (Actor actor : actors.all()) {
      if (actor.type() != EntityType.PERSON) {
        continue;
      }
      for (Mention mention : actor.mentions()) {
        boolean closes =
            source.contains(mention.span())
                && mention.kind() == Mention.Kind.NAME
                && mention.span().end() == source.end();
        if (closes && mention.span().start() > last) {
          person = actor.id();
          last = mention.span().start();
        }
      }
    }
    return person == null ? head : person;
  }

  private static boolean is(Actors actors, String id, EntityType type) {
    for (Actor actor : actors.all()) {
      if (actor.id().equals(id)) {
        return actor.type() == type;
      }
    }
    return false;
  }
}
