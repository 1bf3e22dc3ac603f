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
    String text =
        """
        Marta Lindqvist runs the harbour of Visby. The ferry to Riga sails again, Lindqvist said.

        Lindqvist said that the north pier was safe. She added that divers had looked at every pile.

        The crane came from Gdansk, Lindqvist said. The crew would stay until May, she said.

        Lindqvist said that the customs shed stood empty. The lamps burn all night, she added.

        “We will pay for the roof,” Lindqvist said.
        """;
    Path file = Files.writeString(folder.resolve("piers.txt"), text);

    String brief = Run.of("read", file.toString()).out();
    assertThat(brief).contains("We will pay for the roof").contains(" more: --all");

    String whole = Run.of("read", file.toString(), "--all").out();
    assertThat(whole).doesNotContain("more: --all");
    assertThat(whole.split(" say: ", -1).length).isGreaterThan(brief.split(" say: ", -1).length);
  }

  @Test
  void showsWhatIsDeniedInPlaceOfAWordThatPointsToIt(@TempDir Path folder) throws IOException {
    String text =
        "The harbour master wrote: “The crew and the captain cut the cable on purpose.” The Kremlin"
            + " denies that.\n";
    Path file = Files.writeString(folder.resolve("cable.txt"), text);

    assertThat(Run.of("read", file.toString()).out())
        .contains("deny: “The crew and the captain cut the cable on purpose.”")
        .doesNotContain("deny: that");
  }
}
