package org.coranto.cli.story;

import org.coranto.model.Situation;

/** What a report is called in a list. */
public final class Titles {
  private static final int LONGEST = 100;

  private Titles() {}

  /** Its title, or its first line, cut; "" of a report without text. */
  public static String of(Situation situation) {
    String title = situation.report().title();
    if (title != null) {
      return title;
    }
    String line = situation.report().text().strip();
    int end = line.indexOf('\n');
    line = end < 0 ? line : line.substring(0, end).strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
