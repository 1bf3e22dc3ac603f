package org.coranto.relate.actor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The name of an organisation as a set of word stems, so that "Ministry of Foreign Affairs" and
 * "Foreign Ministry", "Central Plan Bureau" and "Central Planning Bureau" have one form.
 *
 * @param stems first letters of its content words, without countries
 * @param acronym initials of its words, or the acronym itself
 */
record OrganisationForm(Set<String> stems, String acronym) {
  private static final int STEM = 5;
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "&", "'s", "'", "in", "de", "du", "des", "on", "to");

  static OrganisationForm of(List<String> words, Set<String> countryWords) {
    Set<String> stems = new LinkedHashSet<>();
    StringBuilder initials = new StringBuilder();
    boolean foreign = words.contains("foreign");
    for (String word : words) {
      if (SMALL.contains(word)) {
        continue;
      }
      initials.append(word.charAt(0));
      boolean implied = word.equals("affairs") && (foreign || words.contains("internal"));
      if (!implied && !countryWords.contains(word)) {
        stems.add(stem(word));
      }
    }
    String acronym = words.size() == 1 ? words.get(0).replace(".", "") : initials.toString();
    return new OrganisationForm(stems, acronym);
  }

  static String stem(String word) {
    String plain =
        switch (word) {
          case "internal", "home" -> "interior";
          case "labor" -> "labour";
          case "organisation" -> "organization";
          case "centre" -> "center";
          case "mission" -> "mission";
          default -> word;
        };
    return plain.length() <= STEM ? plain : plain.substring(0, STEM);
  }

  /** Whether the two can name one organisation, as far as the words tell. */
  boolean fits(OrganisationForm other) {
    int shared = 0;
    for (String stem : stems) {
      if (other.stems.contains(stem)) {
        shared++;
      }
    }
    int fewer = Math.min(stems.size(), other.stems.size());
    int all = stems.size() + other.stems.size() - shared;
    if (fewer == 0) {
      return false;
    }
    return shared == all || (fewer >= 2 && (shared == fewer || shared * 5 >= all * 3));
  }

  /** Whether {@code other} is this name's acronym or the other way round. */
  boolean isAcronymOf(OrganisationForm other, boolean single, boolean otherSingle) {
    return single != otherSingle && acronym.length() >= 2 && acronym.equals(other.acronym);
  }
}
