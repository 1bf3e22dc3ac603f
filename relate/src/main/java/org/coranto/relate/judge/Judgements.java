package org.coranto.relate.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.coranto.model.Divergence.Side;
import org.coranto.model.GivenUp;
import org.coranto.model.Passage;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Asks the network which side of a difference fits what stands about it. It reads the whole passage
 * that the two sentences stand in, or the sentences alone where that is too long, each once, and
 * only where somebody asks; at most {@value #MOST} of them a report, since five hundred renderings
 * of one text would take minutes. Made for one report; not thread-safe.
 */
public final class Judgements {
  private static final int MOST = 200;

  private final Supplier<@Nullable PairModel> model;
  private final String text;
  private final List<Passage> passages;
  private int next;
  private final Map<List<Span>, Optional<PairScores>> asked = new HashMap<>();

  /**
   * Of a report.
   *
   * @param model asked for at the first difference; null where rules alone compare
   */
  public Judgements(Supplier<@Nullable PairModel> model, String text, List<Passage> passages) {
    this.model = model;
    this.text = text;
    this.passages = passages;
  }

  /**
   * The side that fits better; null where the network cannot say.
   *
   * @param sentences the aligned sentences of the difference, in the order of the passages
   * @param inA the words that differ
   * @param inB the words that differ in the later rendering
   */
  public @Nullable Side likelier(Passage sentences, Span inA, Span inB) {
    PairModel judge = model.get();
    PairScores scores = judge == null ? null : scores(judge, sentences);
    float wrong = scores == null ? 0 : scores.wrong(inA, inB);
    return wrong == 0 ? null : wrong > 0 ? Side.B : Side.A;
  }

  private @Nullable PairScores scores(PairModel judge, Passage sentences) {
    Span a = cover(sentences.a());
    Span b = cover(sentences.b());
    while (next < passages.size() && !isOf(passages.get(next), a, b)) {
      next++;
    }
    PairScores wide = null;
    if (next < passages.size()) {
      wide = score(judge, cover(passages.get(next).a()), cover(passages.get(next).b()));
    }
    return wide == null ? score(judge, a, b) : wide;
  }

  private @Nullable PairScores score(PairModel judge, Span a, Span b) {
    GivenUp.check();
    List<Span> both = List.of(a, b);
    if (asked.size() >= MOST && !asked.containsKey(both)) {
      return null;
    }
    return asked
        .computeIfAbsent(both, k -> Optional.ofNullable(judge.score(text, a, b)))
        .orElse(null);
  }

  private static boolean isOf(Passage passage, Span a, Span b) {
    return cover(passage.a()).contains(a) && cover(passage.b()).contains(b);
  }

  private static Span cover(List<Span> spans) {
    return spans.get(0).cover(spans.get(spans.size() - 1));
  }
}
