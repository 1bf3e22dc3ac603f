package org.coranto.read;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among single-byte charsets by how plausible the letters are that the bytes above 127
 * would be.
 *
 * <p>Each such character earns points for being a common letter or mark of the languages written in
 * that charset, and loses them for what running text does not do: an undefined byte, a capital
 * inside a small word, Cyrillic or Greek glued to Latin, a symbol inside a word. The points count
 * twice where the function words are those of a language written in that charset. Linear in the
 * length; at most 40,000 characters are weighed. The letter lists are the author's, from the
 * alphabets.
 */
final class SingleByteCharsets {
  private static final int MOST = 40_000;
  private static final String MARKS = "‘’“”„‚«»‹›–—…•€§°·£\u00a0¿¡©®™№";

  private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();

  /** A charset, what its bytes are, the letters common in it, those less so, its languages. */
  private record Candidate(
      Charset charset, String table, String common, String rarer, List<String> languages) {}

  /** In order of preference when points are equal. */
  private static final List<Candidate> CANDIDATES =
      candidates(
          "windows-1252",
          "éèàäöüåøñçáíóúãßæ",
          "êîôõìòùûëïâœÉÖÄÜÅØÇÁÓ",
          "en de nl fr es pt it ca sv da nb fi id",
          "windows-1250",
          "čěřšžýáíéůąęłóśżćőűäöü",
          "ńťďňŕĺľăşţđâîôúźßČŘŠŽŁŚŻÁÉÖÜ",
          "pl cs sk hu sl hr sr ro sq",
          "windows-1251",
          "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэіїє",
          "фёъљњџјћђўґқәАБВГДЕЖЗИКЛМНОПРСТУ",
          "ru uk be bg sr mk",
          "windows-1254",
          "ışğüöçİ",
          "âîûŞÇÖÜĞéèà",
          "tr",
          "windows-1253",
          "αοιετσνηυρπκμλωάίόέςήύώδγθχ",
          "βφξζψΑΕΗΙΟΠΣΤΚΜ",
          "el",
          "KOI8-R",
          "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэ",
          "фёъАБВГДЕЖЗИКЛМНОПРСТУ",
          "ru");

  private SingleByteCharsets() {}

  /** The best charset, or null when the bytes make sense in none. */
  static @Nullable Charset mostPlausible(byte[] bytes, int length) {
    Charset best = null;
    int bestPoints = 0;
    for (Candidate candidate : CANDIDATES) {
      int points = points(bytes, length, candidate);
      if (points > 0 && speaks(bytes, length, candidate)) {
        points *= 2;
      }
      if (points > bestPoints) {
        best = candidate.charset;
        bestPoints = points;
      }
    }
    return best;
  }

  /** Whether the text, so decoded, is in a language that is written in the charset. */
  private static boolean speaks(byte[] bytes, int length, Candidate candidate) {
    String text = new String(bytes, 0, Math.min(length, MOST), candidate.charset);
    return candidate.languages.contains(LANGUAGES.identify(text));
  }

  private static int points(byte[] bytes, int length, Candidate candidate) {
    String table = candidate.table;
    int points = 0;
    int weighed = 0;
    for (int i = 0; i < length && weighed < MOST; i++) {
      if (bytes[i] < 0) {
        char before = i == 0 ? ' ' : table.charAt(bytes[i - 1] & 0xFF);
        char after = i + 1 == length ? ' ' : table.charAt(bytes[i + 1] & 0xFF);
        points += points(before, table.charAt(bytes[i] & 0xFF), after, candidate);
        weighed++;
      }
    }
    return points;
  }

  private static int points(char before, char c, char after, Candidate candidate) {
    if (c == '\ufffd' || Character.isISOControl(c)) {
      return -10;
    }
    boolean afterLetter = Character.isLetter(before);
    boolean beforeLetter = Character.isLetter(after);
    if (!Character.isLetter(c)) {
      if (MARKS.indexOf(c) >= 0) {
        return 2;
      }
      return afterLetter && beforeLetter ? -4 : -1;
    }
    if ((afterLetter && isLatin(before) != isLatin(c))
        || (beforeLetter && isLatin(after) != isLatin(c))) {
      return -4;
    }
    if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
      return -4;
    }
    int points = candidate.common.indexOf(c) >= 0 ? 3 : candidate.rarer.indexOf(c) >= 0 ? 2 : 0;
    if (Character.isUpperCase(c) && Character.isLowerCase(after) && !afterLetter) {
      return points + 1;
    }
    boolean alone = !afterLetter && !beforeLetter;
    return alone && (points == 0 || !isLatin(c)) ? -3 : points;
  }

  private static boolean isLatin(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private static String table(Charset charset) {
    char[] table = new char[256];
    for (int i = 0; i < 256; i++) {
      String one = new String(new byte[] {(byte) i}, charset);
      table[i] = one.length() == 1 ? one.charAt(0) : '\ufffd';
    }
    return new String(table);
  }

  private static List<Candidate> candidates(String... parts) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < parts.length; i += 4) {
      if (Charset.isSupported(parts[i])) {
        candidates.add(
            new Candidate(
                Charset.forName(parts[i]),
                table(Charset.forName(parts[i])),
                parts[i + 1],
                parts[i + 2],
                List.of(parts[i + 3].split(" ", -1))));
      }
    }
    return List.copyOf(candidates);
  }
}
