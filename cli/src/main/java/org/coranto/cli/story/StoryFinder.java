package org.coranto.cli.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Situation;
import org.coranto.relate.rendering.Match;
import org.coranto.relate.story.Story;
import org.coranto.relate.story.StoryClusterer;
import org.coranto.relate.story.StoryReport;
import org.coranto.store.Rows;
import org.coranto.store.StoryShelf.Membership;
import org.jspecify.annotations.Nullable;

/**
 * Finds the story that a report which is not in the store would join, among the reports that were
 * grouped last. Nothing is kept. Thread-safe.
 */
public final class StoryFinder {
  /** Reports looked at, the latest. */
  private static final int LATEST = 20_000;

  private static final String RUN =
      "(select cast(value as integer) from meta where key = 'story_run')";

  /**
   * What was found.
   *
   * @param neighbour id of a report of the story, or null when it would be a story of its own
   * @param alike how alike the text is to the nearest report of the story, 0..1
   * @param matches reports that carry the text, the best first
   */
  public record Found(@Nullable String neighbour, double alike, List<Match> matches) {
    /** Copies the list. */
    public Found {
      matches = List.copyOf(matches);
    }
  }

  private final Rows rows;
  private final Knowledge knowledge;

  /** A finder over a store. */
  public StoryFinder(Rows rows, Knowledge knowledge) {
    this.rows = rows;
    this.knowledge = knowledge;
  }

  /**
   * Looks for a report's story.
   *
   * @throws IOException if the store cannot be read
   */
  public Found find(Situation situation) throws IOException {
    StoryReport asked = StoryReport.of(situation, knowledge);
    Map<String, StoryReport> known = new LinkedHashMap<>();
    rows.each(
        "select report, mark from (select report, mark, arrival from story_mark order by arrival"
            + " desc limit ?) order by arrival",
        List.of(LATEST),
        row ->
            StoryReport.read(row.getString(1), row.getBytes(2))
                .ifPresent(report -> known.put(report.id(), report)));
    StoryClusterer clusterer = new StoryClusterer(Math.max(1024, known.size() + 1));
    clusterer.restore(List.copyOf(known.values()), stories());
    clusterer.add(List.of(asked));
    Story story = clusterer.storyOf(asked.id()).orElse(null);
    if (story == null) {
      return new Found(null, 0, List.of());
    }
    String neighbour = known.containsKey(asked.id()) ? asked.id() : null;
    double alike = neighbour == null ? 0 : 1;
    List<Match> matches = new ArrayList<>();
    for (Story.Member member : story.members()) {
      StoryReport other = known.get(member.report());
      if (other != null && !other.id().equals(asked.id())) {
        double score = other.alike(asked);
        if (neighbour == null || score > alike) {
          neighbour = other.id();
          alike = score;
        }
      }
      Match match = member.match();
      if (match != null && (match.a().equals(asked.id()) || match.b().equals(asked.id()))) {
        matches.add(match);
      }
    }
    matches.sort((a, b) -> Double.compare(b.score(), a.score()));
    return new Found(neighbour, alike, matches);
  }

  private List<Story> stories() throws IOException {
    Map<String, List<Story.Member>> members = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> texts = new HashMap<>();
    rows.each(
        "select report, story, text, role, \"with\", score, changed from story_member where run = "
            + RUN
            + " and report in (select report from story_mark order by arrival desc limit ?) order"
            + " by story, report",
        List.of(LATEST),
        row -> {
          Membership member = Membership.of(row);
          Map<String, Integer> numbers =
              texts.computeIfAbsent(member.story(), s -> new HashMap<>());
          int source = numbers.computeIfAbsent(member.text(), t -> numbers.size() + 1);
          members
              .computeIfAbsent(member.story(), s -> new ArrayList<>())
              .add(new Story.Member(member.report(), source, Roles.match(member)));
        });
    List<Story> stories = new ArrayList<>();
    members.forEach(
        (id, all) -> stories.add(new Story(id, all, texts.getOrDefault(id, Map.of()).size())));
    return stories;
  }
}
