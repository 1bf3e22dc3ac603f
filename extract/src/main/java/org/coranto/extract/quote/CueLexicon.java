package org.coranto.extract.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.coranto.knowledge.Cues;
import org.coranto.knowledge.Knowledge;
import org.coranto.knowledge.PhraseTable;

/** The bundled cues as looked up in a text: the longest first, damaged words last. */
final class CueLexicon {
  private static final int MIN_DAMAGED = 6;

  /**
   * A form found.
   *
   * @param length number of words
   * @param fuzzy whether the word only resembles the form
   */
  record Match(int length, List<Cues.Use> uses, boolean fuzzy) {}

  private final Cues cues;
  private final org.coranto.knowledge.Words known;

  CueLexicon(Knowledge knowledge) {
    this.cues = knowledge.cues();
    this.known = knowledge.words();
  }

  /** The cues whose words begin at {@code from}, longest first. */
  List<Match> at(IntFunction<String> words, int from, int to) {
    List<Match> found = new ArrayList<>();
    int end = to;
    while (end > from) {
      Optional<PhraseTable.Match<Cues.Use>> match = cues.forms().longestAt(words, from, end);
      if (match.isEmpty()) {
        break;
      }
      found.add(new Match(match.get().to() - from, match.get().values(), false));
      end = match.get().to() - 1;
    }
    String word = words.apply(from);
    if (found.isEmpty() && word.length() >= MIN_DAMAGED && !known.known(word)) {
      List<Cues.Use> near = cues.near(word);
      if (!near.isEmpty()) {
        found.add(new Match(1, near, true));
      }
    }
    return found;
  }
}
