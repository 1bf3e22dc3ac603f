package org.coranto.cli.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Situation;
import org.coranto.relate.story.Story;
import org.coranto.relate.story.StoryChange;
import org.coranto.relate.story.StoryClusterer;
import org.coranto.relate.story.StoryReport;
import org.coranto.store.Mark;
import org.coranto.store.StoredChange;
import org.coranto.store.StoryShelf;
import org.coranto.store.StoryShelf.Membership;
import org.jspecify.annotations.Nullable;

/**
 * Groups the reports that a store took in since the last time, and keeps the stories there.
 *
 * <p>New reports join in windows, by day and id; each window is one transaction, so a grouping that
 * was stopped goes on where it was. A report that was read anew since, and is told apart otherwise
 * now, makes all be grouped anew: under another run, which counts only when it is whole. Not
 * thread-safe.
 */
public final class StoryKeeper {
  /** Reports kept in memory; older ones stay in their stories, and new ones no longer find them. */
  public static final int CAPACITY = 400_000;

  private static final int LEAST_CAPACITY = 1 << 12;
  private static final int WINDOW = 10_000;

  /** What a grouping did. */
  public record Done(int reports, Map<StoryChange.Kind, Integer> changes, boolean anew) {
    /** Copies the counts, in the order of kinds. */
    public Done {
      changes = Collections.unmodifiableMap(new TreeMap<>(changes));
    }
  }

  private final StoryShelf shelf;
  private final Knowledge knowledge;
  private final Map<StoryChange.Kind, Integer> counts = new HashMap<>();

  /** A keeper of a store's stories. */
  public StoryKeeper(StoryShelf shelf, Knowledge knowledge) {
    this.shelf = shelf;
    this.knowledge = knowledge;
  }

  /**
   * Groups what came in.
   *
   * @param anew whether to group all reports anew
   */
  public Done group(boolean anew) throws IOException {
    boolean all = anew;
    int reports = 0;
    @Nullable StoryClusterer clusterer = null;
    List<String> ids = shelf.toMark(WINDOW);
    while (!ids.isEmpty()) {
      List<StoryReport> fresh = new ArrayList<>();
      List<Mark> marks = new ArrayList<>();
      for (String id : ids) {
        Situation situation = shelf.situation(id);
        StoryReport report = StoryReport.of(situation, knowledge);
        byte[] bytes = report.bytes();
        Optional<byte[]> known = shelf.mark(id);
        if (known.isEmpty()) {
          fresh.add(report);
        } else if (!Arrays.equals(known.get(), bytes)) {
          all = true;
        }
        marks.add(new Mark(id, Titles.of(situation), Origins.of(situation.report()), bytes));
      }
      reports += fresh.size();
      if (!all && clusterer == null && !fresh.isEmpty()) {
        clusterer = restored(fresh.size());
      }
      for (Mark mark : marks) {
        shelf.keep(mark);
      }
      if (!all && clusterer != null && !fresh.isEmpty()) {
        int run = Math.max(1, shelf.run());
        List<StoryChange> changes = clusterer.add(fresh);
        new StoryWriter(shelf, run, clusterer).write(changes, shelf.grouping() + 1);
        count(changes);
        shelf.flip(run);
      }
      shelf.commit();
      ids = shelf.toMark(WINDOW);
    }
    if (all) {
      anew();
    }
    return new Done(reports, counts, all);
  }

  private void count(List<StoryChange> changes) {
    for (StoryChange change : changes) {
      counts.merge(change.kind(), 1, Integer::sum);
    }
  }

  /** A clusterer that knows what was grouped, with room for more. */
  private StoryClusterer restored(int more) throws IOException {
    Restorer restorer = new Restorer();
    shelf.members(restorer::member);
    List<StoryReport> reports = reports();
    int room = Math.min(CAPACITY, Math.max(LEAST_CAPACITY, 2 * (reports.size() + more)));
    StoryClusterer clusterer = new StoryClusterer(Math.max(room, WINDOW));
    clusterer.restore(reports, restorer.stories());
    return clusterer;
  }

