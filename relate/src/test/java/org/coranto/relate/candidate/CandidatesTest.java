package org.coranto.relate.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CandidatesTest {
  private static final Comparator<Integer> BY_PLACE = Comparator.naturalOrder();

  @Test
  void givesThoseThatShareMostFirst() {
    Candidates table = new Candidates(8, 4);
    table.add(new int[] {1, 2, 3, 4});
    table.add(new int[] {2, 3, 9});
    table.add(new int[] {3, 7});
    table.add(new int[] {5, 6});
    int[] asked = {1, 2, 3, 4};
    assertThat(table.sharing(asked, 9, at -> true, BY_PLACE)).containsExactly(0, 1, 2);
    assertThat(table.sharing(asked, 9, at -> false, BY_PLACE)).containsExactly(0, 1);
    assertThat(table.sharing(asked, 1, at -> true, BY_PLACE)).containsExactly(0);
    assertThat(table.sharing(new int[0], 9, at -> true, BY_PLACE)).isEmpty();
  }

  @Test
  void forgetsTheOldest() {
    Candidates table = new Candidates(2, 4);
    assertThat(table.add(new int[] {1})).isZero();
    assertThat(table.add(new int[] {2})).isEqualTo(1);
    assertThat(table.isFull()).isTrue();
    assertThat(table.add(new int[] {3})).isZero();
    assertThat(table.sharing(new int[] {1}, 9, at -> true, BY_PLACE)).isEmpty();
    assertThat(table.sharing(new int[] {2}, 9, at -> true, BY_PLACE)).containsExactly(1);
    assertThat(table.sharing(new int[] {3}, 9, at -> true, BY_PLACE)).containsExactly(0);
  }

  @Test
  void pointsAFeatureThatManyHoldAtTheLatest() {
    Candidates table = new Candidates(100, 4);
    for (int i = 0; i < 100; i++) {
      table.add(new int[] {77});
    }
    List<Integer> found = table.sharing(new int[] {77}, 50, at -> true, BY_PLACE);
    assertThat(found).containsExactly(96, 97, 98, 99);
  }

  @Test
  void looksAtHardlyAnythingThatSharesNothing() {
    int capacity = 20_000;
    Candidates table = new Candidates(capacity, 8);
    Random random = new Random(5);
    int looked = 0;
    for (int i = 0; i < 3 * capacity; i++) {
      int[] features = random.ints(64).distinct().toArray();
      looked += i < 2 * capacity ? 0 : table.sharing(features, 50, at -> true, BY_PLACE).size();
      table.add(features);
    }
    assertThat(looked / (double) capacity).isLessThan(2);
  }

  @Test
  void refusesOtherCapacities() {
    assertThatThrownBy(() -> new Candidates(0, 4)).hasMessageContaining("got 0");
    assertThatThrownBy(() -> new Candidates(Candidates.MOST_CAPACITY + 1, 4))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
