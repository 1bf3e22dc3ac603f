package org.coranto.relate.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.coranto.knowledge.Knowledge;
import org.coranto.relate.story.StoryChange.Kind;
import org.junit.jupiter.api.Test;

/**
 * Reports of one happening meet, look-alikes stay apart, and the order of arrival does not matter.
 */
class StoryClustererTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

  private static final String FERRY_A =
      "Ferry Halvard aground off Narvik\nThe ferry Halvard ran aground near the Narvik lighthouse."
          + " Captain Ingrid Solberg blamed a jammed rudder.\nLifeboats brought the passengers to"
          + " the harbour, the company Nordkyst said.";

  private static final String FERRY_B =
      "Passengers rescued from ferry at Narvik\nLifeboats rescued all passengers of the ferry"
          + " Halvard on Tuesday.\nNordkyst suspended sailings from Narvik; captain Solberg was"
          + " questioned by the police about the rudder.";

  private static final String OTHER_FERRY =
      "Ferry Kastoria burns off Piraeus\nA fire broke out on the ferry Kastoria outside Piraeus."
          + " Captain Nikos Vallas ordered the passengers into the lifeboats.\nThe company Egeon"
          + " Lines spoke of a fault in the engine room.";

  private static final String CHESS =
      "Chess club of Ghent elects treasurer\nThe chess club of Ghent elected Marijke Claes as"
          + " treasurer.\nThe tournament in October will be held in the old tannery.";

  @Test
  void joinsReportsOfOneHappening() {
    assertThat(stories(report("a", FERRY_A), report("b", FERRY_B), report("c", CHESS)))
        .containsExactlyInAnyOrder("a b", "c");
  }

  @Test
  void keepsTheSameKindOfEventAtAnotherPlaceApart() {
    assertThat(stories(report("a", FERRY_A), report("b", FERRY_B), report("c", OTHER_FERRY)))
        .containsExactlyInAnyOrder("a b", "c");
  }

  @Test
  void keepsTheSameKindOfEventAtAnotherTimeApart() {
    StoryReport later = report("b", FERRY_B, DAY.plusDays(20));

    assertThat(report("a", FERRY_A).alike(later))
        .isLessThan(0.5 * report("a", FERRY_A).alike(report("b", FERRY_B)));
  }

  @Test
  void countsReprintsAsOneSource() {
    StoryClusterer clusterer = new StoryClusterer(16);
    clusterer.add(
        List.of(
            report("a", FERRY_A),
            report("b", FERRY_B),
            report("c", FERRY_A + " (agency)", DAY.plusDays(1))));

    Story story = clusterer.stories().get(0);

    assertThat(story.members()).hasSize(3);
    assertThat(story.sources()).isEqualTo(2);
    assertThat(story.members().get(2).source()).isEqualTo(story.members().get(0).source());
    assertThat(story.members().get(2).match()).isNotNull();
  }

  @Test
  void theSameReportTwiceChangesNothing() {
    StoryClusterer clusterer = new StoryClusterer(16);
    clusterer.add(List.of(report("a", FERRY_A)));

    assertThat(clusterer.add(List.of(report("a", FERRY_A)))).isEmpty();
    assertThat(clusterer.size()).isEqualTo(1);
  }

  @Test
  void tellsWhatEachArrivalChanged() {
    StoryClusterer clusterer = new StoryClusterer(16);

    assertThat(clusterer.add(List.of(report("b", FERRY_B))))
        .containsExactly(new StoryChange(Kind.OPENED, "b", null, "sb"));
    assertThat(clusterer.add(List.of(report("c", FERRY_A))))
        .containsExactly(new StoryChange(Kind.JOINED, "c", null, "sb"));
  }

  @Test
  void tellsThatAnEarlierReportRenamesAStory() {
    StoryClusterer clusterer = new StoryClusterer(16);
    clusterer.add(List.of(report("b", FERRY_B)));

    assertThat(clusterer.add(List.of(report("a", FERRY_A, DAY.minusDays(1)))))
        .containsExactly(
            new StoryChange(Kind.RENAMED, null, "sb", "sa"),
            new StoryChange(Kind.OPENED, "a", null, "sa"));
  }

  @Test
  void endsTheSameInWhateverOrderAWindowArrives() {
    List<StoryReport> reports = many();
    Set<String> expected = grouped(reports, reports.size());
    for (int seed = 0; seed < 5; seed++) {
      List<StoryReport> shuffled = new ArrayList<>(reports);
      Collections.shuffle(shuffled, new Random(seed));

      assertThat(grouped(shuffled, shuffled.size())).as("seed %s", seed).isEqualTo(expected);
    }
  }

  @Test
  void endsTheSameOneByOneAsInOneWindow() {
    List<StoryReport> reports = many();

    assertThat(grouped(reports, 1)).isEqualTo(grouped(reports, reports.size()));
  }

  @Test
  void changesAddUpToTheStories() {
    List<StoryReport> reports = many();
    Collections.shuffle(reports, new Random(7));
    StoryClusterer clusterer = new StoryClusterer(256);
    java.util.Map<String, String> story = new java.util.TreeMap<>();
    for (StoryReport report : reports) {
      for (StoryChange change : clusterer.add(List.of(report))) {
        String id = change.report();
        if (id == null) {
          story.replaceAll((r, s) -> s.equals(change.from()) ? change.to() : s);
        } else {
          story.put(id, change.to());
        }
      }
    }
    java.util.Map<String, String> now = new java.util.TreeMap<>();
    for (Story one : clusterer.stories()) {
      one.members().forEach(m -> now.put(m.report(), one.id()));
    }

    assertThat(story).isEqualTo(now);
  }

  @Test
  void fiveHundredReprintsAreOneSource() {
    StoryClusterer clusterer = new StoryClusterer(1024);
    List<StoryReport> reports = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      reports.add(report(String.format("r%03d", i), FERRY_A + " " + i));
    }
    clusterer.add(reports);

    assertThat(clusterer.stories()).hasSize(1);
    assertThat(clusterer.stories().get(0).sources()).isEqualTo(1);
  }

  @Test
  void forgetsTheOldestReports() {
    StoryClusterer clusterer = new StoryClusterer(2);
    clusterer.add(List.of(report("a", FERRY_A)));
    clusterer.add(List.of(report("b", CHESS)));
    clusterer.add(List.of(report("c", OTHER_FERRY)));

    assertThat(clusterer.size()).isEqualTo(2);
  }

  @Test
  void goesOnWhereAnotherLeftOff() throws java.io.IOException {
    List<StoryReport> reports = many();
    StoryClusterer whole = new StoryClusterer(256);
    StoryClusterer first = new StoryClusterer(256);
    whole.add(reports.subList(0, 30));
    first.add(reports.subList(0, 30));
    List<StoryReport> kept = new ArrayList<>();
    for (StoryReport report : reports.subList(0, 30)) {
      kept.add(StoryReport.read(report.id(), report.bytes()).orElseThrow());
    }
    kept.sort(Source.BY_DAY);
    StoryClusterer second = new StoryClusterer(256);
    second.restore(kept, first.stories());

    List<StoryChange> changes = second.add(reports.subList(30, 60));

    assertThat(changes).isEqualTo(whole.add(reports.subList(30, 60)));
    assertThat(second.stories()).isEqualTo(whole.stories());
  }

  @Test
  void readsItsOwnBytesAndNoOthers() throws java.io.IOException {
    byte[] bytes = report("a", FERRY_A).bytes();
    StoryReport again = StoryReport.read("a", bytes).orElseThrow();

    assertThat(again.bytes()).isEqualTo(bytes);
    assertThat(again.alike(report("b", FERRY_B)))
        .isEqualTo(report("a", FERRY_A).alike(report("b", FERRY_B)));
    bytes[0]++;
    assertThat(StoryReport.read("a", bytes)).isEmpty();
    bytes[0]--;
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 3);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> StoryReport.read("a", cut))
        .isInstanceOf(java.io.IOException.class);
  }

  @Test
  void aNotOrADigitNeverPassesAsTheSame() {
    String not = FERRY_A.replace("was jammed", "was not jammed").replace("blamed", "never blamed");
    String digits = FERRY_A + " 12 people were hurt.";
    for (String other : List.of(not, digits.replace("12", "13"))) {
      StoryClusterer clusterer = new StoryClusterer(16);
      clusterer.add(List.of(report("a", other.equals(not) ? FERRY_A : digits), report("b", other)));

      Story story = clusterer.stories().get(0);

      assertThat(story.sources()).isEqualTo(1);
      assertThat(java.util.Objects.requireNonNull(story.members().get(1).match()).changes())
          .isNotEmpty();
    }
  }

  @Test
  void anEmptyTextIsAStoryOfItsOwn() {
    assertThat(stories(report("a", ""), report("b", ""))).containsExactlyInAnyOrder("a", "b");
  }

  /** Variants of the four texts, a few words changed in each. */
  private static List<StoryReport> many() {
    List<StoryReport> reports = new ArrayList<>();
    String[] texts = {FERRY_A, FERRY_B, OTHER_FERRY, CHESS};
    Random random = new Random(3);
    for (int i = 0; i < 60; i++) {
      List<String> words = new ArrayList<>(List.of(texts[i % 4].split(" ", -1)));
      for (int k = 0; k < 6; k++) {
        words.remove(random.nextInt(words.size()));
      }
      reports.add(report(String.format("r%02d", i), String.join(" ", words), DAY.plusDays(i % 3)));
    }
    return reports;
  }

  private static Set<String> stories(StoryReport... reports) {
    return grouped(List.of(reports), reports.length);
  }

  private static Set<String> grouped(List<StoryReport> reports, int window) {
    StoryClusterer clusterer = new StoryClusterer(256);
    for (int i = 0; i < reports.size(); i += window) {
      clusterer.add(reports.subList(i, Math.min(reports.size(), i + window)));
    }
    Set<String> groups = new HashSet<>();
    for (Story story : clusterer.stories()) {
      Set<String> ids = new TreeSet<>();
      story.members().forEach(m -> ids.add(m.report()));
      groups.add(String.join(" ", ids));
    }
    return groups;
  }

  private static StoryReport report(String id, String text) {
    return report(id, text, DAY);
  }

  private static StoryReport report(String id, String text, LocalDate day) {
    Set<String> names =
        Set.of(
            "halvard", "narvik", "solberg", "nordkyst", "kastoria", "piraeus", "vallas", "ghent");
    return StoryReport.of(id, day, text, names, Knowledge.bundled());
  }
}
