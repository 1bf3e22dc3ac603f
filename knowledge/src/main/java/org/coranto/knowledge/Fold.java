package org.coranto.knowledge;

import java.text.Normalizer;
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
    String parts = isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (c < 0x80) {
        out.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        append(out, c);
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
      if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
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
      case '’', '‘', '‛', 'ʼ', 'ʻ', 'ʹ', '′', '`', '´' -> out.append('\'');
      case '‐', '‑', '‒', '–', '−' -> out.append('-');
      case '\u00a0', '\u202f', '\u2009' -> out.append(' ');
      default -> out.append(c);
    }
  }
}
