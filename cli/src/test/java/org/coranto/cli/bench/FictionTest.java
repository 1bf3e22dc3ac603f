package org.coranto.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FictionTest {
  private static final String NOTE = "generated fiction";

  @Test
  void sameSeedGivesTheSameText() {
    assertThat(new Fiction(7, 300, 2).article(5)).isEqualTo(new Fiction(7, 300, 2).article(5));
  }

  @Test
  void seedAndNumberChangeTheText() {
    Fiction fiction = new Fiction(7, 300, 1);

    assertThat(fiction.article(1)).isNotEqualTo(fiction.article(2));
    assertThat(fiction.article(1)).isNotEqualTo(new Fiction(8, 300, 1).article(1));
  }

  @Test
  void keepsToTheNumberOfWords() {
    for (int words : new int[] {200, 750, 5000}) {
      for (int i = 0; i < 20; i++) {
        assertThat(Fiction.count(new Fiction(1, words, 1).article(i)))
            .isBetween((long) words, words + 160L);
      }
    }
  }

  @Test
  void fillsEveryPlaceAndSaysThatItIsFiction() {
    Fiction fiction = new Fiction(1, 2000, 1);

    for (int i = -50; i < 150; i++) {
      assertThat(fiction.article(i)).doesNotContainPattern("[{}<>|]").contains(NOTE);
    }
  }

  @Test
  void renderingsTellTheSameInOtherWords() {
    String text = new Fiction(3, 400, 2).article(0);
    String first = new Fiction(3, 400, 1).article(0);
    String second = text.substring(first.length());

    assertThat(text).startsWith(first);
    assertThat(second).isNotEqualToIgnoringCase(first).containsIgnoringCase(NOTE);
    assertThat(numbers(second)).isEqualTo(numbers(first));
  }

  private static List<String> numbers(String text) {
    return text.lines().map(line -> line.replaceAll("[^0-9]+", " ").strip()).toList();
  }

  @Test
  void refusesNumbersOutOfRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Fiction(1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Fiction(1, 100_001, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Fiction(1, 10, 27));
  }

  @Test
  void countsWordsByBlanks() {
    assertThat(Fiction.count("")).isZero();
    assertThat(Fiction.count("  one two\nthree ")).isEqualTo(3);
  }
}
