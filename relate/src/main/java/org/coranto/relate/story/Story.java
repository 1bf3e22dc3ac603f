package org.coranto.relate.story;

import java.util.List;
import org.coranto.relate.rendering.Match;
import org.jspecify.annotations.Nullable;

/**
 * Reports of one happening.
 *
 * @param id made from the head's id, so that it does not depend on how the story grew
 * @param members its reports: the head first, then the others by day and id
 * @param sources how many independent texts they are: renderings and reprints count as one
 */
public record Story(String id, List<Member> members, int sources) {
  /** Copies the list. */
  public Story {
    members = List.copyOf(members);
  }

  /** The earliest report. */
  public Member head() {
    return members.get(0);
  }

  /**
   * A report of a story.
   *
   * @param report its id
   * @param source number of the independent text it carries, from 1 in order of the earliest
   *     carriers
   * @param match the best match with another carrier of the same text; null for the earliest
   */
  public record Member(String report, int source, @Nullable Match match) {}
}
