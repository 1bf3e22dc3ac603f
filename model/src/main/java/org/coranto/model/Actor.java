package org.coranto.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person, organisation, country, group or place, with every place in the text that names it.
 *
 * @param id "a1", "a2", … in order of first mention
 * @param name the best form: the known name when resolved, else the fullest sound form in the text
 * @param type what it is
 * @param country ISO-3 code of the state it belongs to, or null
 * @param sector PLOVER sector ("GOV", "MIL", …), or null
 * @param roles stated roles, in order, without repeats of the same words
 * @param kb id in the bundled knowledge, or null
 * @param resolution how sure the identity is
 * @param mentions in order; at least one
 */
public record Actor(
    String id,
    String name,
    EntityType type,
    @Nullable String country,
    @Nullable String sector,
    List<Role> roles,
    @Nullable String kb,
    Resolution resolution,
    List<Mention> mentions) {
  /** Copies the lists. */
  public Actor {
    roles = List.copyOf(roles);
    mentions = List.copyOf(mentions);
  }

  /** How sure an actor's identity is. */
  public enum Resolution {
    /** An entry of the bundled knowledge. */
    KNOWN,
    /** Named in the text, unknown to the knowledge. */
    IN_TEXT,
    /** Several entries or actors fit. */
    AMBIGUOUS,
    /** Only described ("a diplomat"). */
    UNKNOWN
  }
}
