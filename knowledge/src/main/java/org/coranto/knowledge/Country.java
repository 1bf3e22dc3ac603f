package org.coranto.knowledge;

import java.util.List;

/**
 * A country or territory.
 *
 * @param iso3 ISO 3166-1 alpha-3 code ({@code XKX} for Kosovo)
 * @param iso2 ISO 3166-1 alpha-2 code
 * @param fips FIPS 10-4 code, "" when there is none
 * @param cow Correlates of War number, "" for what is no member of its list
 * @param cameo CAMEO actor code
 * @param name usual English name
 * @param aliases other names; some start with {@code =}, they count only in that very case
 * @param adjectives "Dutch"
 * @param demonyms names of its people, singular and plural
 * @param capitals capital and other seats, the usual seat of government first; may be empty
 * @param region part of the world
 */
public record Country(
    String iso3,
    String iso2,
    String fips,
    String cow,
    String cameo,
    String name,
    List<String> aliases,
    List<String> adjectives,
    List<String> demonyms,
    List<String> capitals,
    String region) {
  public Country {
    aliases = List.copyOf(aliases);
    adjectives = List.copyOf(adjectives);
    demonyms = List.copyOf(demonyms);
    capitals = List.copyOf(capitals);
  }

  /**
   * Whether it is a state of the Correlates of War list; territories and disputed areas are not.
   */
  public boolean state() {
    return !cow.isEmpty();
  }
}
