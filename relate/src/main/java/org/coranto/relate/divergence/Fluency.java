package org.coranto.relate.divergence;

import org.coranto.knowledge.Words;
import org.coranto.model.Divergence.Side;
import org.coranto.model.Pos;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/** Which of two sentences is the sounder English: the one with clearly fewer unknown words. */
final class Fluency {
  private static final float CLEARLY = 0.08f;

  private final Words known;

  Fluency(Words known) {
    this.known = known;
  }

  /** The sounder side, or null when neither clearly is. */
  @Nullable Side sounder(Pair pair) {
    float a = unknown(pair.tokens(), pair.a());
    float b = unknown(pair.tokens(), pair.b());
    if (Math.abs(a - b) < CLEARLY) {
      return null;
    }
    return a < b ? Side.A : Side.B;
  }

  private float unknown(Tokens tokens, Pair.Side side) {
    int words = 0;
    int unknown = 0;
    for (int i = side.from(); i < side.to(); i++) {
      String word = tokens.folded(i);
      if (tokens.isMark(i) || tokens.pos(i) == Pos.PROPN || WordAlignment.hasDigit(word)) {
        continue;
      }
      words++;
      unknown += word.length() > 3 && !known.known(word) ? 1 : 0;
    }
    return words == 0 ? 0 : (float) unknown / words;
  }
}
