package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories over files and over a store, and the comparison of files. */
class StoryCommandTest {
  private static final String NORTH =
      "Ferry Halvard runs aground off Narvik with 214 passengers\\n"
          + "The ferry Halvard ran aground on Tuesday evening near the lighthouse of Narvik. Captain"
          + " Ingrid Solberg said the rudder had jammed after a collision with a floating"
          + " container.\\nNorwegian police arrested captain Ingrid Solberg on Wednesday. Mayor"
          + " Olav Berge did not rule out that the channel will be dredged.";

  private static final String SOUTH =
      "With 214 Passengers aboard, Ferry Halvard stranded before Narvik\\n"
          + "On tuesday evening the Ferry Halvard stranded close to the lighthouse of Narvik."
          + " According to captain Ingrid Solberg, the rudder jammed after a Collision with a"
          + " drifting container.\\nNorwegian police arrested Captain Ingrid Solberg on wednesday."
          + " Mayor Olav Berge excludes not that the channel becomes dredged.";

  private static final String THIRD =
      "Rescuers at Narvik praised after ferry grounding\\n"
          + "Volunteers in Narvik were thanked for rescuing the passengers of the ferry Halvard."
          + " Norwegian police arrested captain Ingrid Solberg about the rudder on Wednesday.";

  private static final String CHESS =
      "Chess club of Ghent elects treasurer\\n"
          + "The chess club of Ghent elected Marijke Claes as treasurer on Sunday. The tournament in"
          + " October will be held in the old tannery.";

  private static final String FORTY =
      "On Monday the ferry Aurora carried 40 soldiers and their horses to the port of Narvik,"
          + " the Nordkyst line said.";
  private static final String AGAIN =
      "The Nordkyst line said that the ferry Aurora took 40 soldiers and horses to Narvik port on"
          + " Monday.";

  @TempDir private Path folder = Path.of("");
  private Path reports = Path.of("");

  @BeforeEach
  void writeReports() throws IOException {
    reports = folder.resolve("reports.jsonl");
    Files.writeString(
        reports,
        record("north", NORTH, "2026-03-11")
            + record("south", SOUTH, "2026-03-11")
            + record("third", THIRD, "2026-03-12")
            + record("copy", NORTH.replace("did not rule", "did rule"), "2026-03-12")
            + record("chess", CHESS, "2026-03-12"));
  }

  @Test
  void listsStoriesOfFiles() {
    Run run = Run.of("story", reports);

    assertThat(run.exit()).isZero();
    assertThat(run.out().lines())
        .hasSize(1)
        .allMatch(line -> line.contains("4 reports, 2 sources"));
    assertThat(run.err()).contains("5 reports, 2 stories");
  }

  @Test
  void showsWhichReportsCarryOneTextAndWhatWasChanged() {
    Run run = Run.of("story", reports, "--show", "third");

    assertThat(run.out())
        .contains("2 independent sources")
        .contains("source 1  2026-03-11  south")
        .contains("but another negation")
        .doesNotContain("chess");
  }

  @Test
  void joinsWhatTheReportsTellOfOneEvent() {
    Run run = Run.of("story", reports, "--show", "third");

    assertThat(run.out())
        .containsPattern("Ingrid Solberg: “Norwegian police arrested.*\\[2 sources: .*third");
  }

  @Test
  void writesJsonLines() {
    Run run = Run.of("story", reports, "--show", "third", "--format", "jsonl");

    assertThat(run.out().lines())
        .allMatch(line -> line.startsWith("{\"kind\":") && line.endsWith("}"))
        .anyMatch(line -> line.contains("\"relation\":\"edition\""));
  }

  @Test
  void groupsAStoreAsItGroupsFiles() {
    Path db = folder.resolve("reports.db");
    Run.of("read", reports, "--db", db);

    assertThat(Run.of("story", "--db", db).out()).isEqualTo(Run.of("story", reports).out());
  }

  @Test
  void doesNotDependOnThreads() {
    String[] out = new String[2];
    for (int i = 0; i < 2; i++) {
      out[i] = Run.of("story", reports, "--all", "--threads", i == 0 ? "1" : "4").out();
    }

    assertThat(out[0]).isEqualTo(out[1]);
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(Run.of("story").exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(Run.of("story", reports, "--show", "nothing").err()).contains("there is no story");
  }

  @Test
  void saysThatFilesDoNotRenderOneText() throws IOException {
    Path a = Files.writeString(folder.resolve("a.txt"), NORTH.replace("\\n", "\n"));
    Path b = Files.writeString(folder.resolve("b.txt"), CHESS.replace("\\n", "\n"));

    assertThat(Run.of("diff", a, b).err()).contains("does not look like a rendering");
  }

  @Test
  void comparesNothingOfTextsInTwoLanguages() throws IOException {
    Path a = Files.writeString(folder.resolve("a.txt"), NORTH.replace("\\n", "\n"));
    Path b =
        Files.writeString(
            folder.resolve("b.txt"),
            """
            Der Schachklub von Gent wählte Marijke Claes am Sonntag zur Kassenwartin.
            Das Turnier im Oktober wird in der alten Gerberei ausgetragen.
            """);

    Run run = Run.of("diff", a, b);
    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("does not look like a rendering");
    assertThat(run.out()).contains("0 in substance");
  }

  @Test
  void namesTheRenderingThatDepartsMost() throws IOException {
    String rest = " The harbour master of Tromso praised lieutenant Berglund.\n";
    Path a = Files.writeString(folder.resolve("a.txt"), FORTY + rest);
    Path b = Files.writeString(folder.resolve("b.txt"), AGAIN + rest);
    Path c =
        Files.writeString(
            folder.resolve("c.txt"),
            "On Monday the trawler Borealis sank with 14 tourists, their luggage and two dogs"
                + " before the lighthouse near Narvik, owners of the Nordkyst line said."
                + rest);

    assertThat(Run.of("diff", a, b, c).out()).contains("C departs most from the others here (0.");
    assertThat(Run.of("diff", a, b).out()).doesNotContain("far apart");
    assertThat(Run.of("diff", a, b, c, "--format", "json").out()).contains("\"disagreement\"");
  }

  @Test
  void findsNoDifferenceInTheSameFileTwice() throws IOException {
    Path a = Files.writeString(folder.resolve("a.txt"), NORTH.replace("\\n", "\n"));

    assertThat(Run.of("diff", a, a).out())
        .contains("0 in substance; 0 damaged, 0 worded otherwise");
  }

  private static String record(String id, String text, String day) {
    return "{\"id\": \"" + id + "\", \"published\": \"" + day + "\", \"text\": \"" + text + "\"}\n";
  }
}
