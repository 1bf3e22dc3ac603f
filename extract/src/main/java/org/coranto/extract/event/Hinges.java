package org.coranto.extract.event;

import java.util.List;
import org.coranto.model.Condition;
import org.coranto.model.EventType;
import org.coranto.model.Factuality;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/** What hangs on what: no happening inside either clause is told as a fact. */
final class Hinges {
  private final List<Condition> conditions;

  Hinges(List<Condition> conditions) {
    this.conditions = conditions;
  }

  /** The standing of a happening at {@code trigger}, given the one its own clause has. */
  Codes.Coded at(Codes.Coded coded, Span trigger) {
    if (coded.factuality() != Factuality.ASSERTED && coded.factuality() != Factuality.FUTURE) {
      return coded;
    }
    for (Condition condition : conditions) {
      if (condition.condition().contains(trigger)) {
        return conditional(coded);
      }
      boolean open = condition.status() == Condition.Status.OPEN;
      if (open && condition.promise().contains(trigger) && !spoken(coded.type())) {
        return conditional(coded);
      }
    }
    return coded;
  }

  /** On whom what is told in {@code clause} depends, or null. */
  @Nullable Span addressee(Span clause) {
    for (Condition condition : conditions) {
      if (condition.promise().overlaps(clause)) {
        return condition.addressee();
      }
    }
    return null;
  }

  /** A threat, demand or refusal is made by saying it. */
  private static boolean spoken(EventType type) {
    return switch (type) {
      case THREATEN, REQUEST, REJECT, ACCUSE -> true;
      default -> false;
    };
  }

  private static Codes.Coded conditional(Codes.Coded coded) {
    return new Codes.Coded(coded.type(), coded.mode(), coded.cameo(), Factuality.CONDITIONAL);
  }
}
