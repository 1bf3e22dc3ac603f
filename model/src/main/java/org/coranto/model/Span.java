package org.coranto.model;

/**
 * A half-open range of UTF-16 code units in one report's text.
 *
 * <p>Order: by start, then by length.
 *
 * @param start first code unit, 0-based
 * @param end one past the last code unit; equal to {@code start} for an empty span, which marks a
 *     place between two characters
 */
public record Span(int start, int end) implements Comparable<Span> {
  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException unless {@code 0 <= start <= end}
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span must satisfy 0 <= start <= end, got " + start + ".." + end);
    }
  }

  /** Number of code units covered. */
  public int length() {
    return end - start;
  }

  /** Whether no code unit is covered. */
  public boolean isEmpty() {
    return start == end;
  }

  /** The covered text, exactly. */
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** Whether {@code other} lies wholly inside this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the code unit at {@code offset} is covered. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether the two spans share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that covers both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
