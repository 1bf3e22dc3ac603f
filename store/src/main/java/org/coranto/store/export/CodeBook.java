package org.coranto.store.export;

import org.coranto.model.EventType;
import org.jspecify.annotations.Nullable;

/** What the layouts need to know of countries and types; answers never change. Thread-safe. */
public interface CodeBook {
  /**
   * Codes of a country.
   *
   * @param name usual English name
   * @param fips FIPS 10-4 code, or ""
   * @param cow Correlates of War number, or ""
   * @param cameo CAMEO actor code, or ""
   */
  record CountryCodes(String name, String fips, String cow, String cameo) {}

  /** Codes of the country with this ISO 3166-1 alpha-3 code, or null when it is unknown. */
  @Nullable CountryCodes country(String iso3);

  /** PLOVER's score of a type and mode, −10..10. */
  double intensity(EventType type, @Nullable String mode);
}
