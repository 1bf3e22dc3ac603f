package org.coranto.relate.divergence;

import java.util.Optional;
import org.coranto.knowledge.Countries;
import org.coranto.knowledge.Country;
import org.coranto.knowledge.Knowledge;
import org.coranto.relate.slip.Spelling;

/** How much alike two words are, 0..1. Thread-safe. */
final class Likeness {
  private final Countries countries;

  Likeness(Knowledge knowledge) {
    this.countries = knowledge.countries();
  }

  /** 1 for the same word, less for forms of one word, words of one meaning, near spellings. */
  double of(Words a, int i, Words b, int j) {
    String x = a.key(i);
    String y = b.key(j);
    if (x.equals(y)) {
      return 1;
    }
    if (!a.content(i) || !b.content(j)) {
      return 0;
    }
    if (Quantities.startsWithDigit(x) || Quantities.startsWithDigit(y)) {
      return 0;
    }
    Optional<String> home = a.country(i, this::country);
    Optional<String> other = b.country(j, this::country);
    if (home.isPresent() && other.isPresent()) {
      return home.equals(other) ? 0.8 : 0;
    }
    if (a.stem(i).equals(b.stem(j)) || a.base(i).equals(b.base(j))) {
      return 0.9;
    }
    Relations.Relation relation = Relations.between(a.entries(i), b.entries(j));
    if (relation != null) {
      return relation.kind() == Relations.Kind.SAME ? 0.7 : 0;
    }
    return Prefixes.opposite(x, y) ? 0 : spelling(x, y);
  }

  /** The country that a name or adjective stands for, as its ISO code. */
  Optional<String> country(String word) {
    if (word.length() < 4) {
      return Optional.empty();
    }
    Optional<Country> named = countries.byName(word);
    if (named.isPresent()) {
      return named.map(Country::iso3);
    }
    var adjectives = countries.byAdjective(word);
    return adjectives.size() == 1 ? Optional.of(adjectives.get(0).iso3()) : Optional.empty();
  }

  /** Common beginnings and small edit distances; 0 when too far apart. */
  static double spelling(String x, String y) {
    int shorter = Math.min(x.length(), y.length());
    int longer = Math.max(x.length(), y.length());
    if (shorter < 4) {
      return 0;
    }
    int prefix = 0;
    while (prefix < shorter && x.charAt(prefix) == y.charAt(prefix)) {
      prefix++;
    }
    if (prefix >= 5 && prefix >= 0.6 * longer) {
      return 0.75;
    }
    if (longer - shorter > 3) {
      return 0;
    }
    double near = 1 - Spelling.distance(x, y) / (double) longer;
    return near >= 0.66 ? 0.8 * near : 0;
  }

  /** The word without its commonest endings. */
  static String stem(String word) {
    String w = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    for (String ending :
        new String[] {
          "ations", "ation", "ments", "ment", "ings", "ing", "ied", "ies", "ers", "er", "ed", "es",
          "ly", "s", "e", "y"
        }) {
      int least = ending.equals("ed") || ending.equals("ing") ? 2 : 3;
      if (w.endsWith(ending) && w.length() - ending.length() >= least) {
        w = w.substring(0, w.length() - ending.length());
        break;
      }
    }
    int n = w.length();
    return n > 3 && w.charAt(n - 1) == w.charAt(n - 2) ? w.substring(0, n - 1) : w;
  }
}
