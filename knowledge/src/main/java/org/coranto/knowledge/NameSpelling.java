package org.coranto.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a misspelt word of a known name or role is meant to be: the one word one letter away among
 * the names, adjectives and people of countries ("Madagaskar", "Isral"), the words of known
 * organisations ("Arab Leageu") and the role nouns ("debonstrators"). Asked of words that the
 * language knows, that name a place or are given names, it leaves them as they are. Immutable,
 * thread-safe.
 */
public final class NameSpelling implements UnaryOperator<String> {
  /** The shortest word that may be one of a country with a letter off. */
  private static final int SHORTEST = 4;

  /** The shortest other word with a capital. */
  private static final int LONG = 7;

  private final Knowledge knowledge;
  private final RoleNouns nouns = RoleNouns.bundled();
  private final NearWords near;
  private final Set<String> countries = new LinkedHashSet<>();
  private final List<String> brief = new ArrayList<>();
  private final Map<String, List<String[]>> pairs = new HashMap<>();

  NameSpelling(Knowledge knowledge) {
    this.knowledge = knowledge;
    for (Country country : knowledge.countries().all()) {
      add(country.name(), countries);
      country.adjectives().forEach(word -> add(word, countries));
      country.demonyms().forEach(word -> add(word, countries));
      List<String> forms = new ArrayList<>(country.adjectives());
      forms.add(country.name());
      forms.stream().map(Fold::key).forEach(this::addForm);
      for (String capital : country.capitals()) {
        if (country.state() && capital.indexOf(' ') < 0) {
          countries.add(Fold.key(capital));
        }
      }
    }
    Set<String> all = new LinkedHashSet<>(countries);
    for (Organisation organisation : knowledge.organisations().all()) {
      addPair(Fold.key(organisation.name()));
      addKnown(organisation.name(), all);
      organisation.aliases().forEach(alias -> addKnown(alias, all));
    }
    nouns.forms().forEach(form -> add(form, all));
    this.near = new NearWords(all);
  }

  private static void add(String phrase, Set<String> words) {
    for (String word : Fold.key(phrase).split(" ", -1)) {
      words.add(word);
    }
  }

  private void addForm(String form) {
    if (form.length() > SHORTEST && form.indexOf(' ') < 0) {
      brief.add(form);
    }
    addPair(form);
  }

  private void addPair(String form) {
    String[] name = form.split(" ", -1);
    if (name.length == 2) {
      pairs.computeIfAbsent(name[0], key -> new ArrayList<>()).add(name);
      pairs.computeIfAbsent(name[1], key -> new ArrayList<>()).add(name);
    }
  }

  /** Words of the language in a name of several words. */
  private void addKnown(String phrase, Set<String> words) {
    String[] parts = Fold.key(phrase).split(" ", -1);
    for (String word : parts) {
      if (parts.length > 1 && knowledge.words().known(word)) {
        words.add(word);
      }
    }
  }

  /**
   * The likely form.
   *
   * @param word folded
   * @return folded; the word itself where nothing or more than one thing is near
   */
  @Override
  public String apply(String word) {
    if (word.length() < NearWords.SHORTEST || !isUnknown(word)) {
      return word;
    }
    return only(word, near.nearUnknown(word));
  }

  /**
   * As {@link #apply}, for a word with a capital: that may also be a short one of a country, and it
   * may be a surname, so that other words must be of {@value #LONG} letters.
   *
   * @param word folded
   */
  public String capital(String word) {
    if (word.length() < NearWords.SHORTEST) {
      return word.length() >= SHORTEST && isUnknown(word) ? only(word, near(word)) : word;
    }
    String likely = apply(word);
    boolean sure = Math.min(word.length(), likely.length()) >= LONG;
    return sure || countries.contains(likely) ? likely : word;
  }

  private List<String> near(String word) {
    List<String> found = new ArrayList<>();
    for (String form : brief) {
      if (NearWords.atDistanceOne(form, word)) {
        found.add(form);
      }
    }
    return found;
  }

  /**
   * The country or organisation of two words that two words with capitals are meant to be, one of
   * them right and the other a letter off: "Untied States", "North Krea".
   *
   * @param first folded, as the second
   * @return the two words, folded; null where there is none
   */
  public String @Nullable [] pair(String first, String second) {
    for (String[] name : pairs.getOrDefault(first, List.of())) {
      if (name[0].equals(first) && isSlip(second, name[1])) {
        return name.clone();
      }
    }
    for (String[] name : pairs.getOrDefault(second, List.of())) {
      if (name[1].equals(second) && isSlip(first, name[0])) {
        return name.clone();
      }
    }
    return null;
  }

  /** One letter off, and no name itself. */
  private boolean isSlip(String word, String name) {
    return word.length() >= SHORTEST
        && NearWords.atDistanceOne(word, name)
        && (isUnknown(word) || knowledge.words().count(word).lowerShare() >= 0.5f);
  }

  /** The only form that begins and ends as the word does: slips are made inside words. */
  private static String only(String word, List<String> forms) {
    String found = word;
    for (String form : forms) {
      boolean inside = form.charAt(form.length() - 1) == word.charAt(word.length() - 1);
      if (form.charAt(0) == word.charAt(0) && (inside || isSwapped(form, word))) {
        if (!found.equals(word)) {
          return word;
        }
        found = form;
      }
    }
    return found;
  }

  private static boolean isSwapped(String form, String word) {
    int last = word.length() - 1;
    return form.length() == word.length()
        && form.charAt(last) == word.charAt(last - 1)
        && form.charAt(last - 1) == word.charAt(last);
  }

  private boolean isUnknown(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return knowledge.words().frequency(word) == 0
        && nouns.find(word) == null
        && !nouns.isGivenName(word)
        && !knowledge.places().known(word)
        && !knowledge.lexicon().word(word, knowledge.words());
  }
}
