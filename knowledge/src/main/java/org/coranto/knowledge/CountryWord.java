package org.coranto.knowledge;

/**
 * A word or phrase that can stand for a country.
 *
 * @param country which
 * @param kind how it stands for it
 * @param sector whom of that country it means: {@code GOV}, {@code MIL}, {@code LEG}, …; {@code ""}
 *     for the country itself
 * @param weak whether the word is as often something else (a person's name, another place, a common
 *     word): ask for more evidence
 */
public record CountryWord(Country country, Kind kind, String sector, boolean weak) {
  /** How a word stands for a country. */
  public enum Kind {
    /** "Ukraine". */
    NAME,
    /** "Ukrainian". */
    ADJECTIVE,
    /** "Ukrainians"; forms that are adjectives too are listed as adjectives. */
    DEMONYM,
    /** "Kyiv": a city, or its government. */
    CAPITAL,
    /** "Bankova", "the Kremlin": a seat or building. */
    METONYM
  }
}
