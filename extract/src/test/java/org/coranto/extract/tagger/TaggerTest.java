package org.coranto.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.coranto.extract.Marked;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.EventType;
import org.coranto.model.Span;
import org.junit.jupiter.api.Test;

class TaggerTest {
  private static final String TEXT = "Chad spoke. Norway zorbed Oslo.";
  private static final String TRIGGER = "zorbed";
  private static final List<String> RELATIONS =
      List.of("actor", "recipient", "place", "date", "number");
  private static final float NO_LINK = -9;

  private static final List<String> TRIGGERS = List.of("O", "REQUEST", "ASSAULT");

  private static final Map<String, List<String>> HEADS =
      Map.of(
          "names", List.of("O", "B-PERSON", "I-PERSON"),
          "pos", List.of("PROPN"),
          "roles", List.of("O"),
          "roles2", List.of("O"),
          "dates", List.of("O"),
          "condition", List.of("O"),
          "trigger", TRIGGERS,
          "factuality", List.of("asserted"),
          "reciprocal", List.of("no", "yes"),
          "main", List.of("score"));

  private static final Labels LABELS =
      new Labels(
          HEADS, RELATIONS, List.of(NO_LINK, NO_LINK, NO_LINK, NO_LINK, NO_LINK), 1, Map.of());

  @Test
  void linkedWordsAreTheParties() {
    Tagged.Happening happening =
        happening(EventType.ASSAULT, Map.of("Norway", 2f), Map.of("Chad", 1f, "Oslo", 3f));
    assertThat(words(happening.actor())).containsExactly("Norway");
    assertThat(words(happening.recipient())).containsExactly("Chad", "Oslo");
  }

  @Test
  void aWordNearALinkIsAPartyWhereNoneIsLinked() {
    assertThat(recipients(EventType.ASSAULT, Map.of("Oslo", -1.5f))).containsExactly("Oslo");
    assertThat(recipients(EventType.ASSAULT, Map.of("Oslo", -2.5f))).isEmpty();
    assertThat(recipients(EventType.ASSAULT, Map.of("Oslo", -1.5f, "Norway", -1.2f)))
        .containsExactly("Norway");
  }

  @Test
  void whoUndergoesADeedStandsInItsSentenceAndWhoIsToldMayStandBefore() {
    Map<String, Float> before = Map.of("Chad", -0.5f, "Oslo", -1.5f);
    assertThat(recipients(EventType.ASSAULT, before)).containsExactly("Oslo");
    assertThat(recipients(EventType.REQUEST, before)).containsExactly("Chad");
    assertThat(words(happening(EventType.REQUEST, Map.of("Chad", -0.5f), Map.of()).actor()))
        .isEmpty();
  }

  @Test
  void nobodyIsOnBothSidesOfWhatIsNotMutual() {
    Tagged.Happening happening =
        happening(EventType.ASSAULT, Map.of("Norway", 2f, "Oslo", 1f), Map.of("Oslo", 3f));
    assertThat(words(happening.actor())).containsExactly("Norway");
    assertThat(words(happening.recipient())).containsExactly("Oslo");
  }

  private static List<String> recipients(EventType type, Map<String, Float> links) {
    return words(happening(type, Map.of(), links).recipient());
  }

  private static List<String> words(List<Span> spans) {
    return spans.stream().map(span -> span.in(TEXT)).toList();
  }

  private static Tagged.Happening happening(
      EventType type, Map<String, Float> actor, Map<String, Float> recipient) {
    Tagger tagger = new Tagger(model(type, actor, recipient), Knowledge.bundled());
    Tagged tagged = tagger.tag(new Marked(TEXT).analysed);
    assertThat(tagged.happenings()).hasSize(1);
    return tagged.happenings().get(0);
  }

  /** A model that sees one happening, linked as told; all else is what it takes for nothing. */
  private static SequenceModel model(
      EventType type, Map<String, Float> actor, Map<String, Float> recipient) {
    return new SequenceModel() {
      @Override
      public String name() {
        return "model";
      }

      @Override
      public List<Scores> score(String text, List<Span> units, UnaryOperator<String> spelling) {
        List<Scores> scores = new ArrayList<>();
        units.forEach(unit -> scores.add(scores(unit, type, List.of(actor, recipient))));
        return scores;
      }

      @Override
      public void close() {}
    };
  }

  private static Scores scores(Span unit, EventType type, List<Map<String, Float>> links) {
    List<MatchResult> words = Pattern.compile("\\w+|\\.").matcher(unit.in(TEXT)).results().toList();
    int size = words.size();
    Map<String, float[][]> rows = new HashMap<>();
    HEADS.forEach((head, labels) -> rows.put(head, new float[size][labels.size()]));
    float[][] triggers = new float[size][TRIGGERS.size()];
    rows.put("trigger", triggers);
    float[][] from = new float[size][RELATIONS.size()];
    float[][] to = new float[size][RELATIONS.size()];
    int[] starts = new int[size];
    int[] ends = new int[size];
    for (int i = 0; i < size; i++) {
      String word = words.get(i).group();
      starts[i] = unit.start() + words.get(i).start();
      ends[i] = unit.start() + words.get(i).end();
      boolean happens = word.equals(TRIGGER);
      triggers[i][happens ? TRIGGERS.indexOf(type.name()) : 0] = 9;
      for (int relation = 0; relation < RELATIONS.size(); relation++) {
        from[i][relation] = happens ? 1 : 0;
        Float link = relation < links.size() ? links.get(relation).get(word) : null;
        to[i][relation] = link == null ? 0 : link - NO_LINK;
      }
    }
    return new Scores(unit, starts, ends, LABELS, rows, from, to);
  }
}
