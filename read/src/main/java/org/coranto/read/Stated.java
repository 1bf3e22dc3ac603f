package org.coranto.read;

import java.util.List;
import org.coranto.model.Published;
import org.jspecify.annotations.Nullable;

/**
 * What a record or a page says about its own text.
 *
 * @param published the day, or unknown
 * @param title headline, or null
 * @param language code as stated, or null
 * @param url address, http or https, or null
 * @param source publisher, or null
 * @param renderings texts known to be renderings of one text; empty when the text is to be searched
 *     for renderings
 */
record Stated(
    Published published,
    @Nullable String title,
    @Nullable String language,
    @Nullable String url,
    @Nullable String source,
    List<String> renderings) {
  static final Stated NOTHING = new Stated(Published.unknown(), null, null, null, null, List.of());

  Stated {
    renderings = List.copyOf(renderings);
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
