package org.coranto.extract.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.AnalysedText;
import org.coranto.model.Origin;
import org.coranto.model.Published;
import org.coranto.model.Rendering;
import org.coranto.model.Report;
import org.coranto.model.Sentence;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageAnalyserPropertyTest {
  private static final LanguageAnalyser ANALYSER = new LanguageAnalyser(Knowledge.bundled());

  private static final String[] PIECES = {
    "the",
    "Trump",
    "U.S.",
    "said",
    " ",
    " ",
    " ",
    "\n",
    "\r\n",
    ".",
    ",",
    "“",
    "”",
    "\"",
    "'",
    "’",
    "‘",
    "«",
    "»",
    "„",
    "-",
    "–",
    "—",
    "...",
    "…",
    "3,000",
    "1.2",
    "don’t",
    "Mr.",
    "J.",
    "http://a.b/c",
    "x@y.org",
    "😀",
    "👩‍👩‍👧",
    "\uD83D",
    "\uDE00",
    "\u0301",
    "é",
    "東京",
    "Москва",
    "\u200B",
    "\u00A0",
    "\t",
    "\u2028",
    "\u0000",
    "(",
    ")",
    "?!",
    "'s",
    "Jong-un",
    " -called",
    "%",
    "$",
    "2025-09-03",
    "May",
    "A",
    "ẞ",
    "İ",
    "ﬁ"
  };

  @Test
  void tokensAndSentencesCoverEveryText() {
    long seed = 20_250_904L;
    Random random = new Random(seed);
    for (int round = 0; round < 600; round++) {
      StringBuilder text = new StringBuilder();
      int pieces = random.nextInt(60);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertCovered(report(text.toString(), random), "seed " + seed + ", round " + round);
    }
  }

  private static Report report(String text, Random random) {
    List<Rendering> renderings = new ArrayList<>();
    int cut = random.nextInt(text.length() + 1);
    if (random.nextBoolean() && cut > 0 && cut < text.length() && !splitsPair(text, cut)) {
      renderings.add(new Rendering("A", new Span(0, cut)));
      renderings.add(new Rendering("B", new Span(cut, text.length())));
    } else {
      renderings.add(new Rendering("A", new Span(0, text.length())));
    }
    return new Report(
        "0",
        "t",
        new Origin("t", null, "text/plain"),
        text,
        false,
        Published.unknown(),
        "en",
        null,
        renderings);
  }

  private static boolean splitsPair(String text, int cut) {
    return Character.isSurrogatePair(text.charAt(cut - 1), text.charAt(cut));
  }

  private static void assertCovered(Report report, String where) {
    String text = report.text();
    AnalysedText analysed = ANALYSER.analyse(report);
    Tokens tokens = analysed.tokens();
    int[] owners = new int[text.length()];
    int last = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.start(i)).as(where).isGreaterThanOrEqualTo(last).isLessThan(tokens.end(i));
      last = tokens.end(i);
      Arrays.fill(owners, tokens.start(i), tokens.end(i), 1);
      assertThat(tokens.shadow(i)).as(where).isNotEmpty();
      boolean split =
          (tokens.start(i) > 0 && splitsPair(text, tokens.start(i)))
              || (last < text.length() && splitsPair(text, last));
      assertThat(split).as(where + ": token splits a pair").isFalse();
    }
    for (int i = 0; i < owners.length; i++) {
      boolean blank = Characters.isBlank(text.charAt(i));
      assertThat(owners[i] == 1 || blank).as(where + ": character " + i + " of " + text).isTrue();
    }
    int next = 0;
    for (Sentence sentence : analysed.sentences()) {
      assertThat(sentence.from()).as(where).isEqualTo(next);
      assertThat(sentence.to()).as(where).isGreaterThan(next);
      next = sentence.to();
      assertThat(sentence.span().in(text)).as(where).doesNotContain("\n");
      assertThat(report.renderings().get(sentence.rendering()).span().contains(sentence.span()))
          .as(where)
          .isTrue();
    }
    assertThat(next).as(where).isEqualTo(tokens.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n", ".", "\"", "'", "-", "a.", "U.", "www.", "a@", "“", "(", "1,", "1-", "’s", "A ",
        "may 3 ", "\uD83D"
      })
  void staysLinearOnLongRepetitions(String piece) {
    String text = piece.repeat(400_000 / piece.length());
    Report report =
        new Report(
            "0",
            "t",
            new Origin("t", null, "text/plain"),
            text,
            false,
            Published.unknown(),
            "en",
            null,
            List.of(new Rendering("A", new Span(0, text.length()))));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(ANALYSER.analyse(report).text()).isEqualTo(text));
  }

  @Test
  void givesTheSameTwice() {
    Report report =
        Samples.report("The Ministers Met In Paris . They said no .", "the ministers met in paris");
    AnalysedText first = ANALYSER.analyse(report);
    AnalysedText second = new LanguageAnalyser(Knowledge.bundled()).analyse(report);
    assertThat(second.sentences()).isEqualTo(first.sentences());
    for (int i = 0; i < first.tokens().size(); i++) {
      assertThat(second.tokens().shadow(i)).isEqualTo(first.tokens().shadow(i));
      assertThat(second.tokens().pos(i)).isEqualTo(first.tokens().pos(i));
    }
  }
}
