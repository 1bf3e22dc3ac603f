package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coranto.store.Queries;
import org.coranto.store.Store;
import org.coranto.store.StoredChange;
import org.coranto.store.StoredStory;
import org.coranto.store.StoryView;
import org.coranto.store.StoryView.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stories of a store: reports join as they come in, and each change is told. */
class StoryStoreTest {
  private static final String FERRY =
      "Ferry Halvard runs aground off Narvik\\n"
          + "The ferry Halvard ran aground near the lighthouse of Narvik and twelve passengers were"
          + " injured. Captain Ingrid Solberg accused the company Nordkyst of hiding a jammed"
          + " rudder.\\nThe company Nordkyst said it will not pay for the repair. Norwegian police"
          + " questioned captain Solberg for three hours.";

  private static final String OTHER_WORDS =
      "Ferry Halvard stranded before Narvik\\n"
          + "Close to the Narvik lighthouse the ferry Halvard went aground, and twenty passengers"
          + " were injured. Its captain, Ingrid Solberg, accused the firm Nordkyst of hiding that"
          + " the rudder was jammed.\\nNordkyst, the company, said it will pay for the repair."
          + " Captain Solberg was questioned by Norwegian police for three hours.";

  private static final String THIRD_WORDS =
      "Halvard ferry aground at Narvik\\n"
          + "Twelve passengers were injured when the ferry Halvard ran aground at the lighthouse of"
          + " Narvik. The company Nordkyst was accused by captain Ingrid Solberg of hiding a rudder"
          + " that jammed.\\nIt will not pay for the repair, the company Nordkyst said. For three"
          + " hours Norwegian police questioned captain Solberg.";

  private static final String REPORT =
      "Rescuers at Narvik praised after ferry grounding\\n"
          + "Volunteers in Narvik were thanked for rescuing the passengers of the ferry Halvard."
          + " Norwegian police questioned captain Ingrid Solberg about the rudder on Wednesday.";

  private static final String CHESS =
      "Chess club of Ghent elects treasurer\\n"
          + "The chess club of Ghent elected Marijke Claes as treasurer on Sunday. The tournament in"
          + " October will be held in the old tannery.";

  @TempDir private Path folder = Path.of("");
  private int files;

  @Test
  void showsOneEventOverReportsWithAllItsWitnesses() throws IOException {
    take("ferry", FERRY, "2026-03-11");
    take("report", REPORT, "2026-03-12");
    take("chess", CHESS, "2026-03-12");

    StoryView view = show("report");

    assertThat(view.story().reports()).isEqualTo(2);
    assertThat(view.story().sources()).isEqualTo(2);
    assertThat(view.members())
        .extracting(StoryView.Member::name)
        .containsExactly("ferry", "report");
    assertThat(view.members().get(0).role()).isEqualTo(Role.HEAD);
    assertThat(view.happenings())
        .anyMatch(h -> h.sources() == 2 && h.witnesses().size() == 2 && !h.actors().isEmpty());
  }

  @Test
  void renderingsAndReprintsCountOnceAndAreToldApart() throws IOException {
    take("ferry", FERRY, "2026-03-11");
    take("other", OTHER_WORDS, "2026-03-12");
    take("again", FERRY + " (agency)", "2026-03-13");
    take("edited", FERRY.replace("will not pay", "will pay"), "2026-03-14");

    StoryView view = show("ferry");

    assertThat(view.story().sources()).isEqualTo(1);
    assertThat(view.members())
        .extracting(StoryView.Member::role)
        .containsExactly(Role.HEAD, Role.RENDERING, Role.REPRINT, Role.EDITION);
    assertThat(view.members().get(3).changed()).contains("negation");
  }

  @Test
  void renderingsInThreeReportsVote() throws IOException {
    take("ferry", FERRY, "2026-03-11");
    take("other", OTHER_WORDS, "2026-03-12");
    take("third", THIRD_WORDS, "2026-03-13");

    List<StoryView.Difference> found = show("ferry").differences();

    assertThat(found)
        .anyMatch(
            d ->
                d.aspect().equals("number")
                    && d.votes().equals("2 : 1")
                    && "a".equals(d.likelier())
                    && d.a().text().contains("twelve")
                    && d.b().name().equals("other"));
    StoryView.Place b = found.get(0).b();
    assertThat(Run.of("diff", "other", "--db", db()).err() + OTHER_WORDS.replace("\\n", "\n"))
        .contains(b.text());
    assertThat(OTHER_WORDS.replace("\\n", "\n").substring(b.start(), b.end())).isEqualTo(b.text());
  }

  @Test
  void aLateReportOfAnEarlierDayRenamesTheStory() throws IOException {
    take("report", REPORT, "2026-03-12");
    String before = only().id();
    take("ferry", FERRY, "2026-03-11");

    StoredStory now = only();

    assertThat(now.id()).isNotEqualTo(before);
    assertThat(show(before).story()).isEqualTo(now);
    assertThat(changes())
        .extracting(StoredChange::kind)
        .containsExactly("opened", "renamed", "opened");
    assertThat(Run.of("story", "--db", db(), "--changes").out()).contains("renamed");
  }

  @Test
  void groupingAgainChangesNothing() throws IOException {
    take("ferry", FERRY, "2026-03-11");
    take("report", REPORT, "2026-03-12");
    String first = Run.of("story", "--db", db(), "--show", "ferry").out();
    List<StoredChange> changes = changes();

    assertThat(Run.of("story", "--db", db(), "--show", "ferry").out()).isEqualTo(first);
    assertThat(changes()).isEqualTo(changes);
  }

