package org.coranto.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words words = Words.load();

  @Test
  void saysTheSameOfAFormHoweverOftenAndAmongWhateverOthers() {
    List<String> forms = new ArrayList<>(words.commonest(3_000));
    long seed = 20261127;
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder form = new StringBuilder();
      for (int k = random.nextInt(40); k >= 0; k--) {
        form.append("aab'eé-nrstz".charAt(random.nextInt(12)));
      }
      forms.add(form.toString());
    }
    forms.addAll(List.of("", "the", "The", "a", "aaaaaaaaaaaa", "aaaaaaaaaaaaa", "don’t", "zzzz"));
    for (int round = 0; round < 2; round++) {
      for (String form : forms) {
        assertThat(words.frequency(form))
            .as("“%s”, seed %d", form, seed)
            .isEqualTo(words.count(form).total());
      }
    }
    assertThat(words.frequency("THE".toLowerCase(Locale.ROOT))).isPositive();
  }
}
