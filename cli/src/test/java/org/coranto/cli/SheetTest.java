package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of a report: fiction. */
class SheetTest {
  @Test
  void showsTheWeightiestOfManyStatementsAndSaysHowManyAreLeft(@TempDir Path folder)
      throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 9; i++) {
      text.append("Marta Lindqvist said that pier number ").append(i).append(" is open. ");
    }
    text.append("Marta Lindqvist denied that the tenth pier had burnt down.\n");
    Path file = Files.writeString(folder.resolve("piers.txt"), text);

    String brief = Run.of("read", file.toString()).out();
    assertThat(brief).contains("deny: ").contains("4 more: --all").doesNotContain("pier number 9");

    String whole = Run.of("read", file.toString(), "--all").out();
    assertThat(whole).contains("pier number 9").doesNotContain("more: --all");
  }
}
