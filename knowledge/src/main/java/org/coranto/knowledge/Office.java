package org.coranto.knowledge;

/**
 * A role noun.
 *
 * @param noun singular, or the only form
 * @param plural plural, {@code ""} when the noun has none of its own
 * @param sector PLOVER sector of who is called so
 * @param kind a person, a group or an institution
 * @param bond what a country beside it ("Russian …") makes of it
 * @param role stable role name, shared by nouns of one office: {@code foreign_minister}
 */
public record Office(String noun, String plural, String sector, Kind kind, Bond bond, String role) {
  /** Whom a role noun names. */
  public enum Kind {
    PERSON,
    GROUP,
    INSTITUTION
  }

  /** What a country's name or adjective before a role noun means. */
  public enum Bond {
    /** "Russian minister": acts for that state. */
    STATE,
    /** "Colombian rebels": belongs to that country but does not act for the state. */
    SIDE,
    /** "Russia expert", "German farmer": no actor of that state. */
    NONE
  }
}
