package org.coranto.model;

import java.util.Arrays;
import java.util.List;

/**
 * The tokens of one report's text, as columns: token {@code i} is the words, number or mark at
 * {@link #start}..{@link #end} of the text. Punctuation marks are tokens of their own, white space
 * is none. Immutable.
 *
 * <p>Beside the text stand a <em>shadow</em> (the form with its likely case restored and its marks
 * made plain; matched on, never shown) and its lower-cased <em>folded</em> form for lexicons.
 */
public final class Tokens {
  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final String[] shadows;
  private final String[] folded;
  private final Pos[] tags;

  /**
   * Takes over the columns; all have one entry a token.
   *
   * @param text the report's text
   * @param starts ascending code unit offsets
   * @param ends code unit offsets, each after its start and not after the next start
   * @param shadows case-restored forms
   * @param tags part-of-speech tags
   * @throws IllegalArgumentException if the columns differ in length
   */
  public Tokens(String text, int[] starts, int[] ends, List<String> shadows, List<Pos> tags) {
    if (starts.length != ends.length
        || starts.length != shadows.size()
        || starts.length != tags.size()) {
      throw new IllegalArgumentException("token columns differ in length");
    }
    this.text = text;
    this.starts = starts.clone();
    this.ends = ends.clone();
    this.shadows = shadows.toArray(new String[0]);
    this.tags = tags.toArray(new Pos[0]);
    this.folded = new String[this.shadows.length];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = this.shadows[i].toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Number of tokens. */
  public int size() {
    return starts.length;
  }

  /** The report's text. */
  public String text() {
    return text;
  }

  /** Code unit offset of token {@code i}'s first character. */
  public int start(int i) {
    return starts[i];
  }

  /** Code unit offset after token {@code i}'s last character. */
  public int end(int i) {
    return ends[i];
  }

  /** Token {@code i} as a span. */
  public Span span(int i) {
    return new Span(starts[i], ends[i]);
  }

  /** The span from token {@code from} to the one before {@code to}. Needs {@code from < to}. */
  public Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  /** Token {@code i} as it stands in the text. */
  public String raw(int i) {
    return text.substring(starts[i], ends[i]);
  }

  /** Token {@code i} with its likely case restored and its marks made plain. */
  public String shadow(int i) {
    return shadows[i];
  }

  /** Token {@code i} for look-ups: its shadow in lower case. */
  public String folded(int i) {
    return folded[i];
  }

  /** Part of speech of token {@code i}. */
  public Pos pos(int i) {
    return tags[i];
  }

  /** Whether white space or the start of the text precedes token {@code i}. */
  public boolean spaceBefore(int i) {
    return starts[i] == 0 || i == 0 || ends[i - 1] < starts[i];
  }

  /** Index of the first token that starts at or after {@code offset}; {@link #size()} if none. */
  public int firstAtOrAfter(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 1;
  }

  /** Index of the first token that ends after {@code offset}; {@link #size()} if none. */
  public int firstEndingAfter(int offset) {
    int i = firstAtOrAfter(offset);
    return i > 0 && ends[i - 1] > offset ? i - 1 : i;
  }

  /** Whether token {@code i} is a mark: no letter and no digit in it. */
  public boolean isMark(int i) {
    for (int k = starts[i]; k < ends[i]; k++) {
      if (Character.isLetterOrDigit(text.charAt(k))) {
        return false;
      }
    }
    return true;
  }
}
