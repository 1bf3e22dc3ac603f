package org.coranto.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which language a text is in, from its script and its function words.
 *
 * <p>The idea: a tenth to a half of the words of running text are articles, prepositions, pronouns
 * and the like, and these short words survive bad spelling and damaged capitals better than any
 * others. Each word of a text that is a function word of {@code n} languages gives each of them
 * {@code 1/n}; the language with most points wins if its words are common enough in the text. Texts
 * of a few words that speak for no language are taken to be English, which is what this product
 * reads. Linear in the text, of which at most the first 200,000 characters are looked at.
 * Thread-safe.
 */
final class LanguageIdentifier {
  /** The code of a language that could not be told. */
  static final String UNKNOWN = "und";

  private static final int MOST = 200_000;
  private static final int SHORT = 30;
  private static final double COMMON = 0.12;

  /**
   * English news is full of foreign names with articles in them; foreign news is not of English.
   */
  private static final double FOR_ENGLISH = 1.5;

  private static final String ENGLISH = "en";

  private static final FunctionWords WORDS = FunctionWords.bundled();

  /**
   * What was found.
   *
   * @param code ISO 639-1 code, or "und"
   * @param reason why the text may be misread, for a person; empty for English
   */
  record Finding(String code, String reason) {
    boolean isEnglish() {
      return code.equals(ENGLISH);
    }
  }

  /**
   * The language of {@code text}.
   *
   * @param stated code the record or page states, or null; it decides where the text does not
   */
  Finding identify(String text, @Nullable String stated) {
    String found = identify(text);
    String code = found.isEmpty() ? (stated == null ? fallback(text) : stated) : found;
    if (code.equals(ENGLISH)) {
      return new Finding(code, "");
    }
    String reason =
        code.equals(UNKNOWN)
            ? "the language of the text could not be told; what it says may be missed or misread"
            : "the text is in "
                + Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH)
                + " ("
                + code
                + "), not English; what it says may be missed or misread";
    return new Finding(code, reason);
  }

  /** The language that the text itself speaks for, or "" if it does not say. */
  String identify(String text) {
    String start = text.length() > MOST ? text.substring(0, MOST) : text;
    Script script = Script.of(start);
    if (script.letters() == 0) {
      return "";
    }
    if (!script.language().isEmpty()) {
      return script.language();
    }
    if (script.languages().isEmpty()) {
      return UNKNOWN;
    }
    FunctionWords.Count count = WORDS.count(start);
    return best(count, script.languages());
  }

  private static String best(FunctionWords.Count count, List<String> languages) {
    String best = "";
    double most = 0;
    for (Map.Entry<String, Double> points : count.points().entrySet()) {
      String language = points.getKey();
      double weight = points.getValue() * (language.equals(ENGLISH) ? FOR_ENGLISH : 1);
      if (languages.contains(language) && weight > most) {
        best = language;
        most = weight;
      }
    }
    if (best.isEmpty()) {
      return "";
    }
    int hits = count.hits().getOrDefault(best, 0);
    boolean common = hits >= COMMON * count.words();
    boolean enough = count.words() >= SHORT || best.equals(ENGLISH) || count.kinds(best) >= 3;
    return common && enough ? best : "";
  }

  /** Short texts in Latin letters are taken to be English. */
  private static String fallback(String text) {
    if (Script.of(text).isLatin() && FunctionWords.wordCount(text, SHORT) < SHORT) {
      return ENGLISH;
    }
    return UNKNOWN;
  }
}
