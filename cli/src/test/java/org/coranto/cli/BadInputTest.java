package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every bad input gives a message that names the file and the remedy and the documented exit code,
 * and the good file beside it is still read.
 */
class BadInputTest {
  private static final String GOOD_TEXT =
      "The minister of Norway, Kari Holm, said on Monday in Oslo that the talks will go on.\n";

  @TempDir private Path folder = Path.of("");
  private Path good = Path.of("");

  @BeforeEach
  void writeGoodFile() throws IOException {
    good = Files.writeString(folder.resolve("good.txt"), GOOD_TEXT);
  }

  @Test
  void namesAMissingFile() {
    assertRejected(folder.resolve("missing.txt"), "missing.txt");
  }

  @Test
  void namesAFolderWithoutReadableFiles() throws IOException {
    assertRejected(Files.createDirectory(folder.resolve("nothing-here")), "nothing-here");
  }

  @Test
  void namesABinaryFile() throws IOException {
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 % 256);
    }
    assertRejected(Files.write(folder.resolve("picture.txt"), bytes), "picture.txt");
  }

  @Test
  void namesAnEmptyFile() throws IOException {
    assertRejected(Files.createFile(folder.resolve("empty.txt")), "empty.txt");
  }

  @Test
  void namesTheEntryOfAZipThatClimbsOut() throws IOException {
    Path zip = folder.resolve("climb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("../evil.txt"));
      out.write(GOOD_TEXT.getBytes(StandardCharsets.UTF_8));
    }

    assertRejected(zip, "evil.txt");
    assertThat(folder.resolveSibling("evil.txt")).doesNotExist();
  }

  @Test
  void namesTheLineOfABadRecordAndReadsTheOthers() throws IOException {
    Path records =
        Files.writeString(
            folder.resolve("records.jsonl"),
            """
            {"id": "one", "text": "Oslo calls for calm."}
            {"text":
            {"id": "three", "text": "Bergen calls for calm."}
            """);

    Run run = Run.of("read", records, "--format", "json", "--out", folder.resolve("out"));

    assertThat(run.exit()).isEqualTo(Exit.SOME_REJECTED);
    assertThat(run.err()).contains("records.jsonl").contains("line 2");
    assertThat(folder.resolve("out/one.json")).exists();
    assertThat(folder.resolve("out/three.json")).exists();
  }

  @Test
  void keepsAFileWithInvalidUtf8AndSaysSo() throws IOException {
    byte[] bytes = (GOOD_TEXT + "Z\u00fcrich, \u2014 ").getBytes(StandardCharsets.UTF_8);
    bytes[20] = (byte) 0xC3;
    Path file = Files.write(folder.resolve("broken.txt"), bytes);

    Run run = Run.of("read", file, "--format", "json");

    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.DONE);
    assertThat(run.out()).contains("\"doubts\" : [").contains("reason");
  }

  @Test
  void readsAnotherLanguageForNamesAloneAndSaysSo() throws IOException {
    Path dutch =
        Files.writeString(
            folder.resolve("dutch.txt"),
            "De minister van Noorwegen, Kari Holm, zei maandag in Oslo dat de gesprekken over de"
                + " visserij worden voortgezet. Zij ontkende dat haar land de onderhandelingen had"
                + " afgebroken. De delegatie uit IJsland kwam niet naar de vergadering, maar wil wel"
                + " een nieuwe afspraak maken met de regering.\n");

    Run json = Run.of("read", dutch, "--format", "json");
    Run sheet = Run.of("read", dutch);

    assertThat(json.exit()).isEqualTo(Exit.DONE);
    assertThat(json.out())
        .contains("\"language\" : \"nl\"")
        .contains("Kari Holm")
        .contains("\"quotes\" : [ ]")
        .contains("\"events\" : [ ]");
    assertThat(sheet.out()).contains("not English (nl)");
  }

  /** Ten thousand lines of a letter, and a line of forty thousand words without a stop. */
  @Test
  void readsTextThatIsNoText() throws IOException {
    String lines = "x\n".repeat(10_000);
    String endless = "Paris said ".repeat(20_000);
    Path first = Files.writeString(folder.resolve("lines.txt"), lines);
    Path second = Files.writeString(folder.resolve("endless.txt"), endless);

    for (Path file : List.of(first, second)) {
      Run run = Run.of("read", file, "--format", "json");
      assertThat(run.exit()).as(run.err()).isZero();
      SpanCheck.check(new ObjectMapper().readTree(run.out()), Files.readString(file));
    }
  }

  @Test
  void namesAnOutputFolderThatCannotBeMade() throws IOException {
    Path taken = Files.createFile(folder.resolve("taken"));

    Run run = Run.of("read", good, "--format", "json", "--out", taken);

    assertThat(run.exit()).isEqualTo(Exit.FAILED);
    assertThat(run.err()).contains(taken.toString()).contains("another folder");
  }

  @Test
  void namesABadDay() {
    Run run = Run.of("read", good, "--published", "2025-13-04");

    assertThat(run.exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("2025-13-04").contains("year-month-day");
  }

  @Test
  void namesAnUnknownOption() {
    Run run = Run.of("read", good, "--publishd", "2025-09-04");

    assertThat(run.exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("--publishd").contains("--published");
  }

  @Test
  void namesAStoreThatIsNone() {
    Run run = Run.of("read", good, "--db", good);

    assertThat(run.exit()).isEqualTo(Exit.FAILED);
    assertThat(run.err()).contains("good.txt").contains("--db");
  }

  @Test
  void namesAStoreThatIsNotThere() {
    Run run = Run.of("quotes", "--db", folder.resolve("none.db"));

    assertThat(run.exit()).isEqualTo(Exit.FAILED);
    assertThat(run.err()).contains("none.db").contains("coranto read");
  }

  private void assertRejected(Path bad, String named) {
    Run alone = Run.of("read", bad, "--format", "json");
    Run beside = Run.of("read", bad, good, "--format", "json");

    assertThat(alone.exit()).isEqualTo(Exit.FAILED);
    assertThat(alone.err()).contains(named).contains(";");
    assertThat(beside.exit()).isEqualTo(Exit.SOME_REJECTED);
    assertThat(beside.err()).contains(named);
    assertThat(beside.out()).contains("\"uri\" : \"" + good + "\"");
  }
}
