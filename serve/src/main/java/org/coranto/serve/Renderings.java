package org.coranto.serve;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Offsets;
import org.coranto.model.Rendering;
import org.coranto.model.Situation;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;

/** Where a report's renderings begin, in code points. Immutable. */
final class Renderings {
  private final List<Integer> starts = new ArrayList<>();

  private Renderings() {}

  static Renderings of(Rows rows, String report) throws StoreException {
    Renderings renderings = new Renderings();
    renderings.starts.addAll(rows.renderings(report));
    return renderings;
  }

  static Renderings of(Situation situation) {
    Renderings renderings = new Renderings();
    Offsets offsets = Offsets.of(situation.report().text());
    for (Rendering rendering : situation.report().renderings()) {
      renderings.starts.add(offsets.toCodePoints(rendering.span().start()));
    }
    return renderings;
  }

  /** The letter of the rendering that holds this code point. */
  String at(int start) {
    int found = 0;
    for (int i = 0; i < starts.size(); i++) {
      if (starts.get(i) <= start) {
        found = i;
      }
    }
    return Rendering.idOf(found);
  }
}