  @Test
  void oneByOneAtOnceAndAnewEndTheSame() throws IOException {
    take("report", REPORT, "2026-03-12");
    take("chess", CHESS, "2026-03-12");
    take("other", OTHER_WORDS, "2026-03-12");
    take("ferry", FERRY, "2026-03-11");
    String oneByOne = Run.of("story", "--db", db(), "--all").out();
    Path atOnce = folder.resolve("once.db");
    Run.of("read", folder.resolve("in"), "--db", atOnce);

    assertThat(Run.of("story", "--db", atOnce, "--all").out()).isEqualTo(oneByOne);
    assertThat(Run.of("story", "--db", db(), "--all", "--anew").out()).isEqualTo(oneByOne);
    assertThat(Run.of("story", "--db", db(), "--show", "ferry").out())
        .isEqualTo(Run.of("story", "--db", atOnce, "--show", "ferry").out());
  }

  @Test
  void aReportThatGetsAnotherDayIsGroupedAnew() throws IOException {
    take("report", REPORT, "2026-03-12");
    take("ferry", FERRY, "2026-03-13");
    take("earlier", FERRY, "2026-03-10");

    assertThat(only().published()).isEqualTo("2026-03-10");
    assertThat(only().reports()).isEqualTo(2);
  }

  @Test
  void aStoreThatWasNeverGroupedHasNoStories() throws IOException {
    write("ferry", FERRY, "2026-03-11");
    Run.of("read", folder.resolve("in"), "--db", db());

    try (Queries store = Store.openToRead(db())) {
      assertThat(store.stories().list(true, 10, 0)).isEmpty();
      assertThat(store.stories().waiting()).isEqualTo(1);
      assertThat(store.stories().show("ferry")).isEmpty();
    }
  }

  @Test
  void whileAnotherWritesStoriesAreShownAsTheyWere() throws IOException {
    take("ferry", FERRY, "2026-03-11");
    take("report", REPORT, "2026-03-12");
    try (Store writing = Store.openToWrite(db(), "test")) {
      Run run = Run.of("story", "--db", db());

      assertThat(run.out()).contains("2 reports, 2 sources");
      assertThat(run.err()).contains("as it was grouped last");
      assertThat(writing.stories().run()).isEqualTo(1);
    }
  }

  @Test
  void groupingDoesNotTouchTheDigestOfWhatCameIn() throws IOException {
    write("ferry", FERRY, "2026-03-11");
    Run.of("read", folder.resolve("in"), "--db", db());
    String before = digest();
    Run.of("story", "--db", db());

    assertThat(digest()).isEqualTo(before);
    assertThat(Run.of("doctor", "--db", db()).exit()).isZero();
  }

  @Test
  void listsSystematicSlips() throws IOException {
    for (int i = 0; i < 3; i++) {
      String good = FERRY.replace("Halvard", "Halvard " + i).replace("Solberg", "Solberg" + i);
      String bad = good.replace("accused", "acused").replace("passengers were", "people were");
      String line =
          "{\"id\": \"r"
              + i
              + "\", \"published\": \"2026-03-1"
              + i
              + "\", \"source\":"
              + " \"Wire\", \"renderings\": [\""
              + good
              + "\", \""
              + bad
              + "\"]}\n";
      Path in = Files.createDirectories(folder.resolve("in"));
      Files.writeString(in.resolve("slip" + i + ".jsonl"), line);
    }
    Run.of("read", folder.resolve("in"), "--db", db());

    Run run = Run.of("damage", "--db", db());

    assertThat(run.out()).contains("Wire  “acused” for “accused”  3 times in 3 reports");
    assertThat(Run.of("damage", "--db", db(), "--format", "jsonl").out())
        .isEqualTo(Run.of("damage", "--db", db(), "--format", "jsonl").out())
        .contains("\"damaged\":\"acused\"");
    assertThat(Run.of("damage", "--db", db(), "--origin", "Elsewhere").out()).isEmpty();
    assertThat(Run.of("show", "r0", "--db", db()).out()).doesNotContain("Wire");
  }

  private Path db() {
    return folder.resolve("reports.db");
  }

  /** Reads a report into the store and groups. */
  private void take(String name, String text, String day) throws IOException {
    write(name, text, day);
    assertThat(Run.of("read", folder.resolve("in"), "--db", db()).exit()).isZero();
    assertThat(Run.of("story", "--db", db()).exit()).isZero();
  }

  private void write(String name, String text, String day) throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        in.resolve(++files + ".jsonl"),
        "{\"id\": \"" + name + "\", \"published\": \"" + day + "\", \"text\": \"" + text + "\"}\n");
  }

  private StoryView show(String named) throws IOException {
    try (Queries store = Store.openToRead(db())) {
      return store.stories().show(named).orElseThrow();
    }
  }

  private StoredStory only() throws IOException {
    try (Queries store = Store.openToRead(db())) {
      List<StoredStory> all = store.stories().list(true, 10, 0);
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private List<StoredChange> changes() throws IOException {
    try (Queries store = Store.openToRead(db())) {
      return store.stories().changes(100);
    }
  }

  private String digest() throws IOException {
    try (Queries store = Store.openToRead(db())) {
      return store.digest();
    }
  }
}
