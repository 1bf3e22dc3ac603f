package org.coranto.cli.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coranto.relate.rendering.Match;
import org.coranto.relate.story.Story;
import org.coranto.relate.story.StoryChange;
import org.coranto.relate.story.StoryClusterer;
import org.coranto.relate.story.Telling;
import org.coranto.store.StoredChange;
import org.coranto.store.StoredStory;
import org.coranto.store.StoryShelf;
import org.coranto.store.StoryShelf.Membership;
import org.coranto.store.StoryShelf.Placed;
import org.coranto.store.StoryView;

/** Writes what a window of reports changed. Not thread-safe. */
final class StoryWriter {
  /** Reports of a story whose events are joined: the earliest. */
  private static final int MOST_TELLERS = 200;

  private final StoryShelf shelf;
  private final int run;
  private final StoryClusterer clusterer;

  StoryWriter(StoryShelf shelf, int run, StoryClusterer clusterer) {
    this.shelf = shelf;
    this.run = run;
    this.clusterer = clusterer;
  }

  /**
   * Brings the rows of all stories that changes name up to date.
   *
   * @param grouping number under which the changes are noted; 0 to note none
   */
  void write(List<StoryChange> changes, int grouping) throws IOException {
    TreeSet<String> touched = new TreeSet<>();
    TreeSet<String> reports = new TreeSet<>();
    Map<String, Map<String, Integer>> left = new LinkedHashMap<>();
    for (StoryChange change : changes) {
      String from = change.from();
      String report = change.report();
      touched.add(change.to());
      reports.add(report == null ? change.to().substring(1) : report);
      if (from != null) {
        touched.add(from);
        left.computeIfAbsent(from, f -> new HashMap<>()).merge(change.to(), 1, Integer::sum);
        if (report == null) {
          shelf.rename(run, from, change.to());
        }
      }
      if (grouping > 0) {
        shelf.note(
            new StoredChange(grouping, Roles.lower(change.kind()), report, from, change.to()));
      }
    }
    Map<String, Story> live = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (String report : reports) {
      if (!seen.contains(report)) {
        clusterer.storyOf(report).ifPresent(story -> live.put(story.id(), story));
        clusterer.storyOf(report).ifPresent(s -> s.members().forEach(m -> seen.add(m.report())));
      }
    }
    for (Story story : live.values()) {
      touched.add(story.id());
      members(story);
    }
    for (String id : touched) {
      List<Placed> members = shelf.members(run, id);
      if (members.isEmpty()) {
        shelf.drop(run, id);
        Map<String, Integer> to = left.get(id);
        if (to != null && grouping > 0) {
          shelf.alias(id, most(to));
        }
      } else {
        story(id, members);
        shelf.inUse(id);
      }
    }
  }

  private static String most(Map<String, Integer> counts) {
    String most = "";
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      int order = most.isEmpty() ? 1 : entry.getValue() - counts.getOrDefault(most, 0);
      if (order > 0 || (order == 0 && entry.getKey().compareTo(most) < 0)) {
        most = entry.getKey();
      }
    }
    return most;
  }

  private void members(Story story) throws IOException {
    Map<Integer, String> texts = new HashMap<>();
    for (Story.Member member : story.members()) {
      String text = texts.get(member.source());
      if (text == null) {
        text = text(member.report());
        texts.put(member.source(), text);
      }
      Match match = member.match();
      shelf.put(
          run,
          new Membership(
              member.report(),
              story.id(),
              text,
              match == null ? "report" : Roles.lower(match.kind()),
              match == null ? null : Roles.other(match, member.report()),
              match == null ? null : match.score(),
              Roles.changes(match)));
    }
  }

  /** The report that stands for a text: its earliest carrier, or one that is forgotten already. */
  private String text(String carrier) throws IOException {
    Optional<String> known = shelf.text(run, carrier);
    return known.isPresent() && clusterer.storyOf(known.get()).isEmpty() ? known.get() : carrier;
  }

  private void story(String id, List<Placed> members) throws IOException {
    Map<String, Integer> texts = new HashMap<>();
    Map<String, Integer> sources = new HashMap<>();
    List<Telling> tellings = new ArrayList<>();
    String published = null;
    String last = null;
    for (Placed placed : members) {
      Membership m = placed.membership();
      sources.put(m.report(), texts.computeIfAbsent(m.text(), t -> texts.size() + 1));
      if (sources.size() <= MOST_TELLERS) {
        tellings.addAll(Telling.of(shelf.situation(m.report())));
      }
      published = published == null ? placed.published() : published;
      last = placed.published() == null ? last : placed.published();
    }
    Placed head = members.get(0);
    Membership m = head.membership();
    shelf.put(
        run, new Membership(m.report(), id, m.text(), "head", m.with(), m.score(), m.changed()));
    List<StoryView.Happening> happenings = Happenings.of(tellings, sources, Map.of());
    shelf.put(
        run,
        new StoredStory(
            id,
            published,
            last,
            members.size(),
            texts.size(),
            happenings.size(),
            shelf.differences(run, id),
            head.title()),
        happenings);
  }
}
