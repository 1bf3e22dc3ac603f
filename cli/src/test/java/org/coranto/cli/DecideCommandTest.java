package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.coranto.store.Queries;
import org.coranto.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide counts, survives, can be undone, and is never applied blindly. */
class DecideCommandTest {
  private static final Path EXAMPLE = Path.of("../examples/cable-two-renderings-2026-02-13.txt");
  private static final String CABLE = "cable-two-renderings-2026-02-13";
  private static final String ANCHOR = "the anchor touched the bottom";

  @TempDir private Path folder = Path.of("");
  private Path db = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void keepTheExample() {
    db = folder.resolve("reports.db");
    file = folder.resolve("reports.decisions.jsonl");
    ingest(db);
  }

  @Test
  void rejectedFactsLeaveAnswersAndExportsButStayMarked() throws Exception {
    assertThat(quotes()).contains(ANCHOR);
    List<String> rows = rows("select count(*) from quote");

    decide("reject", id("q", ANCHOR), "--reason", "the ship was asked");

    assertThat(quotes()).doesNotContain(ANCHOR);
    assertThat(Run.of("quotes", "--db", db, "--with-rejected").out())
        .containsPattern(ANCHOR + ".*A 652 · B 2323.*rejected");
    assertThat(Run.of("show", CABLE, "--db", db).out()).doesNotContain(ANCHOR);
    assertThat(exported("csv", "quotes.csv")).doesNotContain(ANCHOR);
    assertThat(exported("csv", "quotes.csv", "--with-rejected"))
        .containsPattern(ANCHOR + ".*,rejected");
    assertThat(exported("jsonl", "facts.jsonl", "--with-rejected"))
        .containsPattern(ANCHOR + ".*\"mark\":\"rejected\"}");
    assertThat(rows("select mark from quote where content like 'the anchor touched%'"))
        .containsExactly("rejected", "rejected");
    assertThat(rows("select count(*) from quote")).isEqualTo(rows);
    assertThat(Files.readString(file))
        .hasLineCount(1)
        .contains("\"kind\":\"reject\"", "\"reason\":\"the ship was asked\"", ANCHOR);
  }

  @Test
  void undoingEverythingGivesBackEveryRow() throws Exception {
    List<String> before = facts();
    String ship = id("a", "shipping company");
    String captain = id("a", "captain");
    String sweden = id("a", "Sweden");
    decide("reject", id("q", ANCHOR), id("e", "Ministers of the Baltic Four gather"));
    decide("accept", id("c", "the shipping company not pays"));
    decide("recode", id("e", "Estonia accuses the tanker"), "type=THREATEN", "mode=violence");
    decide("recode", id("q", "thriller"), "act=ask", "speaker=" + ship.replace(CABLE + ":", ""));
    decide("merge", ship, captain);
    decide("split", sweden, 1548, 3227, "--name", "the council");
    decide("rename", sweden, "Kingdom of Sweden");
    decide("mark", id("d", "“denied” or “did not deny”"), "severity=wording", "likelier=b");
    List<String> decided = facts();
    assertThat(Run.of("doctor", "--db", db).exit()).isZero();
    assertThat(decided).isNotEqualTo(before);

    for (int n = 1; n <= 8; n++) {
      decide("undo", n);
    }
    assertThat(facts()).isEqualTo(before);

    for (int n = 9; n <= 16; n++) {
      decide("undo", n);
    }
    assertThat(facts()).isEqualTo(decided);
  }

  @Test
  void recodesTheCodesThatGoWithAType() throws SQLException, IOException {
    decide("recode", id("e", "Estonia accuses the tanker"), "type=threaten", "mode=violence");

    assertThat(
            rows(
                "select type || mode || cameo || goldstein || quad from event where evidence ="
                    + " 'Estonia accuses the tanker Sofia Bay'"))
        .containsExactly("THREATENviolence137-7.03");
  }

