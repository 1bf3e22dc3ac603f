package org.coranto.runtime.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.coranto.model.Span;
import org.coranto.relate.judge.PairScores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnnxPairModelTest {
  private static final String A =
      "The plant was closed on Monday. Its workers thank the owner for the new jobs.";
  private static final String B =
      "The plant was opened on Monday. Its workers thank the owner for the new jobs.";

  @SuppressWarnings("NullAway.Init") // set before the first test
  private static OnnxPairModel model;

  @BeforeAll
  static void load() throws ModelException {
    model = OnnxPairModel.bundled();
  }

  @AfterAll
  static void close() {
    model.close();
  }

  private static PairScores scores(String a, String b) {
    String text = a + "\n" + b;
    Span first = new Span(0, a.length());
    Span second = new Span(a.length() + 1, text.length());
    return Objects.requireNonNull(model.score(text, first, second));
  }

  private static Span of(String word, String text, int from) {
    int at = text.indexOf(word, from);
    return new Span(at, at + word.length());
  }

  private static float wrong(PairScores scores, String inA, String inB, int from) {
    String text = A + "\n" + B;
    Span first = of(inA, text, 0);
    Span second = of(inB, text, A.length() + 1);
    return scores.wrong(
        new Span(first.start() + from, first.end() + from),
        new Span(second.start() + from, second.end() + from));
  }

  @Test
  void findsTheOddSide() {
    assertThat(wrong(scores(A, B), "closed", "opened", 0)).isPositive();
  }

  @Test
  void theOrderOfTheSidesDoesNotMatter() {
    String turned = B + "\n" + A;
    Span opened = of("opened", turned, 0);
    Span closed = of("closed", turned, B.length() + 1);
    assertThat(scores(B, A).wrong(opened, closed))
        .isCloseTo(-wrong(scores(A, B), "closed", "opened", 0), within(1e-4f));
  }

  @Test
  void thePlaceInTheTextDoesNotMatter() {
    String before = "Ünlü 🚢 words. ";
    String text = before + A + "\n" + B;
    Span a = new Span(before.length(), before.length() + A.length());
    PairScores moved =
        Objects.requireNonNull(model.score(text, a, new Span(a.end() + 1, text.length())));
    for (String word : List.of("plant", "Monday", "workers", "jobs")) {
      assertThat(wrong(moved, word, word, before.length()))
          .as(word)
          .isEqualTo(wrong(scores(A, B), word, word, 0));
    }
  }

  @Test
  void sameScoresBesideOthers() {
    float alone = wrong(scores(A, B), "closed", "opened", 0);
    List<Float> together =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> i % 2 == 0 ? scores(A, B) : scores(B, A))
            .map(s -> wrong(s, "closed", "opened", 0))
            .toList();
    for (int i = 0; i < 16; i += 2) {
      assertThat(together.get(i)).isEqualTo(alone);
    }
  }

  @Test
  void whatIsTooLongIsNotRead() {
    String longer = "Nobody came to the port. ".repeat(100);
    for (String[] pair : new String[][] {{longer, B}, {A, longer}, {longer, longer}}) {
      String text = pair[0] + "\n" + pair[1];
      Span first = new Span(0, pair[0].length());
      Span second = new Span(first.end() + 1, text.length());
      assertThat(model.score(text, first, second)).isNull();
    }
  }

  @Test
  void emptySidesAreRead() {
    assertThat(model.score("x\n", new Span(0, 1), new Span(2, 2))).isNotNull();
  }
}
