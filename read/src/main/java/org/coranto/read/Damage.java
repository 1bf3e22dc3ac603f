package org.coranto.read;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Doubt;
import org.coranto.model.Span;

/** Finds the places where characters were lost on the way in. */
final class Damage {
  /** Most places that are told one by one. */
  private static final int MOST = 100;

  private static final char LOST = '\ufffd';

  private Damage() {}

  /** {@code text} with every unpaired surrogate replaced by U+FFFD; the same string if none is. */
  static String mend(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(i, LOST);
      }
    }
    return mended == null ? text : mended.toString();
  }

  /** At most {@code most} code units of {@code text}, no pair cut in half. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }

  /**
   * A doubt for each run of lost or zero characters, in order; after a hundred, one for all the
   * rest.
   *
   * @param cause what lost them, for a person
   */
  static List<Doubt> doubts(String text, String cause) {
    List<Doubt> doubts = new ArrayList<>();
    int more = 0;
    int firstMore = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != LOST && c != '\0') {
        continue;
      }
      int end = i + 1;
      while (end < text.length() && text.charAt(end) == c) {
        end++;
      }
      if (doubts.size() < MOST) {
        String what = c == LOST ? "characters lost: " + cause : "zero characters in the text";
        doubts.add(new Doubt(new Span(i, end), what));
      } else {
        firstMore = more == 0 ? i : firstMore;
        more++;
      }
      i = end - 1;
    }
    if (more > 0) {
      Span at = new Span(firstMore, firstMore + 1);
      doubts.add(new Doubt(at, "characters lost here and at " + (more - 1) + " more places"));
    }
    return doubts;
  }
}
