package org.coranto.extract.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.coranto.model.GivenUp;
import org.coranto.model.Pos;
import org.coranto.model.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Tags words with their part of speech, left to right, by an averaged perceptron (Collins 2002,
 * "Discriminative training methods for hidden Markov models"). Thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // the weights number the tags in the order of the enum
final class PosTagger {
  private static final Pos[] TAGS = Pos.values();
  private static final String SYMBOLS = "$%€£¥+=<>~^|#§©®°&×";

  private final PosModel model;

  PosTagger(PosModel model) {
    this.model = model;
  }

  /** One tag a token. */
  List<Pos> tag(String[] shadows, List<Sentence> sentences) {
    String[] folded = new String[shadows.length];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = shadows[i].toLowerCase(Locale.ROOT);
    }
    Pos[] tags = new Pos[shadows.length];
    int[] features = new int[PosFeatures.COUNT];
    int[] scores = new int[TAGS.length];
    for (Sentence sentence : sentences) {
      GivenUp.check();
      PosFeatures judged = new PosFeatures(shadows, folded, sentence.from(), sentence.to());
      int before = -1;
      int before2 = -1;
      for (int i = sentence.from(); i < sentence.to(); i++) {
        Pos sure = mark(shadows[i]);
        if (sure == null) {
          judged.at(i, before, before2, features);
          Arrays.fill(scores, 0);
          for (int feature : features) {
            model.add(feature, scores);
          }
          sure = TAGS[best(scores)];
        }
        tags[i] = sure;
        before2 = before;
        before = sure.ordinal();
      }
    }
    return Arrays.asList(tags);
  }

  private static int best(int[] scores) {
    int best = 0;
    for (int k = 1; k < scores.length; k++) {
      if (scores[k] > scores[best]) {
        best = k;
      }
    }
    return best;
  }

  /** The tag of a mark, or null for a word, a number or an apostrophe, which need a look around. */
  static @Nullable Pos mark(String shadow) {
    for (int i = 0; i < shadow.length(); i++) {
      char c = shadow.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '\'' || c == '-' || Character.isSurrogate(c)) {
        return null;
      }
    }
    return SYMBOLS.indexOf(shadow.charAt(0)) >= 0 ? Pos.SYM : Pos.PUNCT;
  }
}
