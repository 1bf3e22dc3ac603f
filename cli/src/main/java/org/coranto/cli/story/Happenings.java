package org.coranto.cli.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.coranto.relate.story.StoryEvent;
import org.coranto.relate.story.Telling;
import org.coranto.store.StoryView;

/** What the reports of a story tell, joined, as the store keeps it. */
public final class Happenings {
  private Happenings() {}

  /**
   * One row a happening.
   *
   * @param tellings in the order of their reports
   * @param sources number of the text that each report carries
   * @param names of the reports
   */
  public static List<StoryView.Happening> of(
      List<Telling> tellings, Map<String, Integer> sources, Map<String, String> names) {
    List<StoryView.Happening> happenings = new ArrayList<>();
    for (StoryEvent event : StoryEvent.join(tellings, sources)) {
      Telling best = event.best();
      Set<String> told = new TreeSet<>();
      List<StoryView.Witness> witnesses = new ArrayList<>();
      for (Telling telling : event.tellings()) {
        told.add(telling.factuality());
        witnesses.add(
            new StoryView.Witness(
                telling.report(),
                names.getOrDefault(telling.report(), telling.report()),
                telling.event(),
                sources.getOrDefault(telling.report(), 0),
                telling.factuality()));
      }
      happenings.add(
          new StoryView.Happening(
              happenings.size() + 1,
              best.type(),
              best.mode(),
              best.date(),
              String.join(", ", best.actors()),
              String.join(", ", best.recipients()),
              String.join(", ", told),
              event.disputed(),
              event.sources(),
              best.evidence(),
              witnesses));
    }
    return happenings;
  }
}
