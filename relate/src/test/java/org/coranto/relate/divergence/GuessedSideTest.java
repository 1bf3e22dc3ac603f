package org.coranto.relate.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Divergence;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Divergence.Side;
import org.coranto.model.Reading;
import org.coranto.model.Span;
import org.coranto.relate.judge.PairModel;
import org.coranto.relate.judge.PairScores;
import org.coranto.relate.passage.TwoTexts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The side that a network guesses; the network here is told which words look odd. */
class GuessedSideTest {
  private static final String BEFORE = "the gate opened before the vote in Oslo .";
  private static final String AFTER = "the gate opened after the vote in Oslo .";

  /** Finds some words odd, in passages of at most so many letters, and remembers what it read. */
  private record Told(Map<String, Float> odd, int longest, List<String> read) implements PairModel {
    Told(Map<String, Float> odd) {
      this(odd, 1000, new ArrayList<>());
    }

    @Override
    public String name() {
      return "told";
    }

    @Override
    public @Nullable PairScores score(String text, Span a, Span b) {
      read.add(a.in(text) + "|" + b.in(text));
      return a.length() + b.length() > longest
          ? null
          : new PairScores(side(text, a), side(text, b));
    }

    private PairScores.Side side(String text, Span span) {
      List<MatchResult> words =
          Pattern.compile("\\S+").matcher(text).region(span.start(), span.end()).results().toList();
      float[] wrong = new float[words.size()];
      for (int i = 0; i < wrong.length; i++) {
        wrong[i] = odd.getOrDefault(words.get(i).group(), 0f);
      }
      return new PairScores.Side(
          words.stream().mapToInt(MatchResult::start).toArray(),
          words.stream().mapToInt(MatchResult::end).toArray(),
          wrong);
    }

    @Override
    public void close() {}
  }

  private static List<Divergence> find(@Nullable Told told, String a, String b) {
    Reading reading = TwoTexts.reading(a, b);
    return Facts.find(new DivergenceFinder(Knowledge.bundled(), () -> told), reading);
  }

  private static @Nullable Side guess(Map<String, Float> odd) {
    return find(new Told(odd), BEFORE, AFTER).get(0).likelier();
  }

  @Test
  void theSideWithoutOddWordsIsLikelier() {
    assertThat(guess(Map.of("after", 4f))).isEqualTo(Side.A);
    assertThat(guess(Map.of("before", 1f, "after", 0.5f))).isEqualTo(Side.B);
    assertThat(guess(Map.of("before", 1f, "after", 1f))).isNull();
    assertThat(guess(Map.of("gate", 4f))).isNull();
  }

  @Test
  void aGuessIsCalledOne() {
    assertThat(find(new Told(Map.of("after", 4f)), BEFORE, AFTER).get(0).why())
        .contains("a network's guess");
    assertThat(find(null, BEFORE, AFTER).get(0).likelier()).isNull();
  }

  @Test
  void numbersAndDatesAreNotGuessed() {
    String[][] sides = {
      {"the ferry carried 40 soldiers .", "the ferry carried 14 soldiers ."},
      {"talks begin in Narvik on Tuesday .", "talks begin in Narvik on Thursday ."}
    };
    Map<String, Float> odd = Map.of("14", 9f, "Thursday", 9f);
    for (String[] side : sides) {
      assertThat(find(new Told(odd), side[0], side[1]))
          .isNotEmpty()
          .allMatch(d -> d.likelier() == null);
    }
  }

  @Test
  void damageIsNotGuessed() {
    String a = "Marta Lindqvist spoke in Riga .";
    String b = "Marta Lindqvvist spoke in Riga .";
    assertThat(find(new Told(Map.of("Lindqvvist", 4f)), a, b))
        .filteredOn(d -> d.severity() == Severity.DAMAGE)
        .allMatch(d -> !d.why().contains("guess"));
  }

  @Test
  void aGroundGoesBeforeAGuess() {
    String good = "the prosecutor spoke on Monday in Riga .";
    String broken = "the prosqxutor spoke on Monday in Riga .";
    Divergence d = find(new Told(Map.of("prosecutor", 9f)), good, broken).get(0);
    assertThat(d.likelier()).isEqualTo(Side.A);
    assertThat(d.why()).doesNotContain("guess");
  }

  @Test
  void itReadsThePassageOnceAndOnlyWhereASideIsOpen() {
    String more = "the mayor thanked the crew . ";
    Told told = new Told(Map.of("after", 4f));
    find(told, more + BEFORE + " talks end on 3 May .", more + AFTER + " talks end on 4 May .");
    assertThat(told.read()).hasSize(1).allMatch(read -> read.startsWith("the mayor"));
    Told idle = new Told(Map.of());
    List<Divergence> words = find(idle, "the dam is big .", "the dam is large .");
    assertThat(words).noneMatch(d -> d.severity() != Severity.WORDING);
    assertThat(idle.read()).isEmpty();
  }

  @Test
  void manyRenderingsTakeBoundedTime() {
    StringBuilder a = new StringBuilder();
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < 250; i++) {
      a.append(a.isEmpty() ? "" : "\n").append("gate ").append(i).append(" of ").append(BEFORE);
      b.append(b.isEmpty() ? "" : "\n").append("gate ").append(i).append(" of ").append(AFTER);
    }
    Told told = new Told(Map.of("after", 4f));
    List<Divergence> found = find(told, a.toString(), b.toString());
    assertThat(found).hasSizeGreaterThan(200);
    assertThat(told.read()).hasSize(200).doesNotHaveDuplicates();
  }

  @Test
  void aPassageThatIsTooLongIsReadBySentences() {
    String more = "the mayor thanked the crew . ";
    Told told = new Told(Map.of("after", 4f), 100, new ArrayList<>());
    assertThat(find(told, more + BEFORE, more + AFTER).get(0).likelier()).isEqualTo(Side.A);
    assertThat(told.read()).hasSize(2).last().asString().startsWith("the gate");
  }
}
