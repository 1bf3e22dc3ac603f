package org.coranto.extract.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coranto.model.EntityType;

/**
 * Names that a model missed in brackets right behind a longer name whose initials they are: "the
 * World Health Organisation (WHO)", in whatever case. Linear in the number of names.
 */
final class Brackets {
  private final Scan scan;

  Brackets(Scan scan) {
    this.scan = scan;
  }

  /** The names and the ones found behind them, in order. */
  List<Proper> add(List<Proper> names) {
    Set<Integer> begun = new HashSet<>();
    names.forEach(name -> begun.add(name.from()));
    List<Proper> all = new ArrayList<>();
    for (Proper name : names) {
      all.add(name);
      int at = name.to() + 1;
      if (isOpen(name) && !begun.contains(at) && isShortened(name, at)) {
        all.add(new Proper(at, at + 1, null, name.type(), name.rule()));
      }
    }
    return all;
  }

  private static boolean isOpen(Proper name) {
    return name.to() - name.from() > 1
        && (name.is(EntityType.ORGANIZATION)
            || name.is(EntityType.GROUP)
            || name.is(EntityType.PLACE));
  }

  private boolean isShortened(Proper name, int at) {
    return at + 1 < scan.tokens().size()
        && scan.folded(at - 1).equals("(")
        && scan.folded(at + 1).equals(")")
        && scan.hit(at) == null
        && scan.folded(at).length() > 1
        && scan.initials(name.from(), name.to()).equals(scan.folded(at));
  }
}
