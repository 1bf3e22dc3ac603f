package org.coranto.store.export;

import java.util.Arrays;
import org.coranto.model.Offsets;
import org.coranto.model.Report;
import org.coranto.model.Situation;
import org.coranto.model.Span;
import org.coranto.store.curation.Curated;
import org.jspecify.annotations.Nullable;

/**
 * One situation with what its rows are looked up by: code points, words, sentences. Linear in the
 * text to make, so one serves all rows of a situation. Immutable.
 */
final class Facts {
  private final Curated curated;
  private final Situation situation;
  private final Report report;
  private final Offsets offsets;
  private final int[] sentenceEnds;

  Facts(Curated curated) {
    this.curated = curated;
    this.situation = curated.situation();
    this.report = situation.report();
    this.offsets = Offsets.of(report.text());
    this.sentenceEnds = sentenceEnds(report.text());
  }

  Situation situation() {
    return situation;
  }

  /** What people say of a fact: accepted, rejected, or null for nothing. */
  @Nullable String mark(String id) {
    String mark = curated.mark(id);
    return mark.isEmpty() ? null : mark;
  }

  Report report() {
    return report;
  }

  /** Code points of the whole text. */
  int length() {
    return offsets.toCodePoints(report.text().length());
  }

  int start(Span span) {
    return offsets.toCodePoints(span.start());
  }

  int end(Span span) {
    return offsets.toCodePoints(span.end());
  }

  String words(Span span) {
    return span.in(report.text());
  }

  /** The rendering that holds the words. */
  String rendering(Span span) {
    return report.renderings().get(report.renderingAt(span.start())).id();
  }

  /** Number of the sentence in the report, from 1, counted by stops and line ends. */
  int sentence(Span span) {
    int found = Arrays.binarySearch(sentenceEnds, span.start());
    return 1 + (found >= 0 ? found : -found - 1);
  }

  /** Where sentences that hold a letter or digit end, in code units. */
  private static int[] sentenceEnds(String text) {
    int[] ends = new int[16];
    int count = 0;
    boolean open = false;
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      boolean stop = c == '\n' || ((c == '.' || c == '!' || c == '?') && text.charAt(i + 1) <= ' ');
      if (stop && open) {
        ends = count == ends.length ? Arrays.copyOf(ends, 2 * count) : ends;
        ends[count++] = i;
        open = false;
      } else if (!stop && Character.isLetterOrDigit(c)) {
        open = true;
      }
    }
    return Arrays.copyOf(ends, count);
  }
}
