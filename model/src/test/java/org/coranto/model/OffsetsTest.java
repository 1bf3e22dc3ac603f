package org.coranto.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OffsetsTest {
  @Test
  void countsAPairAsOneCodePoint() {
    Offsets offsets = Offsets.of("a\uD83D\uDE00b");

    assertThat(offsets.toCodePoints(1)).isEqualTo(1);
    assertThat(offsets.toCodePoints(3)).isEqualTo(2);
    assertThat(offsets.toCodeUnits(2)).isEqualTo(3);
  }

  @Test
  void countsALoneSurrogateAsOneCodePoint() {
    Offsets offsets = Offsets.of("\uDE00\uD83Dx\uD83D");

    assertThat(offsets.toCodePoints(4)).isEqualTo(4);
  }

  @Test
  void agreesWithTheJdkOnRandomTexts() {
    long seed = 20260101;
    Random random = new Random(seed);
    for (int run = 0; run < 300; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        switch (random.nextInt(4)) {
          case 0 -> text.append((char) (0xD800 + random.nextInt(0x800)));
          case 1 -> text.appendCodePoint(0x1F600 + random.nextInt(50));
          default -> text.append((char) ('a' + random.nextInt(26)));
        }
      }
      String t = text.toString();
      Offsets offsets = Offsets.of(t);
      int points = t.codePointCount(0, t.length());
      for (int point = 0; point <= points; point++) {
        int unit = t.offsetByCodePoints(0, point);
        assertThat(offsets.toCodeUnits(point)).as("seed %d, run %d", seed, run).isEqualTo(unit);
        assertThat(offsets.toCodePoints(unit)).as("seed %d, run %d", seed, run).isEqualTo(point);
      }
    }
  }

  @Test
  void refusesAnOffsetOutsideTheText() {
    assertThatThrownBy(() -> Offsets.of("ab").toCodePoints(3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("3");
  }
}
