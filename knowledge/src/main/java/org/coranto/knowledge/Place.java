package org.coranto.knowledge;

/**
 * A city, region or water.
 *
 * @param name usual name
 * @param kind what it is
 * @param country ISO-3 code, {@code ""} when it lies in several or none
 * @param admin1 first-level division, {@code ""} when not known
 * @param lat degrees north; for regions and waters a rough middle
 * @param lon degrees east
 * @param population inhabitants; for regions and waters a rank of the same scale
 */
public record Place(
    String name, Kind kind, String country, String admin1, float lat, float lon, int population) {
  /** What a place is. */
  public enum Kind {
    CAPITAL,
    /** Seat of a first-level division or of a government. */
    SEAT,
    CITY,
    REGION,
    ISLANDS,
    WATER
  }
}
