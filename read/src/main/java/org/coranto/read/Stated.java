package org.coranto.read;

import java.util.List;
import org.coranto.model.Published;
import org.jspecify.annotations.Nullable;

/**
 * What a record or a page says about its own text.
 *
 * @param published the day, or unknown
 * @param title headline, or null
 * @param authors who wrote it, as named there; may be empty
 * @param language code as stated, or null
 * @param url address, http or https, or null
 * @param source publisher, or null
 * @param renderings texts known to be renderings of one text; empty when the text is to be searched
 *     for renderings
 */
record Stated(
    Published published,
    @Nullable String title,
    List<String> authors,
    @Nullable String language,
    @Nullable String url,
    @Nullable String source,
    List<String> renderings) {
  static final Stated NOTHING =
      new Stated(Published.unknown(), null, List.of(), null, null, null, List.of());

  Stated {
    authors = List.copyOf(authors);
    renderings = List.copyOf(renderings);
  }

  /** This with another address. */
  Stated withUrl(@Nullable String address) {
    return new Stated(published, title, authors, language, address, source, renderings);
  }

  /** This, and where it is silent, what {@code other} says; the renderings are these. */
  Stated or(Stated other) {
    return new Stated(
        published.basis() == Published.Basis.UNKNOWN ? other.published : published,
        title == null ? other.title : title,
        authors.isEmpty() ? other.authors : authors,
        language == null ? other.language : language,
        url == null ? other.url : url,
        source == null ? other.source : source,
        renderings);
  }

  /** {@code address} if it is one of the web, else null. */
  static @Nullable String webAddress(@Nullable String address) {
    if (address == null) {
      return null;
    }
    String trimmed = address.strip();
    boolean web =
        trimmed.regionMatches(true, 0, "http://", 0, 7)
            || trimmed.regionMatches(true, 0, "https://", 0, 8);
    return web && trimmed.length() <= 2000 ? trimmed : null;
  }
}
