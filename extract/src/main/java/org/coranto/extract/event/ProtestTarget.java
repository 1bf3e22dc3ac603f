package org.coranto.extract.event;

import java.util.List;
import java.util.Set;
import org.coranto.model.EntityType;
import org.coranto.model.Mention;
import org.coranto.model.Sentence;
import org.coranto.model.Span;
import org.coranto.model.Tokens;

/**
 * Whom a protest is aimed at when no word links them: the first state, body or holder of an office
 * named behind what the crowd wants or is against ("to demand reforms by President X", "over a bill
 * of the Y party", "calling for the removal of Z"). Where it takes place is no target.
 */
final class ProtestTarget {
  /** Words of what is wanted or opposed; by stem. */
  private static final List<String> AIMS =
      List.of(
          "demand",
          "call",
          "against",
          "protest",
          "oppos",
          "defian",
          "disapprov",
          "reject",
          "denounc",
          "condemn",
          "over",
          "anger",
          "remov",
          "resign",
          "step");

  private static final Set<String> WHERE =
      Set.of(
          "in",
          "at",
          "outside",
          "near",
          "across",
          "through",
          "throughout",
          "into",
          "around",
          "before",
          "to");

  private final Tokens tokens;
  private final List<Mention> mentions;

  ProtestTarget(Tokens tokens, List<Mention> mentions) {
    this.tokens = tokens;
    this.mentions = mentions;
  }

  /** The target's words, or nothing; never one of the actors. */
  List<Span> target(Span trigger, Sentence sentence, List<Span> actors) {
    for (Mention mention : mentions) {
      if (mention.span().start() < trigger.end() || !sentence.span().contains(mention.span())) {
        continue;
      }
      int at = tokens.firstEndingAfter(mention.span().start());
      if (isParty(mention)
          && !actors.contains(mention.span())
          && !isWhere(at)
          && aimed(trigger, at)) {
        return List.of(mention.span());
      }
    }
    return List.of();
  }

  private static boolean isParty(Mention mention) {
    return switch (mention.kind()) {
      case ADJECTIVE -> mention.knowledge() != null;
      case NAME ->
          mention.type() == EntityType.COUNTRY
              || mention.type() == EntityType.ORGANIZATION
              || (mention.type() == EntityType.PERSON && !mention.roles().isEmpty());
      case ROLE, PRONOUN -> false;
    };
  }

  private boolean isWhere(int at) {
    for (int i = Math.max(0, at - 3); i < at; i++) {
      if (WHERE.contains(tokens.folded(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean aimed(Span trigger, int at) {
    for (int i = tokens.firstEndingAfter(trigger.start()); i < at; i++) {
      for (String aim : AIMS) {
        if (tokens.folded(i).startsWith(aim)) {
          return true;
        }
      }
    }
    return false;
  }
}
