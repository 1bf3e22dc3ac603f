package org.coranto.cli.sheet;

import org.coranto.model.Divergence;
import org.coranto.model.Rendering;
import org.coranto.model.Situation;
import org.coranto.model.Span;

/**
 * The story in a line, in the report's own words, of the rendering that is damaged least: its
 * heading, else the first sentence of its running text.
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
        if (isHeading(line)) {
          return line;
        }
      }
      if (line.length() > 40 && ends(line)) {
        return firstSentence(line);
      }
      from = to + 1;
    }
    return lead.isEmpty() ? situation.report().name() : firstSentence(lead);
  }

  /** The rendering with the fewest broken words and stray capitals; the first of equals. */
  private static Rendering soundest(Situation situation) {
    Rendering best = situation.report().renderings().get(0);
    float least = Float.MAX_VALUE;
    for (Rendering rendering : situation.report().renderings()) {
      float damage = capitals(rendering.span().in(situation.report().text()));
      for (Divergence divergence : situation.divergences()) {
        Divergence.Side likelier = divergence.likelier();
        if (likelier != null
            && rendering
                .span()
                .contains(likelier == Divergence.Side.A ? divergence.b() : divergence.a())) {
          damage += 0.01f;
        }
      }
      if (damage < least) {
        least = damage;
        best = rendering;
      }
    }
    return best;
  }

  /** Share of the words that begin with a capital. */
  private static float capitals(String text) {
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i)) && (i == 0 || text.charAt(i - 1) == ' ')) {
        words++;
        capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      }
    }
    return words == 0 ? 1 : (float) capitals / words;
  }

  private static boolean isHeading(String line) {
    return line.length() >= 20 && line.length() <= 120 && !ends(line);
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
