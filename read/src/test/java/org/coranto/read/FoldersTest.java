package org.coranto.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Accepted;
import org.coranto.model.Outcome;
import org.coranto.model.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  private static final String TEXT = "The envoy said that the talks would go on.\n";

  @TempDir private Path folder = Path.of(".");
  private final List<Outcome> outcomes = new ArrayList<>();

  @Test
  void readsFoldersInTheOrderOfNamesAndPassesOverHiddenFiles() throws IOException {
    write("b/two.txt");
    write("b/one.txt");
    write("a.txt");
    write("c.txt");
    write(".git/config.txt");
    write("b/.hidden.txt");
    assertThat(read(folder.toString())).isEqualTo(new Tally(4, 0, 0));
    assertThat(names()).containsExactly("a", "one", "two", "c");
  }

  @Test
  void survivesLinksThatLoopAndReadsEachFolderOnce() throws IOException {
    write("a/one.txt");
    Files.createSymbolicLink(folder.resolve("a/up"), folder);
    Files.createSymbolicLink(folder.resolve("again"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
    Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("gone.txt"));
    assertThat(read(folder.toString())).isEqualTo(new Tally(1, 2, 0));
    assertThat(names()).containsExactly("one");
  }

  @Test
  void rejectsAFolderWithoutFiles() throws IOException {
    Files.createDirectories(folder.resolve("empty/inner"));
    write("empty/.hidden");
    assertThat(read(folder.resolve("empty").toString())).isEqualTo(new Tally(0, 1, 1));
    assertThat(rejected().reason()).contains("no files");
    assertThat(rejected().origin().uri()).endsWith("empty");
  }

  @Test
  void namesAMissingFileAndReadsTheOthers() throws IOException {
    String good = write("good.txt").toString();
    String missing = folder.resolve("missing.txt").toString();
    assertThat(read(missing, good)).isEqualTo(new Tally(1, 1, 1));
    assertThat(rejected().origin().uri()).isEqualTo(missing);
    assertThat(rejected().reason()).contains("no such file");
    assertThat(rejected().remedy()).isNotBlank();
  }

  @Test
  void namesAFileThatMayNotBeRead() throws IOException {
    Path file = write("secret.txt");
    assumeFalse(!file.toFile().setReadable(false) || Files.isReadable(file), "runs as root");
    assertThat(read(file.toString()).unopened()).isEqualTo(1);
    assertThat(rejected().remedy()).contains("permissions");
  }

  @Test
  void rejectsAddressesAndImpossibleNames() {
    assertThat(read("https://example.org/news", "a\0b")).isEqualTo(new Tally(0, 2, 2));
    assertThat(rejected().remedy()).contains("download");
  }

  @Test
  void readsTheStandardInput() {
    assertThat(read("-")).isEqualTo(new Tally(1, 0, 0));
    assertThat(names()).containsExactly("stdin");
    assertThat(outcomes.get(0).origin().uri()).isEqualTo("-");
  }

  @Test
  void namesAreUniqueInOneRun() throws IOException {
    String first = write("x/news.txt").toString();
    String second = write("y/news.txt").toString();
    assertThat(read(first, second, first).accepted()).isEqualTo(3);
    assertThat(names()).containsExactly("news", "news-2", "news-3");
  }

  @Test
  void aFileThatCannotBeReadInAFolderIsNoUnopenedInput() throws IOException {
    write("a.txt");
    Files.write(folder.resolve("b.bin"), new byte[1000]);
    assertThat(read(folder.toString())).isEqualTo(new Tally(1, 1, 0));
  }

  private Tally read(String... inputs) {
    return new ReportReader(ReadOptions.defaults())
        .read(
            List.of(inputs),
            new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)),
            outcomes::add);
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, TEXT);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Accepted accepted) {
        names.add(accepted.report().name());
      }
    }
    return names;
  }

  private Rejected rejected() {
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Rejected rejected) {
        return rejected;
      }
    }
    throw new AssertionError("nothing was rejected: " + outcomes);
  }
}
