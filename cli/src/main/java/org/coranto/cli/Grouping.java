package org.coranto.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.coranto.cli.story.Happenings;
import org.coranto.cli.story.Roles;
import org.coranto.cli.story.Titles;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Situation;
import org.coranto.relate.rendering.Match;
import org.coranto.relate.story.Story;
import org.coranto.relate.story.StoryClusterer;
import org.coranto.relate.story.StoryReport;
import org.coranto.relate.story.Telling;
import org.coranto.store.StoredStory;
import org.coranto.store.StoryView;
import org.coranto.store.StoryView.Role;
import org.jspecify.annotations.Nullable;

/** The stories of a set of reports, without a store. Not thread-safe. */
final class Grouping {
  private static final int LEAST_CAPACITY = 1 << 10;
  private static final int MOST_CAPACITY = 1 << 20;

  /** What is shown of a report. */
  private record Card(String name, @Nullable String published, String title) {}

  private final Knowledge knowledge = Knowledge.bundled();
  private final List<StoryReport> arrived = new ArrayList<>();
  private final Map<String, Card> cards = new HashMap<>();
  private final Map<String, List<Telling>> tellings = new HashMap<>();
  private List<Story> stories = List.of();

  /** Adds a report; one whose text is there already is left out. */
  void add(Situation situation) {
    var report = situation.report();
    var day = situation.reading().published().value();
    Card card = new Card(report.name(), day == null ? null : day.toString(), Titles.of(situation));
    if (cards.putIfAbsent(report.id(), card) == null) {
      arrived.add(StoryReport.of(situation, knowledge));
      tellings.put(report.id(), Telling.of(situation));
    }
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

  int stories() {
    return stories.size();
  }

  private Card card(String report) {
    return Objects.requireNonNull(cards.get(report), report);
  }

  /** Stories, the latest first; those of one report only when {@code alone}. */
  List<StoredStory> list(boolean alone) {
    List<StoredStory> list = new ArrayList<>();
    for (Story story : stories) {
      if (alone || story.members().size() > 1) {
        list.add(stored(story, 0));
      }
    }
    list.sort(
        Comparator.comparing(
                StoredStory::last, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .reversed()
            .thenComparing(s -> -s.reports())
            .thenComparing(StoredStory::id));
    return list;
  }

  private StoredStory stored(Story story, int happenings) {
    Card head = card(story.head().report());
    String last = null;
    for (Story.Member member : story.members()) {
      String day = card(member.report()).published();
      last = day == null ? last : day;
    }
    return new StoredStory(
        story.id(),
        head.published(),
        last,
        story.members().size(),
        story.sources(),
        happenings,
        0,
        head.title());
  }

  /** The story that the beginning of its id, or one of its reports' name or id, names. */
  StoryView find(String named) {
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
    return view(found.get(0));
  }

  private StoryView view(Story story) {
    List<Telling> all = new ArrayList<>();
    Map<String, Integer> sources = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    List<StoryView.Member> members = new ArrayList<>();
    for (Story.Member member : story.members()) {
      String id = member.report();
      Card card = card(id);
      sources.put(id, member.source());
      names.put(id, card.name());
      all.addAll(tellings.getOrDefault(id, List.of()));
      Match match = member.match();
      Role role =
          members.isEmpty()
              ? Role.HEAD
              : match == null
                  ? Role.REPORT
                  : Role.valueOf(match.kind().name().toUpperCase(Locale.ROOT));
      members.add(
          new StoryView.Member(
              id,
              card.name(),
              card.published(),
              card.title(),
              role,
              member.source(),
              match == null ? null : Roles.other(match, id),
              match == null ? null : (Double) match.score(),
              Roles.changes(match)));
    }
    List<StoryView.Happening> happenings = Happenings.of(all, sources, names);
    return new StoryView(stored(story, happenings.size()), members, happenings, List.of());
  }
}
