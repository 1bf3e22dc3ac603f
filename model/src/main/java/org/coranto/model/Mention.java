package org.coranto.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place in a text that names an actor or a place.
 *
 * @param span the words
 * @param kind name, nationality adjective, role noun or pronoun
 * @param type what it stands for, or null when the text does not tell
 * @param knowledge id of the one entry of the bundled knowledge the words alone name (a country's
 *     ISO-3 code as {@code country:UKR}, {@code org:…}), or null; for an adjective its country
 * @param metonym whether a place name or building stands for a government ("the Kremlin")
 * @param roles roles stated beside the mention ("President", "outgoing minister"), in order
 * @param rule name of what found it
 * @param confidence 0..1, the share of such findings that are right
 */
public record Mention(
    Span span,
    Kind kind,
    @Nullable EntityType type,
    @Nullable String knowledge,
    boolean metonym,
    List<Role> roles,
    String rule,
    float confidence) {
  /** Copies the list. */
  public Mention {
    roles = List.copyOf(roles);
  }

  /** How a mention names. */
  public enum Kind {
    NAME,
    ADJECTIVE,
    ROLE,
    PRONOUN
  }
}
