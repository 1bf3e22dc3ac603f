package org.coranto.relate.rendering;

import java.util.Set;

/**
 * Two texts that render one.
 *
 * @param a id of the one, the smaller
 * @param b id of the other
 * @param kind how they are related
 * @param score how much of the lighter text is explained by what both share in order, 0..1
 * @param changes what differs although the words around it are the same; always looked at, so that
 *     a copy in which only a "not" or a digit was changed never passes as the same
 */
public record Match(String a, String b, Kind kind, double score, Set<Change> changes) {
  /** Copies the set. */
  public Match {
    changes = Set.copyOf(changes);
  }

  /** How two texts that render one are related. */
  public enum Kind {
    /** The same words throughout, whole or cut. */
    REPRINT,
    /** The same sentences, some of them changed. */
    EDITION,
    /** Made independently from one source text. */
    RENDERING
  }

  /** A difference inside what is otherwise word for word the same. */
  public enum Change {
    NUMBER,
    NEGATION
  }
}
