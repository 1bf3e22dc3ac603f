package org.coranto.read;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The script most letters of a text are in.
 *
 * @param main the script; {@code COMMON} if there are no letters
 * @param letters number of letters looked at
 * @param kana whether Japanese syllables are among them
 */
record Script(UnicodeScript main, int letters, boolean kana) {
  private static final int MOST = 20_000;
  private static final List<String> CYRILLIC = List.of("be", "bg", "mk", "ru", "sr", "uk");
  private static final List<String> ARABIC = List.of("ar", "fa", "ur");
  private static final List<String> LATIN =
      List.of(
          "ca", "cs", "da", "de", "en", "es", "et", "fi", "fr", "hr", "hu", "id", "it", "lt", "lv",
          "nb", "nl", "pl", "pt", "ro", "sk", "sl", "sq", "sr", "sv", "tr", "vi");

  /** The main script of {@code text}, by its first 20,000 letters. */
  static Script of(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    for (int i = 0; i < text.length() && letters < MOST; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        counts.merge(UnicodeScript.of(c), 1, Integer::sum);
        letters++;
      }
    }
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    UnicodeScript main = UnicodeScript.COMMON;
    int most = 0;
    for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
      if (count.getValue() > most) {
        most = count.getValue();
        main = count.getKey();
      }
    }
    return new Script(main, letters, kana * 20 > letters);
  }

  boolean isLatin() {
    return main == UnicodeScript.LATIN || main == UnicodeScript.COMMON;
  }

  /** The language, if the script alone tells it, else "". */
  String language() {
    return switch (main) {
      case GREEK -> "el";
      case HEBREW -> "he";
      case HANGUL -> "ko";
      case HIRAGANA, KATAKANA -> "ja";
      case HAN -> kana ? "ja" : "zh";
      case DEVANAGARI -> "hi";
      case THAI -> "th";
      case GEORGIAN -> "ka";
      case ARMENIAN -> "hy";
      case BENGALI -> "bn";
      case TAMIL -> "ta";
      case ETHIOPIC -> "am";
      default -> "";
    };
  }

  /** The languages written in it that function words tell apart; may be empty. */
  List<String> languages() {
    return switch (main) {
      case LATIN -> LATIN;
      case CYRILLIC -> CYRILLIC;
      case ARABIC -> ARABIC;
      default -> List.of();
    };
  }
}
