package org.coranto.relate.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Rendering;
import org.coranto.model.Report;

/** Which renderings of a report copy one another and so have one voice. */
public final class Voices {
  private Voices() {}

  /**
   * For each rendering the number of the first one that it copies, or its own.
   *
   * @param most voices told apart; of later renderings each stands for itself
   */
  public static int[] of(Report report, int most, Knowledge knowledge) {
    List<Rendering> renderings = report.renderings();
    int[] voices = new int[renderings.size()];
    List<Sketch> firsts = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int r = 0; r < voices.length; r++) {
      Rendering rendering = renderings.get(r);
      Sketch sketch = Sketch.of(rendering.id(), rendering.span().in(report.text()), knowledge);
      voices[r] = r;
      for (int k = 0; k < firsts.size() && voices[r] == r; k++) {
        Optional<Match> match = RenderingMatcher.compare(firsts.get(k), sketch);
        if (match.isPresent() && match.get().kind() != Match.Kind.RENDERING) {
          voices[r] = numbers.get(k);
        }
      }
      if (voices[r] == r && firsts.size() <= most) {
        firsts.add(sketch);
        numbers.add(r);
      }
    }
    return voices;
  }
}
