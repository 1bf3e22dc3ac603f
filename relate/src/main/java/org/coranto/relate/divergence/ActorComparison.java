package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Actor;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Divergence.Side;
import org.coranto.model.Mention;
import org.coranto.model.Span;

/**
 * Other actors in the same place of the two sides. Only named ones count, and only where neither
 * side names the other's actor at all; variants of one name are one actor already.
 */
final class ActorComparison implements Comparison {
  private record Named(Span span, Actor actor) {}

  @Override
  public List<Difference> compare(Pair pair) {
    List<Named> a = named(pair, pair.span(pair.a()));
    List<Named> b = named(pair, pair.span(pair.b()));
    List<Named> onlyA = without(a, b);
    List<Named> onlyB = without(b, a);
    List<Difference> found = new ArrayList<>();
    for (Named one : onlyA) {
      Named other = counterpart(pair, one, onlyB);
      if (other != null) {
        onlyB.remove(other);
        found.add(difference(one, other));
      }
    }
    return found;
  }

  private static List<Named> named(Pair pair, Span side) {
    List<Named> named = new ArrayList<>();
    for (Actor actor : pair.actors().all()) {
      for (Mention mention : actor.mentions()) {
        boolean name =
            mention.kind() == Mention.Kind.NAME || mention.kind() == Mention.Kind.ADJECTIVE;
        if (name && side.contains(mention.span())) {
          named.add(new Named(mention.span(), actor));
        }
      }
    }
    named.sort(java.util.Comparator.comparing(Named::span));
    return named;
  }

  private static List<Named> without(List<Named> some, List<Named> others) {
    List<Named> left = new ArrayList<>();
    for (Named one : some) {
      if (others.stream().noneMatch(o -> o.actor().id().equals(one.actor().id()))) {
        left.add(one);
      }
    }
    return left;
  }

  private static @org.jspecify.annotations.Nullable Named counterpart(
      Pair pair, Named one, List<Named> others) {
    int from = pair.tokens().firstEndingAfter(one.span().start());
    int expected = pair.words().expectedOfA(Math.max(pair.a().from(), from));
    for (Named other : others) {
      int at = pair.tokens().firstEndingAfter(other.span().start());
      if (Math.abs(at - expected) <= 4
          && comparable(one.actor(), other.actor())
          && !shareWords(pair, one.span(), other.span())) {
        return other;
      }
    }
    return null;
  }

  /** Whether a word of one name stands for a word of the other: one name, understood otherwise. */
  private static boolean shareWords(Pair pair, Span a, Span b) {
    for (int i = pair.tokens().firstEndingAfter(a.start());
        i < pair.a().to() && pair.tokens().start(i) < a.end();
        i++) {
      int j = pair.words().ofA(i);
      if (j >= 0 && pair.tokens().span(j).overlaps(b)) {
        return true;
      }
    }
    return false;
  }

  /** Whether both are known, or both of one kind and each sound in spelling. */
  private static boolean comparable(Actor a, Actor b) {
    boolean known =
        a.resolution() == Actor.Resolution.KNOWN && b.resolution() == Actor.Resolution.KNOWN;
    return known || (a.type() == b.type() && a.resolution() == b.resolution());
  }

  private static Difference difference(Named a, Named b) {
    Side likelier = null;
    String why = "one side names " + a.actor().name() + ", the other " + b.actor().name();
    int moreA = a.actor().mentions().size();
    int moreB = b.actor().mentions().size();
    if (moreA >= 3 && moreB == 1) {
      likelier = Side.A;
      why += "; the report speaks of " + a.actor().name() + " elsewhere too";
    } else if (moreB >= 3 && moreA == 1) {
      likelier = Side.B;
      why += "; the report speaks of " + b.actor().name() + " elsewhere too";
    }
    return new Difference(
        a.span(), b.span(), Severity.SUBSTANTIVE, Aspect.ACTOR, likelier, 0.6f, why);
  }
}
