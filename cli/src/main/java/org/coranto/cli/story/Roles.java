package org.coranto.cli.story;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.coranto.relate.rendering.Match;
import org.coranto.relate.rendering.Match.Change;
import org.coranto.store.StoryShelf.Membership;
import org.jspecify.annotations.Nullable;

/** How a report stands to the others of its story, between grouping and the store. */
public final class Roles {
  private Roles() {}

  /** The row's match with the report that it renders or reprints, or null. */
  static @Nullable Match match(Membership row) {
    String with = row.with();
    Double score = row.score();
    if (with == null || score == null || row.role().equals("head")) {
      return null;
    }
    boolean first = row.report().compareTo(with) <= 0;
    Set<Change> changes = EnumSet.noneOf(Change.class);
    for (Change change : Change.values()) {
      if (row.changed().contains(lower(change))) {
        changes.add(change);
      }
    }
    return new Match(
        first ? row.report() : with,
        first ? with : row.report(),
        Match.Kind.valueOf(row.role().toUpperCase(Locale.ROOT)),
        score,
        changes);
  }

  /** The other report of a match. */
  public static String other(Match match, String report) {
    return match.a().equals(report) ? match.b() : match.a();
  }

  /** What a match changed, in words. */
  public static String changes(@Nullable Match match) {
    Set<String> changes = new TreeSet<>();
    if (match != null) {
      match.changes().forEach(change -> changes.add(lower(change)));
    }
    return String.join(", ", changes);
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
