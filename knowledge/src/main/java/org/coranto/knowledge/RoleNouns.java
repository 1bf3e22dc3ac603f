package org.coranto.knowledge;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Role nouns and given names, in the forms that texts use. Immutable, thread-safe. */
public final class RoleNouns {
  private static final RoleNouns BUNDLED = new RoleNouns();

  private final Map<String, RoleNoun> forms = new HashMap<>();
  private final Map<String, Gender> given = new HashMap<>();
  private final GivenNames others = GivenNames.load();

  private RoleNouns() {
    Table.read("role-nouns.tsv", "stands gender bound sector nouns", this::addRow);
    Table.read(
        "common-given-names.tsv",
        "gender names",
        row -> {
          Gender gender = Gender.of(row.text(0));
          for (String name : row.text(1).split(" ", -1)) {
            given.put(name, gender);
          }
        });
  }

  /** The table that ships with the product. */
  public static RoleNouns bundled() {
    return BUNDLED;
  }

  /** The most words that one role noun has. */
  public int longest() {
    return 4;
  }

  /**
   * The noun that {@code words} are a form of.
   *
   * @param words in lower case, joined by one blank
   */
  public @Nullable RoleNoun find(String words) {
    return forms.get(words);
  }

  /** All forms, in lower case; no particular order. */
  Set<String> forms() {
    return forms.keySet();
  }

  /** Whether {@code name}, in lower case without diacritics, is a common given name. */
  public boolean isGivenName(String name) {
    return given.containsKey(name) || others.known(name);
  }

  /** The usual gender of the given name {@code name}, in lower case without diacritics. */
  public Gender genderOf(String name) {
    Gender known = given.get(name);
    if (known != null) {
      return known;
    }
    return switch (others.gender(name)) {
      case FEMALE -> Gender.FEMALE;
      case MALE -> Gender.MALE;
      case OPEN -> Gender.UNKNOWN;
    };
  }

  private void addRow(Table.Row row) {
    RoleNoun.Stands stands =
        switch (row.text(0)) {
          case "person" -> RoleNoun.Stands.PERSON;
          case "group" -> RoleNoun.Stands.GROUP;
          default -> RoleNoun.Stands.ORGANIZATION;
        };
    String sector = row.text(3).equals("-") ? null : row.text(3);
    boolean bound = row.text(2).equals("state");
    Gender gender = Gender.of(row.text(1));
    for (String noun : row.list(4)) {
      forms.put(noun, new RoleNoun(noun, false, stands, gender, bound, sector));
      if (!(noun.endsWith("s") && stands == RoleNoun.Stands.GROUP)) {
        forms.putIfAbsent(plural(noun), new RoleNoun(noun, true, stands, gender, bound, sector));
      }
    }
  }

  /** The plural of the head: the word before "of" or "in", else the last word. */
  static String plural(String noun) {
    for (String joint : new String[] {" of ", "-in-", " general", "-general"}) {
      int at = noun.indexOf(joint);
      if (at > 0 && !noun.startsWith("general") && !isRank(noun)) {
        return pluralWord(noun.substring(0, at)) + noun.substring(at);
      }
    }
    if (noun.endsWith(" concerned")) {
      return pluralWord(noun.substring(0, noun.length() - 10)) + " concerned";
    }
    return pluralWord(noun);
  }

  private static boolean isRank(String noun) {
    return noun.endsWith("lieutenant general")
        || noun.endsWith("major general")
        || noun.endsWith("brigadier general");
  }

  private static String pluralWord(String word) {
    if (word.endsWith("person")) {
      return word.substring(0, word.length() - 6) + "people";
    }
    if (word.endsWith("man") && !word.endsWith("human")) {
      return word.substring(0, word.length() - 2) + "en";
    }
    if (word.equals("child")) {
      return "children";
    }
    if (word.equals("wife") || word.equals("thief")) {
      return word.substring(0, word.lastIndexOf('f')) + "ves";
    }
    if (word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    if (word.endsWith("s") || word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh")) {
      return word + "es";
    }
    return word + "s";
  }
}
