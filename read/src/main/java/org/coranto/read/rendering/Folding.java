package org.coranto.read.rendering;

import java.text.Normalizer;
import java.util.Locale;

/** Folds characters so that two spellings of a word meet: lower case, no accents. */
final class Folding {
  private Folding() {}

  /** Whether {@code c} belongs to a word or number. */
  static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether {@code c} is of a script that writes words without spaces between them. */
  static boolean isDense(char c) {
    return (c >= 0x0E00 && c < 0x0E80)
        || (c >= 0x1000 && c < 0x10A0)
        || (c >= 0x1780 && c < 0x1800)
        || (c >= 0x3040 && c < 0x3100)
        || (c >= 0x3400 && c < 0xA000)
        || (c >= 0xF900 && c < 0xFB00);
  }

  /** Appends {@code c} in lower case and without its accents. */
  static void append(StringBuilder to, char c) {
    if (c < 0x80) {
      to.append(Character.toLowerCase(c));
    } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return;
    } else if (Character.isLetter(c) && c < 0x2000) {
      String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      to.append(parts.substring(0, 1).toLowerCase(Locale.ROOT));
    } else {
      to.append(Character.toLowerCase(c));
    }
  }
}
