package org.coranto.model;

/**
 * One version (a translation, an edition) of the text that a report holds.
 *
 * @param id "A", "B", … in order of appearance; "AA" follows "Z"
 * @param span where it stands in the report's text
 */
public record Rendering(String id, Span span) {
  /** The id of the {@code index}-th rendering, 0-based: A…Z, AA, AB, … */
  public static String idOf(int index) {
    StringBuilder id = new StringBuilder();
    for (int n = index; n >= 0; n = n / 26 - 1) {
      id.insert(0, (char) ('A' + n % 26));
    }
    return id.toString();
  }
}
