package org.coranto.extract.language;

/** Marks after which a capital is due whatever the word: an opening quotation mark, a colon. */
record Opening(String text, Cuts cuts) {
  /** Whether token {@code i} is such a mark. */
  boolean at(int i) {
    char c = text.charAt(cuts.start(i));
    if (c == ':') {
      return true;
    }
    boolean mark = Characters.isDoubleMark(c) || Characters.isSingleMark(c);
    if (!mark || c == '”' || c == '’') {
      return false;
    }
    boolean spaced = i == 0 || cuts.end(i - 1) < cuts.start(i);
    boolean glued = i + 1 < cuts.size() && cuts.end(i) == cuts.start(i + 1);
    return spaced && (glued || c == '«' || c == '„' || c == '“');
  }
}