  @Test
  void decisionsSurviveRebuildingAndTheLossOfTheStore() throws Exception {
    decide("reject", id("q", ANCHOR));
    decide("rename", id("a", "Sweden"), "Kingdom of Sweden");
    String digest = digest(db);

    Run rebuild = Run.of("rebuild", "--all", "--db", db);
    assertThat(rebuild.exit()).as(rebuild.err()).isZero();
    assertThat(digest(db)).isEqualTo(digest);

    Path other = folder.resolve("other.db");
    Files.copy(file, folder.resolve("other.decisions.jsonl"));
    ingest(other);
    assertThat(digest(other)).isEqualTo(digest);
    assertThat(Run.of("quotes", "--db", other).out())
        .doesNotContain(ANCHOR)
        .contains("Kingdom of Sweden, say");
  }

  @Test
  void setsAsideWhatIsReadOtherwiseNow() throws Exception {
    decide("reject", id("q", ANCHOR));
    String line = Files.readString(file);
    Files.writeString(
        file,
        line
            + line.replace("\"id\":\"" + decisionId(line), "\"id\":\"1111111111111111")
                .replace("\"start\":652", "\"start\":656")
                .replace("\"" + ANCHOR, "\"" + ANCHOR.substring(4))
            + line.replace("\"id\":\"" + decisionId(line), "\"id\":\"2222222222222222")
                .replace("\"" + ANCHOR, "\"the anchor never touched it")
            + line.replace("\"id\":\"" + decisionId(line), "\"id\":\"3333333333333333")
                .replaceAll("\"report\":\"[0-9a-f]+", "\"report\":\"0000000000000000"));
    List<String> facts = facts();

    Run apply = Run.of("decide", "apply", "--db", db);

    assertThat(apply.exit()).as(apply.err()).isZero();
    assertThat(facts()).isEqualTo(facts);
    assertThat(Run.of("decide", "list", "--aside", "--db", db).out().lines())
        .hasSize(3)
        .anyMatch(l -> l.contains("read otherwise now: see q3"))
        .anyMatch(l -> l.contains("the text there is another: “" + ANCHOR))
        .anyMatch(l -> l.contains("its report is not in this store"));
    assertThat(Run.of("doctor", "--db", db).out()).contains("3 set aside");
  }

  /** A line that names one telling alone leaves the others, and the next one stands for them. */
  @Test
  void whereTheFirstTellingAloneIsRejectedTheNextStandsForTheFact() throws Exception {
    String second =
        rows("select id from quote where content like 'the anchor touched the Bottom%'").get(0);
    decide("reject", id("q", ANCHOR));
    String line = Files.readString(file);
    decide("undo", 1);
    Files.writeString(
        file,
        line.replace(decisionId(line), "4444444444444444")
            .replaceFirst(",\\{\"report\":[^}]*\"id\":\"" + second + "\"[^}]*\\}", ""),
        StandardOpenOption.APPEND);

    assertThat(Run.of("decide", "apply", "--db", db).exit()).isZero();

    assertThat(quotes())
        .doesNotContain(ANCHOR + "  [")
        .contains("the anchor touched the Bottom  [" + CABLE + ":" + second + " B 2323]");
    assertThat(Run.of("doctor", "--db", db).exit()).isZero();
  }

