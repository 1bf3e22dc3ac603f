package org.coranto.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearWordsTest {
  @Test
  void findsOneChangeOfEachKindAndNoMore() {
    NearWords words = new NearWords(List.of("minister", "ministry", "treaty", "of"));
    assertThat(words.near("ministr")).containsExactly("minister", "ministry");
    assertThat(words.near("minnister")).containsExactly("minister");
    assertThat(words.near("minisetr")).containsExactly("minister");
    assertThat(words.near("minxster")).containsExactly("minister");
    assertThat(words.near("mnxster")).isEmpty();
    assertThat(words.near("minister")).isEmpty();
    assertThat(words.near("treat")).as("too short to ask").isEmpty();
    assertThat(words.nearUnknown("ministry")).isEmpty();
  }

  @Test
  void agreesWithComparingAllPairs() {
    Random random = new Random(17);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      StringBuilder word = new StringBuilder();
      for (int n = 5 + random.nextInt(3); n > 0; n--) {
        word.append((char) ('a' + random.nextInt(2)));
      }
      words.add(word.toString());
    }
    List<String> different = words.stream().distinct().sorted().toList();
    NearWords near = new NearWords(different);
    for (String word : different) {
      List<String> expected =
          word.length() < NearWords.SHORTEST
              ? List.of()
              : different.stream().filter(w -> !w.equals(word) && distance(w, word) == 1).toList();
      assertThat(near.near(word)).as("seed 17, " + word).isEqualTo(expected);
    }
  }

  /** Optimal string alignment distance by the textbook table. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
