package org.coranto.extract.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coranto.model.EntityType;

/**
 * Letters behind a person's name are the person's, and name no place or organisation: "Lena Ortiz,
 * [QC], said". Linear in the number of names.
 */
final class Postnominals {
  private final Scan scan;

  Postnominals(Scan scan) {
    this.scan = scan;
  }

  /** The names without such letters; entries of the knowledge for them give way as well. */
  List<Proper> leaveOut(List<Proper> names) {
    Set<Integer> ends = new HashSet<>();
    for (Proper name : names) {
      if (name.is(EntityType.PERSON) && name.to() - name.from() > 1) {
        ends.add(name.to());
      }
    }
    for (Hit hit : scan.allHits()) {
      if (isBehind(ends, hit.from(), hit.to())) {
        scan.drop(hit);
      }
    }
    List<Proper> kept = new ArrayList<>(names);
    kept.removeIf(name -> isBehind(ends, name.from(), name.to()));
    return kept;
  }

  private boolean isBehind(Set<Integer> ends, int from, int to) {
    return to - from == 1
        && NameWords.isPostnominal(scan.folded(from))
        && (ends.contains(from) || (ends.contains(from - 1) && scan.folded(from - 1).equals(",")));
  }
}
