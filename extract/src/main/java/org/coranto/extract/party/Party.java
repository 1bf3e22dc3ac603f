package org.coranto.extract.party;

import org.coranto.model.Span;

/**
 * Words that name a side of a happening.
 *
 * @param span the shortest words that do
 * @param standing how much they tell
 * @param mention index of the mention they are, or −1 for a bare noun
 */
public record Party(Span span, Standing standing, int mention) {
  /** How public a party is known to be. */
  public enum Standing {
    /** A state, organisation, named person or group, or an office of one. */
    PUBLIC,
    /** A pronoun: whoever it stands for. */
    PRONOUN,
    /** Any other noun. */
    OTHER
  }

  /** Whether it is a public party. */
  public boolean known() {
    return standing == Standing.PUBLIC;
  }
}
