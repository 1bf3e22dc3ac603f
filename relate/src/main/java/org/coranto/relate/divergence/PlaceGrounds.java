package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coranto.knowledge.Knowledge;
import org.coranto.knowledge.PhraseTable;
import org.coranto.knowledge.Place;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.GivenUp;
import org.coranto.model.Reading;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What the countries and towns that a report names say for a country or a place. For one report.
 */
final class PlaceGrounds {
  private static final int LARGE_TOWN = 20_000;

  private record Town(int rendering, int start, String name, Set<String> lands) {}

  private final Reading reading;
  private final Knowledge knowledge;
  private final Likeness likeness;
  private final List<Town> towns = new ArrayList<>();

  PlaceGrounds(Reading reading, Knowledge knowledge, Likeness likeness) {
    this.reading = reading;
    this.knowledge = knowledge;
    this.likeness = likeness;
    Tokens tokens = reading.text().tokens();
    Map<String, Set<String>> known = new HashMap<>();
    for (int i = 0; i < tokens.size(); ) {
      GivenUp.check();
      Optional<PhraseTable.Match<Place>> match =
          capital(tokens, i)
              ? knowledge.places().longestAt(tokens::raw, i, Math.min(tokens.size(), i + 4))
              : Optional.empty();
      int to = match.map(PhraseTable.Match::to).orElse(i + 1);
      if (match.isPresent()) {
        String name = text(tokens, i, to);
        Set<String> lands = known.computeIfAbsent(name, n -> lands(match.get().values()));
        if (!lands.isEmpty() && likeness.country(tokens.folded(i)).isEmpty()) {
          int at = tokens.start(i);
          towns.add(new Town(reading.report().renderingAt(at), at, name, lands));
        }
      }
      i = to;
    }
  }

  private static boolean capital(Tokens tokens, int i) {
    String word = tokens.raw(i);
    return word.length() > 3 && Character.isUpperCase(word.charAt(0));
  }

  private static String text(Tokens tokens, int from, int to) {
    return tokens.span(from, to).in(tokens.text());
  }

  /** Country and region of the biggest bearer of a name, when that is large or the only one. */
  private static Set<String> lands(List<Place> places) {
    Place first = places.get(0);
    Set<String> all = new HashSet<>();
    places.forEach(place -> all.add(place.country()));
    boolean sure = first.population() >= LARGE_TOWN || all.size() == 1;
    if (!sure || first.country().isEmpty()) {
      return Set.of();
    }
    return Set.of(first.country());
  }

  /** A town that the report names lies in the country of this side. */
  @Nullable String home(View own, View other, Aspect aspect) {
    Set<String> mine = countries(own);
    Set<String> theirs = countries(other);
    if (mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs)) {
      return null;
    }
    String town = town(mine, own, other);
    return town != null && town(theirs, own, other) == null
        ? town + ", named in the report, lies there"
        : null;
  }

  /** A town outside the difference, named in two renderings, that lies in one of the countries. */
  private @Nullable String town(Set<String> countries, View own, View other) {
    for (Town town : towns) {
      boolean outside = !own.span().contains(town.start()) && !other.span().contains(town.start());
      if (outside && town.lands().stream().anyMatch(countries::contains)) {
        return town.name();
      }
    }
    return null;
  }

  private Set<String> countries(View view) {
    Set<String> found = new HashSet<>();
    for (int k = view.from(); k < view.to(); k++) {
      Optional<String> country = likeness.country(view.words().key(k));
      country.ifPresent(found::add);
      if (country.isEmpty() && Character.isUpperCase(view.raw(k).charAt(0))) {
        List<Place> places = knowledge.places().named(view.raw(k));
        if (!places.isEmpty()) {
          found.addAll(lands(places));
        }
      }
    }
    return found;
  }

  /** Both renderings name this side's country elsewhere too, and the other's nowhere. */
  @Nullable String again(View own, View other, Aspect aspect) {
    Optional<String> mine = country(own);
    Optional<String> theirs = country(other);
    if (mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs)) {
      return null;
    }
    Tokens tokens = reading.text().tokens();
    Set<Integer> renderings = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      GivenUp.check();
      Optional<String> country =
          own.span().contains(tokens.start(i)) || other.span().contains(tokens.start(i))
              ? Optional.empty()
              : likeness.country(stripped(tokens.folded(i)));
      if (country.equals(theirs)) {
        return null;
      }
      if (country.equals(mine)) {
        renderings.add(reading.report().renderingAt(tokens.start(i)));
      }
    }
    return renderings.size() > 1 ? "both renderings name this country elsewhere too" : null;
  }

  private static String stripped(String word) {
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  private Optional<String> country(View view) {
    for (int k = view.from(); k < view.to(); k++) {
      Optional<String> found = likeness.country(stripped(view.words().key(k)));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
