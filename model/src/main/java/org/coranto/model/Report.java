package org.coranto.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text as it came in. Its text never changes after {@code read}.
 *
 * @param id prefix of the SHA-256 of the text in UTF-8, in hexadecimal
 * @param name what output files are called: the file's name without its last suffix, or the
 *     record's id
 * @param origin where it came from
 * @param text the decoded text, a byte order mark removed, else unchanged; for HTML and archives
 *     the extracted text
 * @param extracted whether the text differs from the file's decoded content (HTML, records) and so
 *     is written out with the reading
 * @param published the publication day as given or found in metadata
 * @param language BCP 47 code of the language the text was found to be in, "und" when unknown
 * @param title the title stated by metadata, or null
 * @param url address of the original stated by the record or the page, or null
 * @param source publisher stated by the record or the page, or null
 * @param authors who wrote it, as the record or the page names them; may be empty
 * @param renderings at least one, in order, not overlapping
 * @param doubts places where the text came in damaged, in order
 */
public record Report(
    String id,
    String name,
    Origin origin,
    String text,
    boolean extracted,
    Published published,
    String language,
    @Nullable String title,
    @Nullable String url,
    @Nullable String source,
    List<String> authors,
    List<Rendering> renderings,
    List<Doubt> doubts) {
  /**
   * Checks the renderings.
   *
   * @throws IllegalArgumentException if there is none, or one lies outside the text
   */
  public Report {
    authors = List.copyOf(authors);
    renderings = List.copyOf(renderings);
    doubts = List.copyOf(doubts);
    if (renderings.isEmpty()) {
      throw new IllegalArgumentException("a report holds at least one rendering: " + origin);
    }
    for (Rendering rendering : renderings) {
      if (rendering.span().end() > text.length()) {
        throw new IllegalArgumentException("rendering outside the text: " + rendering);
      }
    }
  }

  /** A report whose text came in whole, with no address, publisher and authors stated. */
  public Report(
      String id,
      String name,
      Origin origin,
      String text,
      boolean extracted,
      Published published,
      String language,
      @Nullable String title,
      List<Rendering> renderings) {
    this(
        id,
        name,
        origin,
        text,
        extracted,
        published,
        language,
        title,
        null,
        null,
        List.of(),
        renderings,
        List.of());
  }

  /**
   * Whether what the text says is read: English, and what no language was found for. Of another
   * language only names and renderings are.
   */
  public boolean isRead() {
    return language.equals("en") || language.equals("und");
  }

  /** Index of the rendering that covers or precedes {@code offset}. */
  public int renderingAt(int offset) {
    int index = 0;
    while (index + 1 < renderings.size() && renderings.get(index + 1).span().start() <= offset) {
      index++;
    }
    return index;
  }
}
