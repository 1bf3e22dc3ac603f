package org.coranto.extract.event;

import org.coranto.extract.tagger.Tagged;
import org.coranto.model.Event;
import org.jspecify.annotations.Nullable;

/*
 * A language model is surer than it is right, and less so where the rules say the same. The weights
 * are a logistic regression of "type and words right" on the model's log-odds and the rules' view,
 * fitted on 1,449 paragraphs that the model (0.2.0) had not seen; its halves give .85 to .91, .35 to
 * .38, 1.0 to 1.3 and about 0. What the model ranks below the main event of its sentence is told
 * beside the news and loses by its rank, but no more than LEAST, so that the main event comes first.
 */
/**
 * How sure an event is, 0..1: of main events with 0.8 about four in five are right, and those told
 * beside the news are right somewhat oftener than they are given.
 */
final class Certainty {
  private static final double BIAS = -0.88;
  private static final double MODEL = 0.36;
  private static final double SAME_TYPE = 1.15;
  private static final double OTHER_TYPE = -0.12;
  private static final double BESIDE = 0.3;
  private static final double LEAST = 1.5;

  /** Log-odds are cut here: a model is never surer than one in a thousand. */
  private static final double SUREST = 0.999;

  private Certainty() {}

  /**
   * The confidence of an event.
   *
   * @param rule what the rules see at the same words, or null
   * @param first the greatest rank in its sentence
   */
  static float of(Tagged.Happening happening, @Nullable Event rule, float first) {
    double model = Math.max(1 - SUREST, Math.min(SUREST, happening.confidence()));
    double odds = BIAS + MODEL * Math.log(model / (1 - model));
    if (rule != null) {
      odds += rule.type() == happening.type() ? SAME_TYPE : OTHER_TYPE;
    }
    odds -= Math.min(LEAST, BESIDE * Math.max(0, first - happening.rank()));
    return (float) (1 / (1 + Math.exp(-odds)));
  }
}
