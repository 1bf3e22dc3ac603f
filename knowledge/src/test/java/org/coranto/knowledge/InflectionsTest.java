package org.coranto.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionsTest {
  @ParameterizedTest
  @CsvSource({
    "say, says said saying",
    "deny, denies denied denying",
    "refer, refers referred referring",
    "offer, offers offered offering",
    "admit, admits admitted admitting",
    "visit, visits visited visiting",
    "travel, travels travelled traveled travelling traveling",
    "expel, expels expelled expelling",
    "free, frees freed freeing",
    "lie, lies lay lain lying",
    "die, dies died dying",
    "agree, agrees agreed agreeing",
    "veto, vetoes vetoed vetoing",
    "echo, echoes echoed echoing",
    "panic, panics panicked panicking",
    "stab, stabs stabbed stabbing",
    "raid, raids raided raiding",
    "quit, quits quitted quitting",
    "withdraw, withdraws withdrew withdrawn withdrawing",
    "break, breaks broke broken breaking",
    "go, goes went gone going",
    "shell, shells shelled shelling",
    "target, targets targeted targeting",
    "reveal, reveals revealed revealing",
    "gas, gasses gassed gassing",
    "march, marches marched marching",
    "flee, flees fled fleeing",
    "seize, seizes seized seizing",
    "pay, pays paid paying",
    "tie, ties tied tying",
    "quiz, quizzes quizzed quizzing",
    "submit, submits submitted submitting",
    "open, opens opened opening",
    "enter, enters entered entering",
    "cancel, cancels cancelled canceled cancelling canceling",
    "sign, signs signed signing",
    "burn, burns burned burnt burning",
    "compel, compels compelled compelling",
    "fire, fires fired firing",
    "free, frees freed freeing",
    "issue, issues issued issuing",
    "argue, argues argued arguing"
  })
  void inflectsVerbs(String lemma, String forms) {
    List<String> got = Inflections.ofVerb(lemma).stream().map(Inflections.Inflected::text).toList();
    assertThat(got.get(0)).isEqualTo(lemma);
    assertThat(String.join(" ", got.subList(1, got.size()))).isEqualTo(forms);
  }

  @Test
  void inflectsTheVerbOfAPhrase() {
    assertThat(texts(Inflections.ofVerb("pull out of")))
        .isEqualTo("pull out of,pulls out of,pulled out of,pulling out of");
    assertThat(texts(Inflections.ofVerb("jointly patrol")))
        .isEqualTo("jointly patrol,jointly patrols,jointly patrolled,jointly patrolling");
    assertThat(texts(Inflections.ofVerb("did not comment"))).isEqualTo("did not comment");
    assertThat(texts(Inflections.ofVerb("be sure")))
        .contains("is sure")
        .contains("'re sure")
        .contains("been sure");
  }

  @Test
  void givesPluralsOfTheHead() {
    assertThat(texts(Inflections.ofNoun("arms delivery")))
        .isEqualTo("arms delivery,arms deliveries");
    assertThat(texts(Inflections.ofNoun("breach of the ceasefire")))
        .isEqualTo("breach of the ceasefire,breaches of the ceasefire");
    assertThat(texts(Inflections.ofNoun("talks"))).isEqualTo("talks");
    assertThat(texts(Inflections.ofNoun("church"))).isEqualTo("church,churches");
    assertThat(Inflections.plural("patriarch")).isEqualTo("patriarchs");
    assertThat(Inflections.plural("search")).isEqualTo("searches");
    assertThat(Inflections.plural("march")).isEqualTo("marches");
  }

  private static String texts(List<Inflections.Inflected> forms) {
    return forms.stream().map(Inflections.Inflected::text).collect(Collectors.joining(","));
  }
}
