package org.coranto.knowledge;

import java.util.Locale;

/**
 * Folds surface text to the form in which the tables are searched. Pure functions, safe for many
 * threads.
 *
 * <p>Folding loses case, accents and the difference between kinds of apostrophe, hyphen and space;
 * it never tells two words of plain lower-case ASCII letters apart that were the same before.
 * Offsets are not kept: fold words, not texts.
 */
public final class Fold {
  /**
   * Base letters of U+00C0..U+024F and U+1E00..U+1EFF, a dot where there is none. A table of our
   * own because the platform's normaliser costs tens of milliseconds on its first use.
   */
  private static final String LATIN =
      "aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.yaaaaaaccccccccdd"
          + "..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrssssss"
          + "sstttt..uuuuuuuuuuuuwwyyyzzzzzz.................................oo.............u"
          + "u............................aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa...."
          + "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................";

  private static final String LATIN_ADDITIONAL =
      "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo"
          + "oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......"
          + "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu"
          + "uuyyyyyyyy......";

  private Fold() {}

  /**
   * Lower case without accents: {@code "Erdoğan"} gives {@code "erdogan"}, {@code "Łódź"} gives
   * {@code "lodz"}. Curly apostrophes become straight, all hyphens {@code '-'}. Scripts without a
   * Latin form stay as they are, in lower case.
   */
  public static String fold(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 2);
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c < 0x80) {
        out.append(c == '`' ? '\'' : c);
      } else if (c < '\u0300' || c > '\u036f') {
        char letter = base(c);
        if (letter == '.') {
          append(out, c);
        } else {
          out.append(letter);
        }
      }
    }
    return out.toString();
  }

  /**
   * The search key of a word or phrase: folded, apostrophes and hyphens as spaces, runs of white
   * space as one, none at the ends. {@code "Guinea-Bissau"} and {@code "guinea bissau"} share a
   * key. Empty when nothing is left.
   */
  public static String key(String text) {
    if (isPlain(text) && text.indexOf(' ') < 0 && text.indexOf('-') < 0 && text.indexOf('\'') < 0) {
      return text;
    }
    String folded = fold(text);
    StringBuilder out = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == '-' || c == '\'' || Character.isWhitespace(c)) {
        gap = true;
      } else {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || c == '`' || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static char base(char c) {
    if (c >= 0xc0 && c < 0x250) {
      return LATIN.charAt(c - 0xc0);
    }
    return c >= 0x1e00 && c < 0x1f00 ? LATIN_ADDITIONAL.charAt(c - 0x1e00) : '.';
  }

  private static void append(StringBuilder out, char c) {
    switch (c) {
      case 'ł' -> out.append('l');
      case 'ø' -> out.append('o');
      case 'đ', 'ð' -> out.append('d');
      case 'ı' -> out.append('i');
      case 'ħ' -> out.append('h');
      case 'ŧ' -> out.append('t');
      case 'ŋ' -> out.append('n');
      case 'ə' -> out.append('a');
      case 'ß' -> out.append("ss");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'þ' -> out.append("th");
      case '’', '‘', '‛', 'ʼ', 'ʻ', 'ʹ', '′', '´' -> out.append('\'');
      case '‐', '‑', '‒', '–', '−' -> out.append('-');
      case '\u00a0', '\u202f', '\u2009' -> out.append(' ');
      default -> out.append(c);
    }
  }
}
