package org.coranto.extract.date;

import java.util.List;
import org.coranto.model.DateMention;
import org.coranto.model.Published;

/**
 * The dates of a report.
 *
 * @param published the publication day: the given one, or what the text lets us infer
 * @param mentions date expressions in order
 */
public record Dates(Published published, List<DateMention> mentions) {
  /** Copies the list. */
  public Dates {
    mentions = List.copyOf(mentions);
  }
}
