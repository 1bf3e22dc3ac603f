package org.coranto.relate.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.coranto.relate.rendering.Match;
import org.coranto.relate.rendering.RenderingMatcher;
import org.coranto.relate.story.StoryChange.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Groups reports into stories as they arrive.
 *
 * <p>Reports that render or reprint one text are joined to one source first; a source is one voice
 * in its story. Then sources are grouped by average linkage. A window of arrivals is worked on as a
 * set: its reports are put in order of day and id, so the order within a window does not matter.
 * What an arrival touches (its candidates' stories) is grouped again from the sources, so stories
 * can join and split late; each such change is told. What two reports have in common is judged by
 * these two alone, never by what else came in.
 *
 * <p>Bounds: the last {@code capacity} reports are kept, in two kilobytes each at most; a report is
 * compared with a fixed number of candidates. A story too large to be grouped anew stays together.
 * Not thread-safe; {@link StoryReport}s can be made on many threads.
 */
public final class StoryClusterer {
  private static final double LEAST = 0.225;
  private static final double TOUCHED = 0.17;

  /** Stands for the story of a report that is new. */
  private static final String NEW = "";

  private static final int SLICE = 256;
  private static final int REGROUPED = 96;

  private final RenderingMatcher matcher;
  private final StoryIndex index;
  private final AverageLink link = new AverageLink(LEAST);
  private final Map<String, Source> sources = new HashMap<>();
  private final Map<String, Match> matches = new HashMap<>();

  /**
   * A clusterer that remembers a number of reports.
   *
   * @param capacity reports kept; the oldest leave their stories
   * @throws IllegalArgumentException if it is not positive or above 2²¹
   */
  public StoryClusterer(int capacity) {
    this.matcher = new RenderingMatcher(capacity);
    this.index = new StoryIndex(capacity);
  }

  /**
   * Takes a window of reports. A report whose id is known already changes nothing.
   *
   * @return what changed, reports in order of day and id
   */
  public List<StoryChange> add(Collection<StoryReport> window) {
    List<StoryReport> arrived = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (StoryReport report : window) {
      if (!sources.containsKey(report.id()) && ids.add(report.id())) {
        arrived.add(report);
      }
    }
    arrived.sort(Source.BY_DAY);
    List<StoryChange> changes = new ArrayList<>();
    for (int from = 0; from < arrived.size(); from += SLICE) {
      changes.addAll(slice(arrived.subList(from, Math.min(arrived.size(), from + SLICE))));
    }
    return changes;
  }

  /**
   * Takes up what another clusterer left: its reports and their stories, into an empty one.
   *
   * @param reports in the order they came in; those beyond the capacity are the oldest
   * @param known their stories; members that are not among the reports are left out
   * @throws IllegalStateException if this one has reports already
   */
  public void restore(List<StoryReport> reports, List<Story> known) {
    if (!sources.isEmpty()) {
      throw new IllegalStateException("restored into a clusterer in use");
    }
    for (StoryReport report : reports) {
      sources.put(report.id(), new Source(report));
      matcher.remember(report.sketch());
      for (StoryReport old : index.add(report)) {
        sources.remove(old.id());
      }
    }
    for (Story story : known) {
      Map<Integer, Source> texts = new TreeMap<>();
      for (Story.Member member : story.members()) {
        Source source = sources.get(member.report());
        if (source != null) {
          Source text = texts.putIfAbsent(member.source(), source);
          if (text != null) {
            text.take(source);
            sources.put(member.report(), text);
          }
          Match match = member.match();
          if (match != null) {
            keep(match);
          }
        }
      }
      if (!texts.isEmpty()) {
        new Cluster(List.copyOf(texts.values()), story.id());
      }
    }
  }

  private List<StoryChange> slice(List<StoryReport> arrived) {
    Map<String, String> before = new LinkedHashMap<>();
    Set<Cluster> disturbed = new LinkedHashSet<>();
    for (StoryReport report : arrived) {
      before.put(report.id(), NEW);
      sources.put(report.id(), new Source(report));
      for (Match match : matcher.add(report.sketch())) {
        join(match, before, disturbed);
      }
      for (StoryReport old : index.add(report)) {
        forget(old);
      }
    }
    Map<Source, Set<Source>> touching = new LinkedHashMap<>();
    for (Cluster cluster : disturbed) {
      for (Source source : cluster.sources()) {
        touching.put(source, new LinkedHashSet<>());
      }
    }
    for (StoryReport report : arrived) {
      Source source = Objects.requireNonNull(sources.get(report.id()));
      Set<Source> touched = touching.computeIfAbsent(source, s -> new LinkedHashSet<>());
      for (StoryReport near : index.near(report)) {
        Source other = sources.get(near.id());
        if (other != null && other != source && source.alike(other) >= TOUCHED) {
          touched.add(other);
        }
      }
    }
    for (List<Source> affected : components(touching)) {
      regroup(affected, before);
    }
    return changes(before);
  }

  /** Makes the sources of two reports one. */
  private void join(Match match, Map<String, String> before, Set<Cluster> disturbed) {
    keep(match);
    Source a = sources.get(match.a());
    Source b = sources.get(match.b());
    if (a == null || b == null || a == b) {
      return;
    }
    Source into = Source.BY_HEAD.compare(a, b) <= 0 ? a : b;
    Source from = into == a ? b : a;
    remember(a, before);
    remember(b, before);
    Cluster left = from.cluster;
    into.take(from);
    for (StoryReport report : from.reports()) {
      sources.put(report.id(), into);
    }
    if (left != null) {
      disturbed.add(left);
      left.sources().remove(from);
      if (into.cluster == null) {
        left.sources().add(into);
        into.cluster = left;
      }
    }
  }

  /** Keeps, of each report, the best match: one with an earlier report before one with a later. */
  private void keep(Match match) {
    boolean forward = isEarlier(match.a(), match.b());
    matches.merge(match.a(), match, (x, y) -> better(x, y, match.a(), forward ? null : match));
    matches.merge(match.b(), match, (x, y) -> better(x, y, match.b(), forward ? match : null));
  }

  /**
   * Of the match that a report has and a new one; {@code backward} is the new one if it looks back.
   */
  private Match better(Match old, Match now, String report, @Nullable Match backward) {
    String other = old.a().equals(report) ? old.b() : old.a();
    boolean oldBack = isEarlier(other, report);
    if (oldBack != (backward != null)) {
      return oldBack ? old : now;
    }
    int order = Double.compare(now.score(), old.score());
    if (order == 0) {
      order = (old.a() + old.b()).compareTo(now.a() + now.b());
    }
    return order <= 0 ? old : now;
  }

  private boolean isEarlier(String x, String y) {
    int dayX = day(x);
    int dayY = day(y);
    return dayX == dayY ? x.compareTo(y) < 0 : dayX < dayY;
  }

  private int day(String report) {
    Source source = sources.get(report);
    if (source != null) {
      for (StoryReport carrier : source.reports()) {
        if (carrier.id().equals(report)) {
          return carrier.day();
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  /** Notes the story that each report of a source was in before this slice. */
  private static void remember(Source source, Map<String, String> before) {
    Cluster cluster = source.cluster;
    if (cluster != null) {
      for (StoryReport report : source.reports()) {
        before.putIfAbsent(report.id(), cluster.id());
      }
    }
  }

  private void forget(StoryReport old) {
    Source source = sources.remove(old.id());
    matches.remove(old.id());
    if (source != null) {
      source.drop(old);
      Cluster cluster = source.cluster;
      if (source.reports().isEmpty() && cluster != null) {
        cluster.sources().remove(source);
      }
    }
  }

  /** New sources with all they touch, and all that shares a story with these. */
  private static List<List<Source>> components(Map<Source, Set<Source>> touching) {
    List<List<Source>> components = new ArrayList<>();
    Set<Source> seen = new LinkedHashSet<>();
    Map<Source, Set<Source>> back = new HashMap<>();
    touching.forEach(
        (source, others) ->
            others.forEach(o -> back.computeIfAbsent(o, x -> new LinkedHashSet<>()).add(source)));
    for (Source start : touching.keySet()) {
      if (!seen.add(start)) {
        continue;
      }
      List<Source> component = new ArrayList<>();
      component.add(start);
      for (int i = 0; i < component.size(); i++) {
        Source next = component.get(i);
        List<Source> linked = new ArrayList<>(touching.getOrDefault(next, Set.of()));
        linked.addAll(back.getOrDefault(next, Set.of()));
        Cluster cluster = next.cluster;
        if (cluster != null) {
          linked.addAll(cluster.sources());
        }
        for (Source other : linked) {
          if (seen.add(other)) {
            component.add(other);
          }
        }
      }
      components.add(component);
    }
    return components;
  }

  private void regroup(List<Source> affected, Map<String, String> before) {
    affected.sort(Source.BY_HEAD);
    Map<Cluster, List<Source>> whole = new LinkedHashMap<>();
    List<List<Source>> groups = new ArrayList<>();
    for (Source source : affected) {
      remember(source, before);
      Cluster cluster = source.cluster;
      if (cluster != null && affected.size() > REGROUPED) {
        List<Source> known = whole.get(cluster);
        if (known == null) {
          known = new ArrayList<>();
          whole.put(cluster, known);
          groups.add(known);
        }
        known.add(source);
      } else {
        groups.add(new ArrayList<>(List.of(source)));
      }
    }
    for (int from = 0; from < groups.size(); from += AverageLink.MOST) {
      int to = Math.min(groups.size(), from + AverageLink.MOST);
      for (List<Source> joined : link.join(groups.subList(from, to))) {
        new Cluster(joined);
      }
    }
  }

  private List<StoryChange> changes(Map<String, String> before) {
    Map<String, String> now = new LinkedHashMap<>();
    Map<String, Set<String>> went = new TreeMap<>();
    before.forEach(
        (report, old) -> {
          Source source = sources.get(report);
          if (source != null && source.cluster != null) {
            now.put(report, source.cluster.id());
            if (!old.equals(NEW)) {
              went.computeIfAbsent(old, o -> new LinkedHashSet<>()).add(source.cluster.id());
            }
          }
        });
    List<StoryChange> changes = new ArrayList<>();
    went.forEach(
        (old, ids) -> {
          String to = ids.iterator().next();
          if (ids.size() == 1 && !to.equals(old)) {
            changes.add(new StoryChange(Kind.RENAMED, null, old, to));
          }
        });
    now.forEach(
        (report, id) -> {
          String old = Objects.requireNonNull(before.get(report));
          if (old.equals(NEW)) {
            boolean opens = id.equals("s" + report);
            changes.add(new StoryChange(opens ? Kind.OPENED : Kind.JOINED, report, null, id));
          } else if (!old.equals(id) && went.getOrDefault(old, Set.of()).size() > 1) {
            changes.add(new StoryChange(Kind.MOVED, report, old, id));
          }
        });
    return changes;
  }

  /** All stories, in order of their heads' day and id. */
  public List<Story> stories() {
    Set<Cluster> clusters = new LinkedHashSet<>();
    List<Source> all = new ArrayList<>(new LinkedHashSet<>(sources.values()));
    all.sort(Source.BY_HEAD);
    for (Source source : all) {
      if (source.cluster != null) {
        clusters.add(source.cluster);
      }
    }
    List<Story> stories = new ArrayList<>();
    for (Cluster cluster : clusters) {
      stories.add(story(cluster));
    }
    return stories;
  }

  /** The story that a report is in; empty if it is not known or was forgotten. */
  public Optional<Story> storyOf(String report) {
    Source source = sources.get(report);
    Cluster cluster = source == null ? null : source.cluster;
    return cluster == null ? Optional.empty() : Optional.of(story(cluster));
  }

  private Story story(Cluster cluster) {
    List<Source> order = new ArrayList<>(cluster.sources());
    order.sort(Source.BY_HEAD);
    List<StoryReport> reports = new ArrayList<>();
    Map<String, Integer> number = new HashMap<>();
    for (int k = 0; k < order.size(); k++) {
      for (StoryReport report : order.get(k).reports()) {
        reports.add(report);
        number.put(report.id(), k + 1);
      }
    }
    reports.sort(Source.BY_DAY);
    List<Story.Member> members = new ArrayList<>();
    Set<Integer> carried = new LinkedHashSet<>();
    for (StoryReport report : reports) {
      int source = Objects.requireNonNull(number.get(report.id()));
      boolean first = carried.add(source);
      members.add(new Story.Member(report.id(), source, first ? null : matches.get(report.id())));
    }
    return new Story(cluster.id(), members, order.size());
  }

  /** How many reports are kept. */
  public int size() {
    return sources.size();
  }
}
