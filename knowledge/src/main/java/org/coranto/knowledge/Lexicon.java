package org.coranto.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * English words that are too rare for the counted forms, and fixed terms of two words ("rare
 * earth"). Searched in the packed table itself. Immutable.
 *
 * <p>Data: WordNet 3.1 (WordNet License), see NOTICE.
 */
public final class Lexicon {
  private final SortedLines lines;

  private Lexicon(SortedLines lines) {
    this.lines = lines;
  }

  static Lexicon load() {
    return new Lexicon(new SortedLines("lexicon.tsv.gz"));
  }

  /**
   * Whether it is an English word in its base form or a regular form of one.
   *
   * @param form in small letters
   * @param counted the counted forms, whose regular forms count too
   */
  public boolean word(String form, Words counted) {
    for (String base : bases(form)) {
      if (counted.known(base) || lines.find(base).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether two neighbouring words, in small letters, are a fixed term, also in the plural. */
  public boolean term(String first, String second) {
    for (String base : bases(second)) {
      if (lines.find(first + " " + base).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "-d" goes with a final e, "-es" with a hiss, an o or the i of a former y. */
  private static boolean takes(String stem, String ending) {
    return switch (ending) {
      case "d" -> stem.endsWith("e");
      case "es" -> "sxzhoi".indexOf(stem.charAt(stem.length() - 1)) >= 0;
      default -> true;
    };
  }

  /** What a regular form may come from, the form itself first. */
  private static List<String> bases(String form) {
    List<String> bases = new ArrayList<>(4);
    bases.add(form);
    for (String ending : new String[] {"s", "es", "ed", "ing", "d"}) {
      String stem = form.substring(0, Math.max(0, form.length() - ending.length()));
      if (form.endsWith(ending) && stem.length() >= 3 && takes(stem, ending)) {
        bases.add(stem);
        if (ending.equals("ing")) {
          bases.add(stem + "e");
        }
        if (stem.charAt(stem.length() - 1) == 'i') {
          bases.add(stem.substring(0, stem.length() - 1) + "y");
        }
      }
    }
    return bases;
  }
}
