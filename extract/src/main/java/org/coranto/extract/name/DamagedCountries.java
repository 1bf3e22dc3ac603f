package org.coranto.extract.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.knowledge.Country;
import org.coranto.knowledge.Fold;
import org.coranto.knowledge.Knowledge;
import org.coranto.knowledge.NearWords;
import org.jspecify.annotations.Nullable;

/**
 * Misspelt names and adjectives of countries: one letter off ("Madagaskar", "Moldavan"), two
 * neighbours swapped in a shorter word ("Dtuch"), or one word of two off ("Unitd States", "North
 * Krea"). Asked only for words that the language does not know. Immutable.
 */
final class DamagedCountries {
  /** The shortest word whose letters may have been swapped, and whose partner tells it. */
  private static final int SHORTEST = 4;

  private final NearWords near;
  private final Set<String> single = new LinkedHashSet<>();
  private final Map<String, List<String[]>> pairs = new HashMap<>();

  DamagedCountries(Knowledge knowledge) {
    for (Country country : knowledge.countries().all()) {
      add(Fold.key(country.name()));
      country.adjectives().forEach(word -> add(Fold.key(word)));
      country.demonyms().forEach(word -> add(Fold.key(word)));
    }
    this.near = new NearWords(single);
  }

  private void add(String name) {
    String[] words = name.split(" ", -1);
    if (words.length == 1) {
      single.add(name);
    } else if (words.length == 2) {
      pairs.computeIfAbsent(words[0], key -> new ArrayList<>()).add(words);
      pairs.computeIfAbsent(words[1], key -> new ArrayList<>()).add(words);
    }
  }

  /** What a word alone is meant to be, or null where nothing or more than one thing is near. */
  @Nullable String word(String folded) {
    if (folded.length() >= NearWords.SHORTEST) {
      List<String> found = near.nearUnknown(folded);
      return found.size() == 1 ? found.get(0) : null;
    }
    String found = null;
    for (int i = 1; folded.length() >= SHORTEST && i < folded.length(); i++) {
      String swapped =
          folded.substring(0, i - 1)
              + folded.charAt(i)
              + folded.charAt(i - 1)
              + folded.substring(i + 1);
      if (single.contains(swapped) && !swapped.equals(folded)) {
        if (found != null) {
          return null;
        }
        found = swapped;
      }
    }
    return found;
  }

  /** What two words are meant to be when one of them is right and the other is near, or null. */
  @Nullable String pair(String first, String second) {
    for (String[] name : pairs.getOrDefault(first, List.of())) {
      if (name[0].equals(first) && off(second, name[1])) {
        return name[0] + ' ' + name[1];
      }
    }
    for (String[] name : pairs.getOrDefault(second, List.of())) {
      if (name[1].equals(second) && off(first, name[0])) {
        return name[0] + ' ' + name[1];
      }
    }
    return null;
  }

  private static boolean off(String word, String name) {
    return word.length() >= SHORTEST && NearWords.atDistanceOne(word, name);
  }
}
