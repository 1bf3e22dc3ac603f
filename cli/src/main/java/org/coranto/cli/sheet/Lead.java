package org.coranto.cli.sheet;

import org.coranto.model.Divergence;
import org.coranto.model.Rendering;
import org.coranto.model.Situation;
import org.coranto.model.Span;

/**
 * The story in a line, in the report's own words: the first line of running text of the rendering
 * that is damaged least.
 */
final class Lead {
  private Lead() {}

  static String of(Situation situation) {
    String text = situation.report().text();
    Span span = soundest(situation).span();
    String lead = "";
    int from = span.start();
    while (from < span.end()) {
      int to = text.indexOf('\n', from);
      if (to < 0 || to > span.end()) {
        to = span.end();
      }
      String line = Words.line(text.substring(from, to));
      if (!line.isEmpty() && lead.isEmpty()) {
        lead = line;
      }
      if (line.length() > 40 && ends(line)) {
        return firstSentence(line);
      }
      from = to + 1;
    }
    return lead.isEmpty() ? situation.report().name() : firstSentence(lead);
  }

  /** The rendering that the comparison finds broken least often; the first of equals. */
  private static Rendering soundest(Situation situation) {
    Rendering best = situation.report().renderings().get(0);
    int fewest = Integer.MAX_VALUE;
    for (Rendering rendering : situation.report().renderings()) {
      int broken = 0;
      for (Divergence divergence : situation.divergences()) {
        Divergence.Side likelier = divergence.likelier();
        if (likelier != null
            && rendering
                .span()
                .contains(likelier == Divergence.Side.A ? divergence.b() : divergence.a())) {
          broken++;
        }
      }
      if (broken < fewest) {
        fewest = broken;
        best = rendering;
      }
    }
    return best;
  }

  private static boolean ends(String line) {
    return ".!?”\"»’".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  private static String firstSentence(String line) {
    for (int i = 40; i < line.length() - 1; i++) {
      if (".!?".indexOf(line.charAt(i)) >= 0
          && line.charAt(i + 1) == ' '
          && Character.isLowerCase(line.charAt(i - 1))) {
        return line.substring(0, i + 1);
      }
    }
    return line;
  }
}
