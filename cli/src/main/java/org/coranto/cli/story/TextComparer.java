package org.coranto.cli.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.coranto.model.Divergence;
import org.coranto.model.Report;
import org.coranto.model.Situation;
import org.coranto.model.Span;
import org.coranto.store.StoryShelf;
import org.coranto.store.StoryShelf.Membership;
import org.coranto.store.StoryShelf.Placed;
import org.coranto.store.StoryView;

/** Compares reports that carry one text in other words, and keeps where they disagree. */
public final class TextComparer {
  /** Reports of one text that are compared: the earliest, of reprints one. */
  private static final int MOST_CARRIERS = 8;

  private final StoryShelf shelf;
  private final Function<Report, Situation> reader;

  /**
   * A comparer.
   *
   * @param reader reads a report
   */
  public TextComparer(StoryShelf shelf, Function<Report, Situation> reader) {
    this.shelf = shelf;
    this.reader = reader;
  }

  /** Compares the carriers of a text; visible at once. */
  public void compare(String text) throws IOException {
    List<Report> reports = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Placed carrier : shelf.carriers(text)) {
      Membership m = carrier.membership();
      boolean again = m.role().equals("reprint") && taken.contains(m.with());
      if (!again && reports.size() < MOST_CARRIERS) {
        taken.add(m.report());
        reports.add(shelf.situation(m.report()).report());
      }
    }
    List<StoryView.Difference> differences = new ArrayList<>();
    if (reports.size() > 1) {
      JoinedReport joined = JoinedReport.of(reports);
      for (Divergence d : reader.apply(joined.report()).divergences()) {
        boolean across = !joined.samePart(d.a(), d.b());
        if (across && d.severity() != Divergence.Severity.WORDING) {
          differences.add(difference(joined, d));
        }
      }
    }
    shelf.put(text, differences);
    shelf.commit();
  }

  private static StoryView.Difference difference(JoinedReport joined, Divergence d) {
    return new StoryView.Difference(
        0,
        place(joined, d.a()),
        place(joined, d.b()),
        Roles.lower(d.severity()),
        Roles.lower(d.aspect()),
        d.likelier() == null ? null : Roles.lower(d.likelier()),
        d.votes() == null ? "" : d.votes().words(),
        d.confidence(),
        d.why());
  }

  private static StoryView.Place place(JoinedReport joined, Span span) {
    Report part = joined.part(span);
    Span at = joined.codePoints(span);
    return new StoryView.Place(
        part.id(), part.name(), at.start(), at.end(), span.in(joined.report().text()));
  }
}
