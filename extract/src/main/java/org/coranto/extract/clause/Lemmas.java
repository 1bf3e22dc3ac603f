package org.coranto.extract.clause;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Base forms of English verbs and nouns by rule, with a table of irregular forms. Several bases are
 * offered where spelling leaves it open ("planed": plan, plane); the caller's lexicon decides.
 * Immutable, thread-safe.
 */
public final class Lemmas {
  private static final String IRREGULAR =
      """
      be am is are was were been being 's 're 'm
      have has had having 've
      do does did done doing
      go goes went gone
      say said
      meet met
      give gave given
      take took taken
      make made
      hold held
      leave left
      send sent
      tell told
      speak spoke spoken
      lead led
      bring brought
      break broke broken
      begin began begun
      shoot shot
      strike struck stricken
      fight fought
      fly flew flown
      withdraw withdrew withdrawn withdrawed
      throw threw thrown throwed
      put
      cut
      hit
      set
      shut
      let
      beat beaten
      come came
      become became
      get got gotten
      keep kept
      steal stole stolen
      seek sought
      think thought
      find found
      lose lost
      win won
      sell sold
      buy bought
      build built
      pay paid
      lay laid
      lie lay lain
      fall fell fallen
      rise rose risen
      drive drove driven
      drop dropped
      draw drew drawn
      see saw seen
      know knew known
      sit sat
      stand stood
      understand understood
      write wrote written
      swear swore sworn
      forbid forbade forbidden
      forgive forgave forgiven
      sink sank sunk
      blow blew blown
      burn burnt burned
      flee fled
      bid bade
      undertake undertook undertaken
      overthrow overthrew overthrown
      quit
      read
      spread
      cast
      choose chose chosen
      feel felt
      hear heard
      mean meant
      run ran
      show shown
      spend spent
      teach taught
      wear wore worn
      agree agreed
      free freed
      flee fled
      deny denied
      ally allied
      rally rallied
      die died dying
      tie tied tying
      """;

  private static final Map<String, String> BASES = bases();

  private Lemmas() {}

  private static Map<String, String> bases() {
    Map<String, String> bases = new HashMap<>();
    for (String line : IRREGULAR.lines().toList()) {
      String[] forms = line.trim().split(" ", -1);
      for (String form : forms) {
        bases.putIfAbsent(form, forms[0]);
      }
    }
    bases.put("men", "man");
    bases.put("women", "woman");
    bases.put("people", "people");
    bases.put("troops", "troop");
    bases.put("forces", "force");
    return Map.copyOf(bases);
  }

  /** Possible base forms of a lower-cased word, the word itself last; never empty. */
  public static List<String> of(String word) {
    String known = BASES.get(word);
    if (known != null) {
      return known.equals(word) ? List.of(word) : List.of(known, word);
    }
    int n = word.length();
    if (n > 4 && word.endsWith("ies")) {
      return List.of(word.substring(0, n - 3) + "y", word.substring(0, n - 1), word);
    }
    if (n > 4 && word.endsWith("ied")) {
      return List.of(word.substring(0, n - 3) + "y", word);
    }
    if (n > 4 && word.endsWith("ing")) {
      return stems(word, word.substring(0, n - 3));
    }
    if (n > 3 && word.endsWith("ed")) {
      return stems(word, word.substring(0, n - 2));
    }
    if (n > 4 && word.endsWith("es")) {
      return List.of(word.substring(0, n - 1), word.substring(0, n - 2), word);
    }
    if (n > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
      return List.of(word.substring(0, n - 1), word);
    }
    return List.of(word);
  }

  private static List<String> stems(String word, String stem) {
    int n = stem.length();
    boolean doubled =
        n > 2
            && stem.charAt(n - 1) == stem.charAt(n - 2)
            && "aeiouls".indexOf(stem.charAt(n - 1)) < 0;
    if (doubled) {
      return List.of(stem.substring(0, n - 1), stem, word);
    }
    boolean maybeDoubled = n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2);
    return maybeDoubled
        ? List.of(stem, stem.substring(0, n - 1), stem + "e", word)
        : List.of(stem, stem + "e", word);
  }

  /** Whether a lower-cased verb form can be a past participle. */
  public static boolean participle(String word) {
    if (word.endsWith("ed") || word.endsWith("en") || word.endsWith("wn")) {
      return true;
    }
    String base = BASES.get(word);
    return base != null && !PAST_ONLY.contains(" " + word + " ");
  }

  private static final String PAST_ONLY =
      " was were did went gave took spoke broke began flew withdrew threw came became got stole"
          + " fell rose drove drew saw knew wrote swore forbade forgave sank blew bade undertook"
          + " overthrew chose ran wore am is are be have has do does go goes say meet give take"
          + " make hold leave send tell speak lead bring break begin shoot strike fight fly"
          + " withdraw throw beat come get keep steal seek think find lose win sell buy build pay"
          + " lay lie fall rise drive drop draw see know sit stand write swear forbid forgive sink"
          + " blow flee bid show feel hear ";

  /** The word in lower case. */
  public static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
