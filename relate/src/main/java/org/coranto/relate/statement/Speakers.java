package org.coranto.relate.statement;

import java.util.Map;
import java.util.Set;
import org.coranto.model.Actor;
import org.coranto.model.EntityType;
import org.coranto.model.Mention;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.coranto.relate.actor.Actors;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks when these words are the source. A country, party or person inside the description of
 * the one who speaks does not speak: "Russia expert Laura Starink", "their leader Jolanta Kepa",
 * "Wronska's deputy Filip Zaremba".
 */
final class Speakers {
  /** Words that end a description: the name behind them is another's. */
  private static final Set<String> BREAKS =
      Set.of(
          "of", "for", "from", "to", "by", "with", "at", "in", "on", "and", "or", "who", "which",
          "than", "as");

  private final Actors actors;
  private final Tokens tokens;

  Speakers(Actors actors, Tokens tokens) {
    this.actors = actors;
    this.tokens = tokens;
  }

  /** The actor's id, or null when the words name none. */
  @Nullable String at(Span source) {
    String head = actors.at(source);
    Actor actor = head == null ? null : actors.byId(head);
    Span described = actor == null ? null : first(actor, source);
    if (actor == null || described == null) {
      return head;
    }
    String closing = closing(source, described, actor);
    return closing == null ? head : closing;
  }

  /** The person whose name closes the source, if the words before describe him; or null. */
  private @Nullable String closing(Span source, Span described, Actor head) {
    boolean named = head.type() == EntityType.PERSON && !possessive(described);
    if (named || !describes(described.end(), source.end())) {
      return null;
    }
    int end = wordsEnd(source);
    for (Map.Entry<Actor, Mention> inside : actors.inside(source)) {
      Actor actor = inside.getKey();
      Mention mention = inside.getValue();
      if (actor.type() == EntityType.PERSON
          && !actor.equals(head)
          && mention.kind() == Mention.Kind.NAME
          && mention.span().end() == end
          && mention.span().start() >= described.end()) {
        return actor.id();
      }
    }
    return null;
  }

  /** Whether a mention is a pronoun like "their" or has a possessive mark behind it. */
  private boolean possessive(Span mention) {
    int after = tokens.firstAtOrAfter(mention.end());
    String next = after < tokens.size() ? tokens.folded(after) : "";
    String word = tokens.folded(tokens.firstAtOrAfter(mention.start()));
    return switch (word) {
      case "his", "her", "its", "their" -> true;
      default -> next.startsWith("'") || next.startsWith("\u2019");
    };
  }

  private boolean describes(int from, int to) {
    int i = tokens.firstAtOrAfter(from);
    for (; i < tokens.size() && tokens.start(i) < to; i++) {
      if (BREAKS.contains(tokens.folded(i))) {
        return false;
      }
    }
    return true;
  }

  /** Where the last word of a span ends, marks behind it left out. */
  private int wordsEnd(Span span) {
    int i = tokens.firstAtOrAfter(span.end()) - 1;
    while (i > 0 && tokens.isMark(i) && tokens.start(i - 1) >= span.start()) {
      i--;
    }
    return i < 0 ? span.end() : tokens.end(i);
  }

  private @Nullable Span first(Actor actor, Span source) {
    for (Map.Entry<Actor, Mention> inside : actors.inside(source)) {
      if (inside.getKey().equals(actor)) {
        return inside.getValue().span();
      }
    }
    return null;
  }

  /** Whether the actor is a person. */
  boolean person(@Nullable String id) {
    Actor actor = id == null ? null : actors.byId(id);
    return actor != null && actor.type() == EntityType.PERSON;
  }
}