  private List<StoryReport> reports() throws IOException {
    List<StoryReport> reports = new ArrayList<>();
    shelf.marks(CAPACITY, mark -> reports.add(report(mark)));
    return reports;
  }

  /** What a mark holds; made anew where another version of Coranto wrote it. */
  private StoryReport report(Mark mark) throws IOException {
    Optional<StoryReport> report = StoryReport.read(mark.report(), mark.bytes());
    if (report.isPresent()) {
      return report.get();
    }
    StoryReport made = StoryReport.of(shelf.situation(mark.report()), knowledge);
    shelf.keep(new Mark(mark.report(), mark.title(), mark.origin(), made.bytes()));
    return made;
  }

  /** Groups everything under a new run, and says how the stories that were there go on. */
  private void anew() throws IOException {
    Map<String, String> before = new TreeMap<>();
    shelf.members(m -> before.put(m.report(), m.story()));
    int run = shelf.run() + 1;
    int grouping = shelf.grouping() + 1;
    int room = Math.min(CAPACITY, Math.max(LEAST_CAPACITY, shelf.marked()));
    StoryClusterer clusterer = new StoryClusterer(room);
    StoryWriter writer = new StoryWriter(shelf, run, clusterer);
    List<StoryReport> window = new ArrayList<>();
    shelf.marks(
        Integer.MAX_VALUE,
        mark -> {
          window.add(report(mark));
          if (window.size() == WINDOW) {
            writer.write(clusterer.add(window), 0);
            window.clear();
          }
        });
    writer.write(clusterer.add(window), 0);
    shelf.flip(run);
    Map<String, String> now = new TreeMap<>();
    shelf.members(m -> now.put(m.report(), m.story()));
    tell(before, now, grouping);
    shelf.commit();
  }

  private void tell(Map<String, String> before, Map<String, String> now, int grouping)
      throws IOException {
    Map<String, Set<String>> went = new TreeMap<>();
    for (Map.Entry<String, String> entry : now.entrySet()) {
      String old = before.get(entry.getKey());
      if (old != null) {
        went.computeIfAbsent(old, o -> new TreeSet<>()).add(entry.getValue());
      }
    }
    for (Map.Entry<String, String> entry : now.entrySet()) {
      String report = entry.getKey();
      String story = entry.getValue();
      String old = before.get(report);
      if (old == null) {
        boolean opens = story.equals("s" + report);
        note(
            grouping,
            opens ? StoryChange.Kind.OPENED : StoryChange.Kind.JOINED,
            report,
            null,
            story);
      } else if (!old.equals(story) && went.getOrDefault(old, Set.of()).size() > 1) {
        note(grouping, StoryChange.Kind.MOVED, report, old, story);
      }
    }
    for (Map.Entry<String, Set<String>> entry : went.entrySet()) {
      String old = entry.getKey();
      if (!entry.getValue().contains(old)) {
        String to = entry.getValue().iterator().next();
        shelf.alias(old, to);
        if (entry.getValue().size() == 1) {
          note(grouping, StoryChange.Kind.RENAMED, null, old, to);
        }
      }
    }
  }

  private void note(
      int grouping,
      StoryChange.Kind kind,
      @Nullable String report,
      @Nullable String from,
      String to)
      throws IOException {
    counts.merge(kind, 1, Integer::sum);
    shelf.note(new StoredChange(grouping, kind.name().toLowerCase(Locale.ROOT), report, from, to));
  }

  /** Puts the rows of memberships together to stories. */
  private static final class Restorer {
    private final Map<String, List<Membership>> byStory = new LinkedHashMap<>();

    void member(Membership member) {
      byStory.computeIfAbsent(member.story(), s -> new ArrayList<>()).add(member);
    }

    List<Story> stories() {
      List<Story> stories = new ArrayList<>();
      byStory.forEach(
          (id, rows) -> {
            Map<String, Integer> texts = new HashMap<>();
            List<Story.Member> members = new ArrayList<>();
            for (Membership row : rows) {
              int source = texts.computeIfAbsent(row.text(), t -> texts.size() + 1);
              members.add(new Story.Member(row.report(), source, Roles.match(row)));
            }
            stories.add(new Story(id, members, texts.size()));
          });
      return stories;
    }
  }
}
