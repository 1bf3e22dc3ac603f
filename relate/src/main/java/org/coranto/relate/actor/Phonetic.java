package org.coranto.relate.actor;

/**
 * A key that spellings of one sound share across romanisations: "Boon" and "Bun", "Hock" and "Hok",
 * "Yanukovych" and "Janukowitsch". Consonants by class, doubled ones once, inner vowels dropped;
 * the first letter's class is kept.
 */
final class Phonetic {
  private Phonetic() {}

  /** The key of a folded word; empty for a word without letters. */
  static String key(String word) {
    String plain =
        word.replace("tsch", "c")
            .replace("tch", "c")
            .replace("sch", "s")
            .replace("zh", "z")
            .replace("kh", "h")
            .replace("ch", "c")
            .replace("sh", "s")
            .replace("ph", "f")
            .replace("th", "t")
            .replace("ck", "k")
            .replace("dj", "j")
            .replace("gh", "g")
            .replace("cz", "c")
            .replace("sz", "s");
    StringBuilder key = new StringBuilder(plain.length());
    char last = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = sound(plain.charAt(i));
      if (c == 0) {
        continue;
      }
      boolean vowel = c == 'a';
      if (c != last && !(vowel && i > 0)) {
        key.append(c);
      }
      last = c;
    }
    return key.toString();
  }

  private static char sound(char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y' -> 'a';
      case 'b' -> 'b';
      case 'p' -> 'p';
      case 'f', 'v', 'w' -> 'v';
      case 'k', 'q', 'c', 'x' -> 'k';
      case 'g' -> 'g';
      case 's', 'z' -> 's';
      case 'd' -> 'd';
      case 't' -> 't';
      case 'j' -> 'j';
      case 'l', 'm', 'n', 'r' -> c;
      default -> c > 0x7f && Character.isLetter(c) ? c : 0;
    };
  }
}
