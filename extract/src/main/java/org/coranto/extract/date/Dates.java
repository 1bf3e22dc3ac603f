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

  /**
   * Those that tell a day, month, year or range, or would if the text said more: a mere length
   * ("three weeks") is no date, though it is read and may be a deadline.
   */
  public List<DateMention> told() {
    return mentions.stream().filter(date -> !date.isLength()).toList();
  }
}
