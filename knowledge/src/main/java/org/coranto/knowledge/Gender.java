package org.coranto.knowledge;

/** Grammatical gender as far as a word tells. */
public enum Gender {
  FEMALE,
  MALE,
  UNKNOWN;

  /** Whether both may belong to one person. */
  public boolean agrees(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }

  static Gender of(String code) {
    return switch (code) {
      case "f" -> FEMALE;
      case "m" -> MALE;
      default -> UNKNOWN;
    };
  }
}
