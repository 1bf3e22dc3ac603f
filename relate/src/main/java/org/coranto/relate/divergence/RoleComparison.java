package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Happened;
import org.coranto.model.Span;

/** Who does it on one side and undergoes it on the other. */
final class RoleComparison implements Comparison {
  private final List<Happened> happened;

  RoleComparison(List<Happened> happened) {
    this.happened = happened;
  }

  @Override
  public List<Difference> compare(Pair pair) {
    List<Difference> found = new ArrayList<>();
    for (Happened a : inside(pair.span(pair.a()))) {
      for (Happened b : inside(pair.span(pair.b()))) {
        if (a.event().type() == b.event().type()
            && !a.event().reciprocal()
            && !b.event().reciprocal()
            && swapped(a, b)) {
          found.add(
              new Difference(
                  a.event().evidence(),
                  b.event().evidence(),
                  Severity.SUBSTANTIVE,
                  Aspect.ROLE,
                  null,
                  0.6f,
                  "who does it and who undergoes it change places"));
        }
      }
    }
    return found;
  }

  private List<Happened> inside(Span side) {
    return happened.stream().filter(h -> side.contains(h.event().trigger())).toList();
  }

  private static boolean swapped(Happened a, Happened b) {
    return !a.actor().isEmpty()
        && !a.recipient().isEmpty()
        && meets(a.actor(), b.recipient())
        && meets(a.recipient(), b.actor())
        && !meets(a.actor(), b.actor());
  }

  private static boolean meets(List<String> some, List<String> others) {
    Set<String> left = new HashSet<>(some);
    left.retainAll(others);
    return !left.isEmpty();
  }
}
