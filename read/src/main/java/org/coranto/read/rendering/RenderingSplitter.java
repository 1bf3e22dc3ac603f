package org.coranto.read.rendering;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Rendering;
import org.coranto.model.Span;

/**
 * Finds the renderings inside one text by aligning it with itself. Thread-safe.
 *
 * <p>Nothing marks the seam: a second rendering is a run of lines that says, in the same order,
 * what a run of lines before it said. Time and memory grow with the length of the text, however
 * often it repeats itself.
 */
public final class RenderingSplitter {
  /**
   * The renderings in order; one for a text that holds only itself. They do not overlap, every
   * letter of the text lies in one, only white space lies between them; the first begins at 0 and
   * the last ends with the text.
   */
  public List<Rendering> split(String text) {
    List<Span> lines = Lines.of(text);
    Units units = Units.of(text, lines);
    SeamFinder finder = new SeamFinder(text, units, Links.of(units));
    List<Integer> seams = new ArrayList<>();
    part(finder, 0, lines.size(), seams);
    List<Rendering> renderings = new ArrayList<>();
    int start = 0;
    for (int at : seams) {
      add(renderings, start, lines.get(at - 1).end());
      start = lines.get(at).start();
    }
    add(renderings, start, text.length());
    return List.copyOf(renderings);
  }

  /** Adds the seams of units {@code [from, to)} in order; the longer telling is parted again. */
  private static void part(SeamFinder finder, int from, int to, List<Integer> seams) {
    int start = from;
    while (start < to) {
      int seam = finder.in(start, to);
      if (seam < 0) {
        return;
      }
      part(finder, start, seam, seams);
      seams.add(seam);
      start = seam;
    }
  }

  private static void add(List<Rendering> to, int start, int end) {
    to.add(new Rendering(Rendering.idOf(to.size()), new Span(start, end)));
  }
}
