package org.coranto.relate.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coranto.model.Said;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/** Who "we" and "I" are: the speaker of the quote they stand in. */
final class Speakers {
  private static final Set<String> FIRST =
      Set.of("we", "i", "us", "me", "our", "my", "ours", "mine", "ourselves", "myself");

  private final String text;
  private final Map<String, String> byQuote = new HashMap<>();

  Speakers(String text, List<Said> said) {
    this.text = text;
    for (Said one : said) {
      if (one.speaker() != null) {
        byQuote.put(one.quote().id(), one.speaker());
      }
    }
  }

  /** The speaker of the quote {@code id}, or null. */
  @Nullable String of(@Nullable String id) {
    return id == null ? null : byQuote.get(id);
  }

  /** The actor that a first person inside the quote {@code id} stands for, or null. */
  @Nullable String of(Span words, @Nullable String id) {
    return FIRST.contains(words.in(text).toLowerCase(Locale.ROOT)) ? of(id) : null;
  }
}
