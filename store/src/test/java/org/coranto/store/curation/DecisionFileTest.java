package org.coranto.store.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file loses no line, takes any order of lines, and reads any bytes. */
class DecisionFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void readsBackWhatItWrote() {
    Target event =
        new Target("8eab", "event", "e1", 3, 9, "a “b”\n🦊", new Target.Range(4, 5), "AGREE");
    Decision decision =
        DecisionLine.withId(
            new Decision(
                7,
                "",
                "2026-03-01T10:00:00Z",
                "ann",
                Kind.RECODE,
                List.of(event),
                Map.of("type", "AID"),
                "why \"so\"",
                null));

    String line = DecisionLine.write(decision);

    assertThat(line).doesNotContain("\n");
    assertThat(DecisionLine.read(line)).isEqualTo(decision);
    assertThat(decision.id()).matches("[0-9a-f]{16}");
    assertThat(DecisionLine.read(line.replace(decision.id(), ""))).isEqualTo(decision);
  }

  @Test
  void ordersByTimeThenNumberWhateverTheOrderOfLines() {
    String early = DecisionLine.write(reject(5, "2026-03-01T10:00:00Z"));
    String late = DecisionLine.write(reject(2, "2026-03-01T10:00:01Z"));

    DecisionFile.Contents contents = DecisionFile.parse(late + "\r\n\n" + early + "\n" + late);

    assertThat(contents.problems()).isEmpty();
    assertThat(contents.decisions()).extracting(Decision::n).containsExactly(5, 2);
  }

  @Test
  void keepsTheFirstOfTwoLinesWithOneId() {
    String line = DecisionLine.write(reject(1, "2026-03-01T10:00:00Z"));

    DecisionFile.Contents contents =
        DecisionFile.parse(line + "\n" + line.replace("\"ann\"", "\"eve\""));

    assertThat(contents.decisions()).extracting(Decision::who).containsExactly("ann");
    assertThat(contents.problems()).singleElement().asString().contains("line 2", "first line");
  }

  @Test
  void addsAfterALineThatWasCutOff() throws IOException {
    DecisionFile file = new DecisionFile(folder.resolve("d.jsonl"));
    String line = DecisionLine.write(reject(1, "2026-03-01T10:00:00Z"));
    Files.writeString(file.path(), line + "\n" + line.substring(0, 40));

    file.append(there -> List.of(reject(there.size() + 1, "2026-03-01T10:00:00Z")));

    assertThat(file.read().decisions()).extracting(Decision::n).containsExactly(1, 2);
    assertThat(file.read().problems()).singleElement().asString().startsWith("line 2: ");
  }

  @Test
  void manyAddAtOnceAndNoLineIsLost() throws Exception {
    DecisionFile file = new DecisionFile(folder.resolve("d.jsonl"));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> work = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Callable<List<Decision>> add =
          () -> file.append(there -> List.of(reject(there.size() + 1, "2026-03-01T10:00:00Z")));
      work.add(threads.submit(add));
    }
    for (Future<?> each : work) {
      each.get();
    }
    threads.shutdown();

    assertThat(file.read().problems()).isEmpty();
    assertThat(file.read().decisions()).extracting(Decision::n).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void readsAnyBytesWithoutFailing() throws IOException {
    String good = DecisionLine.write(reject(1, "2026-03-01T10:00:00Z"));
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder line = new StringBuilder(good);
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        int at = random.nextInt(line.length());
        switch (random.nextInt(3)) {
          case 0 -> line.setCharAt(at, (char) random.nextInt(0x10000));
          case 1 -> line.delete(at, Math.min(line.length(), at + random.nextInt(20)));
          default -> line.insert(at, "{}[]\",:\\u0000".charAt(random.nextInt(12)));
        }
        if (line.length() == 0) {
          line.append('x');
        }
      }
      DecisionFile.Contents contents = DecisionFile.parse(good + "\n" + line);
      assertThat(contents.decisions()).as("seed 11, round " + round).isNotEmpty();
    }
    assertThat(DecisionFile.parse("\uFEFF" + good).decisions()).hasSize(1);
  }

  @Test
  void saysWhyALineIsNone() {
    assertThatThrownBy(() -> DecisionLine.read("{\"kind\":\"reject\"}"))
        .hasMessageContaining("n is no whole number");
    String good = DecisionLine.write(reject(1, "2026-03-01T10:00:00Z"));
    assertThatThrownBy(() -> DecisionLine.read(good + "{}")).hasMessageContaining("no JSON object");
    assertThatThrownBy(() -> DecisionLine.read(good.replace("\"quote\"", "\"page\"")))
        .hasMessageContaining("no kind of fact: page");
    assertThatThrownBy(() -> DecisionLine.read(good.replace("reject", "undo")))
        .hasMessageContaining("names what it undoes");
  }

  @Test
  void anUndoOfAnUndoCountsAgain() {
    Decision reject = reject(1, "2026-03-01T10:00:00Z");
    Decision undo = undo(2, reject);
    Decision redo = undo(3, undo);

    assertThat(Curation.counting(List.of(reject, undo))).containsExactly(undo);
    assertThat(Curation.counting(List.of(reject, undo, redo))).containsExactly(reject, redo);
  }

  private static Decision reject(int n, String time) {
    Target quote = new Target("8eab", "quote", "q1", 0, 4, "talk", null, "say");
    return DecisionLine.withId(
        new Decision(n, "", time, "ann", Kind.REJECT, List.of(quote), Map.of(), "", null));
  }

  private static Decision undo(int n, Decision undone) {
    return DecisionLine.withId(
        new Decision(n, "", undone.time(), "ann", Kind.UNDO, List.of(), Map.of(), "", undone.id()));
  }
}
