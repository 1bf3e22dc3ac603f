package org.coranto.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place that a search found. Offsets are code points of the report's text, half-open.
 *
 * @param in where: a stretch of the text, a quote or a name; never {@code ALL}
 * @param report id of its report
 * @param reportName the report's name
 * @param published the report's ISO day, or null
 * @param start first code point
 * @param end one past the last
 * @param text the words there
 * @param fact id of the quote or actor; "" for a stretch of the text
 * @param who the actor's name, or the speaker's; "" when there is none
 * @param words the places inside that were asked for, in order; not empty but for names
 * @param exact whether all words are written as asked, but for case and accents
 */
public record SearchHit(
    Search.In in,
    String report,
    String reportName,
    @Nullable String published,
    int start,
    int end,
    String text,
    String fact,
    String who,
    List<Range> words,
    boolean exact) {
  /** Half-open range of code points. */
  public record Range(int start, int end) {}

  /** Copies the list. */
  public SearchHit {
    words = List.copyOf(words);
  }
}
