package org.coranto.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Situation;
import org.coranto.relate.story.Story;
import org.coranto.relate.story.StoryClusterer;
import org.coranto.relate.story.StoryEvent;
import org.coranto.relate.story.StoryReport;
import org.coranto.relate.story.Telling;
import org.jspecify.annotations.Nullable;

/** The stories of a set of reports, with what is shown of each report. Not thread-safe. */
final class Grouping {
  private static final int LONGEST_TITLE = 100;
  private static final int LEAST_CAPACITY = 1 << 10;
  private static final int MOST_CAPACITY = 1 << 20;

  /** What is shown of a report. */
  record Card(String id, String name, @Nullable String published, String title) {}

  private final Knowledge knowledge = Knowledge.bundled();
  private final List<StoryReport> arrived = new ArrayList<>();
  private final Map<String, Card> cards = new HashMap<>();
  private final Map<String, List<Telling>> tellings = new HashMap<>();
  private List<Story> stories = List.of();

  /** Adds a report; one whose text is there already is left out. */
  void add(Situation situation) {
    var report = situation.report();
    var day = situation.reading().published().value();
    Card card =
        new Card(report.id(), report.name(), day == null ? null : day.toString(), title(situation));
    if (cards.putIfAbsent(report.id(), card) == null) {
      arrived.add(StoryReport.of(situation, knowledge));
      tellings.put(report.id(), Telling.of(situation));
    }
  }

  private static String title(Situation situation) {
    String title = situation.report().title();
    if (title != null) {
      return title;
    }
    String line = situation.report().text().strip();
    int end = line.indexOf('\n');
    line = end < 0 ? line : line.substring(0, end).strip();
    return line.codePointCount(0, line.length()) <= LONGEST_TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
  }

  /** Groups what was added. */
  void finish() {
    int capacity = Math.min(MOST_CAPACITY, Math.max(LEAST_CAPACITY, arrived.size()));
    StoryClusterer clusterer = new StoryClusterer(capacity);
    clusterer.add(arrived);
    stories = clusterer.stories();
  }

  int reports() {
    return cards.size();
  }

  List<Story> stories() {
    return stories;
  }

  Card card(String report) {
    return Objects.requireNonNull(cards.get(report), report);
  }

  /** The story that the beginning of its id, or one of its reports' name or id, names. */
  Story find(String named) {
    List<Story> found = new ArrayList<>();
    for (Story story : stories) {
      boolean fits = story.id().startsWith(named);
      for (Story.Member member : story.members()) {
        fits |= member.report().startsWith(named) || card(member.report()).name().equals(named);
      }
      if (fits) {
        found.add(story);
      }
    }
    if (found.isEmpty()) {
      throw Problem.failed("there is no story " + named + "; coranto story --all lists them");
    }
    if (found.size() > 1) {
      throw Problem.failed("several stories fit " + named + "; give more of the id");
    }
    return found.get(0);
  }

  /** What a story's reports tell, joined. */
  List<StoryEvent> events(Story story) {
    List<Telling> all = new ArrayList<>();
    Map<String, Integer> sources = new HashMap<>();
    for (Story.Member member : story.members()) {
      sources.put(member.report(), member.source());
      all.addAll(tellings.getOrDefault(member.report(), List.of()));
    }
    return StoryEvent.join(all, sources);
  }
}
