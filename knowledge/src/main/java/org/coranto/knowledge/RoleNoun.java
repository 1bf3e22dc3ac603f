package org.coranto.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A noun by which news names a person, a group or an institution without its proper name.
 *
 * @param lemma the singular, in lower case; several words possible ("secretary of state")
 * @param plural whether the form that was looked up is the plural
 * @param stands what it stands for
 * @param gender the gender of the person, when the noun tells
 * @param stateBound whether a country beside it is the one that it acts for ("the Dutch minister",
 *     but not "the Russia expert")
 * @param sector PLOVER sector, or null
 */
public record RoleNoun(
    String lemma,
    boolean plural,
    Stands stands,
    Gender gender,
    boolean stateBound,
    @Nullable String sector) {
  /** What a role noun stands for. */
  public enum Stands {
    PERSON,
    GROUP,
    ORGANIZATION
  }
}
