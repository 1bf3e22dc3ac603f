package org.coranto.relate.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One happening as the reports of a story tell it.
 *
 * @param tellings its witnesses, at least one, in order of report and event
 * @param sources how many independent texts tell it
 */
public record StoryEvent(List<Telling> tellings, int sources) {
  /** Copies the list. */
  public StoryEvent {
    tellings = List.copyOf(tellings);
  }

  /** The fullest telling: dated, with most parties; the earliest of equals. */
  public Telling best() {
    Telling best = tellings.get(0);
    for (Telling telling : tellings) {
      if (fullness(telling) > fullness(best)) {
        best = telling;
      }
    }
    return best;
  }

  private static int fullness(Telling t) {
    return t.parties().size() + (t.date() == null ? 0 : 1) + (t.mode() == null ? 0 : 1);
  }

  /** Whether some tell it as a fact and others deny or negate it. */
  public boolean disputed() {
    boolean told = false;
    boolean denied = false;
    for (Telling telling : tellings) {
      told |= telling.factuality().equals("asserted");
      denied |= telling.factuality().equals("denied") || telling.factuality().equals("negated");
    }
    return told && denied;
  }

  /**
   * Joins what several reports tell of one event: the same type, modes and dates that do not
   * contradict each other, and a party in common; without parties on one side, the same word for
   * it. Events of one report are never joined with each other.
   *
   * @param tellings in the order of their reports; the first teller of an event leads
   * @param sources the number of the independent text that each report carries
   * @return events, the most sources first, then in order of first telling
   */
  public static List<StoryEvent> join(List<Telling> tellings, Map<String, Integer> sources) {
    List<List<Telling>> groups = new ArrayList<>();
    for (Telling telling : tellings) {
      List<Telling> home = null;
      for (List<Telling> group : groups) {
        if (belongs(telling, group)) {
          home = group;
          break;
        }
      }
      if (home == null) {
        home = new ArrayList<>();
        groups.add(home);
      }
      home.add(telling);
    }
    List<StoryEvent> events = new ArrayList<>();
    for (List<Telling> group : groups) {
      Set<Integer> carriers = new HashSet<>();
      for (Telling telling : group) {
        carriers.add(sources.getOrDefault(telling.report(), 0));
      }
      events.add(new StoryEvent(group, carriers.size()));
    }
    events.sort(Comparator.comparingInt((StoryEvent e) -> -e.sources()));
    return events;
  }

  private static boolean belongs(Telling telling, List<Telling> group) {
    boolean alike = false;
    for (Telling other : group) {
      if (other.report().equals(telling.report()) || !compatible(telling, other)) {
        return false;
      }
      alike |= alike(telling, other);
    }
    return alike;
  }

  private static boolean compatible(Telling x, Telling y) {
    return x.type().equals(y.type())
        && (x.mode() == null || y.mode() == null || x.mode().equals(y.mode()))
        && (x.date() == null
            || y.date() == null
            || x.date().startsWith(y.date())
            || y.date().startsWith(x.date()));
  }

  private static boolean alike(Telling x, Telling y) {
    if (x.parties().isEmpty() || y.parties().isEmpty()) {
      return x.trigger().equals(y.trigger());
    }
    for (String party : x.parties()) {
      if (y.parties().contains(party)) {
        return true;
      }
    }
    return false;
  }
}