  @Test
  void readsTheMergedFilesOfTwoPeople() throws Exception {
    Path base = folder.resolve("base.db");
    ingest(base);
    decide("reject", id("q", ANCHOR), "--who", "ann");
    decide("rename", id("a", "Sweden"), "Kingdom of Sweden", "--who", "ann");
    String ann = Files.readString(file);
    Run.of("decide", "reject", id("q", "thriller"), "--who", "bob", "--db", base);
    String bob = Files.readString(folder.resolve("base.decisions.jsonl"));
    Files.writeString(
        file,
        "<<<<<<< ann\n"
            + ann
            + "=======\n"
            + bob
            + ">>>>>>> bob\n\n"
            + ann.lines().toList().get(0));

    assertThat(Run.of("decide", "apply", "--db", db).err()).contains("3 decisions");

    assertThat(quotes()).doesNotContain(ANCHOR, "thriller").contains("Kingdom of Sweden");
    Run two = Run.of("decide", "undo", 1, "--db", db);
    assertThat(two.exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(two.err()).contains("several decisions are 1", decisionId(bob));
    decide("undo", decisionId(bob));
    assertThat(quotes()).doesNotContain(ANCHOR).contains("thriller");
    assertThat(Files.readString(file)).endsWith("\n").contains("\"n\":3");
  }

  @Test
  void namesLinesThatAreNoDecisionsAndAppliesTheOthers() throws Exception {
    decide("reject", id("q", ANCHOR));
    decide("undo", 1);
    String good = Files.readString(file);
    Files.writeString(
        file,
        "{\"n\":1,\"time\"\nnonsense\n[]\n{}\n"
            + "{\"n\":1,\"time\":\"never\",\"who\":\"x\",\"kind\":\"reject\"}\n"
            + "[".repeat(100_000)
            + "\n"
            + good.replace("\"kind\":\"undo\"", "\"kind\":\"destroy\""));
    Path other = folder.resolve("other.db");
    Files.copy(file, folder.resolve("other.decisions.jsonl"));

    Run list = Run.of("decide", "list", "--db", db);
    assertThat(list.exit()).isEqualTo(Exit.SOME_REJECTED);
    assertThat(list.err()).contains("line 1: ", "line 6: ", "line 8: its kind is none: destroy");
    Run ingest = Run.of("ingest", EXAMPLE, "--published", "2026-02-13", "--db", other);
    assertThat(ingest.exit()).as(ingest.err()).isZero();
    assertThat(ingest.err()).contains("other.decisions.jsonl, line 2");
    assertThat(Run.of("quotes", "--db", other).out()).doesNotContain(ANCHOR);
  }

  @Test
  void whatTheFileHasLostIsAddedAgain() throws Exception {
    decide("reject", id("q", ANCHOR));
    String before = Files.readString(file);
    Files.delete(file);

    assertThat(quotes()).doesNotContain(ANCHOR);
    Run.of("decide", "apply", "--db", db);

    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void waitsForAnotherWriterThatAppliesItItself() throws Exception {
    String anchor = id("q", ANCHOR);
    try (Store writer = Store.openToWrite(db, "rules")) {
      Run run = Run.of("decide", "reject", anchor, "--db", db);
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.out()).contains("waiting");
      assertThat(quotes()).contains(ANCHOR);

      writer.intake().commit();

      assertThat(quotes()).doesNotContain(ANCHOR);
      assertThat(Run.of("decide", "list", "--db", db).out()).contains("applied");
    }
  }

  @Test
  void refusesWhatCannotBeAndRecordsNothing() throws IOException {
    String quote = id("q", ANCHOR);
    assertRefused("has no fact q99", "reject", CABLE + ":q99");
    assertRefused("name a fact as REPORT:ID", "reject", "q3");
    assertRefused("not colour", "recode", quote, "colour=red");
    assertRefused("act is one of say, deny", "recode", quote, "act=shout");
    assertRefused("at least two actors", "merge", CABLE + ":a1", CABLE + ":a1");
    assertRefused("needs an actor", "merge", CABLE + ":a1", quote);
    String gulf = id("a", " Gulf, A");
    String actor = gulf.substring(gulf.indexOf(':') + 1);
    assertRefused("no mention of " + actor + " begins at 5", "split", gulf, 5);
    assertRefused("not all", "split", gulf, 1260, 2933);
    assertRefused("the name is empty", "rename", CABLE + ":a1", " ");
    assertRefused("no mode", "recode", CABLE + ":e1", "type=AGREE", "mode=riot");
    assertRefused("no event has the CAMEO code 999", "recode", CABLE + ":e1", "cameo=999");
    assertRefused("a date is written", "recode", CABLE + ":e1", "date=tomorrow");
    assertRefused("no such day", "recode", CABLE + ":e1", "date=2026-02-30");
    assertRefused("no decision 7", "undo", 7);
    assertRefused("longer than", "reject", quote, "--reason", "x".repeat(3000));
    assertThat(Run.of("decide", "reject", "elsewhere:q1", "--db", db).err())
        .contains("no report elsewhere");
    assertThat(Run.of("decide", "list", "--db", folder.resolve("none.db")).err())
        .contains("no such store");
    assertThat(file).doesNotExist();
  }

  @Test
  void mergesActorsOfTwoReports() throws Exception {
    Path second = folder.resolve("second.txt");
    Files.writeString(
        second, "Lisa Tamsar, a spokeswoman, said on Friday that talks will go on.\n");
    Run.of("ingest", second, "--published", "2026-02-14", "--db", db);
    String other = id("a", "Lisa Tamsar").replace(CABLE, "second");

    decide("merge", id("a", "Liisa Tammsaar"), other);

    assertThat(Run.of("quotes", "--by", "Liisa", "--db", db).out()).contains("talks will go on");
    assertThat(Run.of("quotes", "--by", "Tamsar", "--db", db).out()).contains("talks will go on");
  }

  @Test
  void keepsAnyWordsOnOneLine() throws IOException {
    String reason = "“quoted”, {\"n\":1}\nsecond line\u2028third 🦊";
    decide("rename", id("a", "Sweden"), "Ré\u0000 'x'; drop table actor; --", "--reason", reason);

    assertThat(Files.readAllLines(file)).hasSize(1);
    assertThat(Run.of("actor", "drop table", "--db", db).out()).contains("Ré  'x'; drop table");
  }

  @Test
  void keepsTheFileWhereItWasNamed() throws Exception {
    Path team = Files.createDirectory(folder.resolve("team")).resolve("decisions.jsonl");
    decide("reject", id("q", ANCHOR), "--decisions", team);
    decide("rename", id("a", "Sweden"), "Kingdom of Sweden");

    assertThat(Files.readAllLines(team)).hasSize(2);
    assertThat(file).doesNotExist();
    Files.writeString(team, "\n", StandardOpenOption.APPEND);
    assertThat(Run.of("rebuild", "--all", "--db", db).exit()).isZero();
    assertThat(quotes()).doesNotContain(ANCHOR).contains("Kingdom of Sweden");
  }

  private void assertRefused(String why, Object... words) {
    Run run = run(words);
    assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains(why);
  }

  private void decide(Object... words) {
    Run run = run(words);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("  applied  ");
  }

  private Run run(Object... words) {
    List<Object> line = new ArrayList<>(List.of("decide"));
    line.addAll(List.of(words));
    line.addAll(List.of("--db", db));
    if (!line.contains("--who")) {
      line.addAll(List.of("--who", "ann"));
    }
    return Run.of(line.toArray());
  }

  /** The first fact of a kind whose line holds the words, as commands name it. */
  private String id(String kind, String words) {
    for (String report : List.of(CABLE, "second")) {
      String id = Run.fact(db, report, kind, words);
      if (id != null) {
        return CABLE + ":" + id;
      }
    }
    throw new AssertionError("no fact " + words);
  }

  private static String decisionId(String line) {
    return line.replaceFirst("(?s).*?\"id\":\"([0-9a-f]{16}).*", "$1");
  }

  private String quotes() {
    return Run.of("quotes", "--db", db).out();
  }

  private String exported(String format, String name, String... options) throws IOException {
    List<Object> line = new ArrayList<>(List.of("export", format, "--db", db));
    line.addAll(List.of("--out", folder.resolve("out")));
    line.addAll(List.of(options));
    assertThat(Run.of(line.toArray()).exit()).isZero();
    return Files.readString(folder.resolve("out").resolve(name));
  }

  private static void ingest(Path store) {
    Run run = Run.of("ingest", EXAMPLE, "--published", "2026-02-13", "--db", store);
    assertThat(run.exit()).as(run.err()).isZero();
  }

  /** Every row of every fact. */
  private List<String> facts() throws SQLException {
    List<String> rows = new ArrayList<>();
    for (String table :
        List.of("actor", "mention", "quote", "event", "party", "condition", "divergence")) {
      rows.addAll(rows("select * from " + table + " order by 1, 2, 3, 4"));
    }
    return rows;
  }

  private List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + db);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          line.append(i == 1 ? "" : "|").append(row.getString(i));
        }
        rows.add(line.toString());
      }
    }
    return rows;
  }

  private static String digest(Path store) throws IOException {
    try (Queries queries = Store.openToRead(store)) {
      return queries.digest();
    }
  }
}
