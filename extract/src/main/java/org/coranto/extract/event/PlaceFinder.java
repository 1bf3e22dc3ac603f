package org.coranto.extract.event;

import java.util.ArrayList;
import java.util.List;
import org.coranto.knowledge.Country;
import org.coranto.knowledge.Knowledge;
import org.coranto.knowledge.Place;
import org.coranto.model.Location;
import org.coranto.model.Mention;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Pins a place mention with the gazetteer. Of several places with one name the far biggest is
 * meant; when none is, the name stays without coordinates.
 */
final class PlaceFinder {
  private static final int FAR_BIGGER = 8;

  private final Knowledge knowledge;

  PlaceFinder(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Where a mention lies, as far as it is certain. */
  Location locate(Tokens tokens, Mention mention) {
    String words = mention.span().in(tokens.text());
    String id = mention.knowledge();
    if (id != null && id.startsWith("country:")) {
      String iso = id.substring("country:".length());
      String name = knowledge.countries().byCode(iso).map(Country::name).orElse(words);
      return new Location(name, iso, null, null, mention.span());
    }
    List<Place> all = new ArrayList<>(knowledge.places().named(words));
    @Nullable Place place = certain(all);
    if (place == null) {
      return new Location(words, country(all), null, null, mention.span());
    }
    return new Location(
        place.name(),
        place.country().isEmpty() ? null : place.country(),
        round(place.lat()),
        round(place.lon()),
        mention.span());
  }

  private static @Nullable Place certain(List<Place> all) {
    if (all.isEmpty()) {
      return null;
    }
    Place first = all.get(0);
    if (all.size() == 1 || first.kind() == Place.Kind.CAPITAL) {
      return first;
    }
    return first.population() >= FAR_BIGGER * Math.max(1, all.get(1).population()) ? first : null;
  }

  private static @Nullable String country(List<Place> all) {
    String country = null;
    for (Place place : all) {
      if (place.country().isEmpty() || (country != null && !country.equals(place.country()))) {
        return null;
      }
      country = place.country();
    }
    return country;
  }

  private static double round(float degrees) {
    return Math.round(degrees * 10_000) / 10_000.0;
  }
}
