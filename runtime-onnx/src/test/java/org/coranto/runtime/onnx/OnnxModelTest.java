package org.coranto.runtime.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.coranto.extract.tagger.BioDecoder;
import org.coranto.extract.tagger.Scores;
import org.coranto.model.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnnxModelTest {
  @SuppressWarnings("NullAway.Init") // set before the first test
  private static OnnxModel model;

  private static List<JsonNode> examples = List.of();

  @BeforeAll
  static void load() throws ModelException, IOException {
    model = OnnxModel.bundled();
    List<JsonNode> rows = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(OnnxModelTest.class.getResourceAsStream("parity.jsonl"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        rows.add(new ObjectMapper().readTree(line));
      }
    }
    examples = rows;
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void cutsWordsAndPiecesAsTheModelWasTrained() throws ModelException {
    WordPieces pieces = new WordPieces(ModelFiles.open(OnnxModelTest::resource).vocabulary());
    for (JsonNode example : examples) {
      String text = example.get("text").asText();
      Words words = Words.of(text, new Span(0, text.length()));
      List<Integer> starts = new ArrayList<>();
      example.get("words").forEach(word -> starts.add(word.get(0).asInt()));
      assertThat(words.starts())
          .as(text)
          .containsExactly(starts.stream().mapToInt(s -> s).toArray());

      List<Window> windows = Window.cut(0, text, words, pieces, UnaryOperator.identity());
      assertThat(windows).hasSize(1);
      for (int i = 0; i < windows.get(0).length(); i++) {
        assertThat(windows.get(0).id(i))
            .as(text)
            .isEqualTo(example.get("input_ids").get(i).asInt());
        assertThat(windows.get(0).caseId(i))
            .as(text)
            .isEqualTo(example.get("case_ids").get(i).asInt());
      }
    }
  }

  @Test
  void findsWhatTheTrainingSideFound() {
    int same = 0;
    int all = 0;
    for (JsonNode example : examples) {
      Scores scores = scores(example.get("text").asText());
      for (String head : List.of("names", "roles", "condition")) {
        String[] found = new String[scores.size()];
        java.util.Arrays.fill(found, "O");
        for (BioDecoder.Run run : BioDecoder.decode(scores, head)) {
          for (int i = run.from(); i < run.to(); i++) {
            found[i] = (i == run.from() ? "B-" : "I-") + run.label();
          }
        }
        for (int i = 0; i < found.length; i++) {
          same += found[i].equals(example.get(head).get(i).asText()) ? 1 : 0;
          all++;
        }
      }
    }

    assertThat((double) same / all).isGreaterThanOrEqualTo(0.998);
  }

  @Test
  void losesNothingOfALongParagraph() {
    String text = "The minister of Norway met the envoy of Chad in Oslo. ".repeat(200);

    Scores scores = scores(text);

    assertThat(scores.size()).isEqualTo(200 * 12);
    assertThat(java.util.Arrays.asList(scores.rows("names"))).doesNotContainNull();
    assertThat(scores.word(scores.size() - 1).end()).isEqualTo(text.length() - 1);
  }

  @Test
  void scoresTheSameTextTheSameWhateverElseRuns() throws InterruptedException {
    String text = examples.get(0).get("text").asText();
    float[][] alone = scores(text).rows("names");
    Thread other = new Thread(() -> examples.forEach(e -> scores(e.get("text").asText())));
    other.start();
    float[][] beside = scores(text).rows("names");
    other.join();

    assertThat(beside).isDeepEqualTo(alone);
  }

  @Test
  void acceptsTextWithoutLettersAndOtherScripts() {
    for (String text : List.of("", "  ", "…—!?", "12 34", "中文新闻", "\u0000\u0007", "\uD83D\uDE00")) {
      Scores scores = scores(text);
      assertThat(scores.rows("roles").length).as(text).isEqualTo(scores.size());
    }
  }

  @Test
  void refusesAChangedFile() {
    assertThatThrownBy(
            () ->
                OnnxModel.load(
                    name ->
                        name.equals("labels.json")
                            ? new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8))
                            : resource(name)))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("labels.json")
        .hasMessageContaining("CORANTO_MODEL=off")
        .matches(e -> ((ModelException) e).damaged());
  }

  @Test
  void refusesATruncatedNetwork() {
    assertThatThrownBy(
            () ->
                OnnxModel.load(
                    name ->
                        name.equals("model.onnx")
                            ? new ByteArrayInputStream(
                                Objects.requireNonNull(resource(name)).readNBytes(1000))
                            : resource(name)))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("model.onnx")
        .matches(e -> ((ModelException) e).damaged());
  }

  @Test
  void refusesANewerVersion() {
    assertThatThrownBy(
            () ->
                OnnxModel.load(
                    name ->
                        new ByteArrayInputStream(
                            "{\"name\":\"x\",\"minimal_reader\":99}"
                                .getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("99");
  }

  @Test
  void saysWhenThereIsNoModel() {
    assertThatThrownBy(() -> OnnxModel.load(name -> null))
        .isInstanceOf(ModelException.class)
        .matches(e -> !((ModelException) e).damaged());
  }

  private static Scores scores(String text) {
    return model.score(text, List.of(new Span(0, text.length())), UnaryOperator.identity()).get(0);
  }

  private static @org.jspecify.annotations.Nullable InputStream resource(String name) {
    return OnnxModel.class.getResourceAsStream("/org/coranto/language/" + name);
  }
}
