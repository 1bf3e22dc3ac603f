package org.coranto.store;

import java.util.List;
import java.util.Optional;

/**
 * Questions about the stories that {@code coranto story --db} made of the reports. A store that was
 * never grouped, or is of an older version, has none. Not thread-safe; lives as long as its {@link
 * Queries}.
 */
public final class Stories {
  Stories() {}

  /**
   * Stories, the latest first.
   *
   * @param alone whether stories of one report are wanted too
   * @param most how many at most
   * @param skip how many to leave out from the beginning
   */
  public List<StoredStory> list(boolean alone, int most, int skip) throws StoreException {
    return List.of();
  }

  /**
   * One story.
   *
   * @param named its id or the beginning of it, an id it had before, or a report's id or name
   * @return empty if none fits
   * @throws StoreException if several fit
   */
  public Optional<StoryView> show(String named) throws StoreException {
    return Optional.empty();
  }

  /** The id of the story that a report (by its full id) is in; empty if it was not grouped yet. */
  public Optional<String> of(String report) throws StoreException {
    return Optional.empty();
  }

  /** The last changes, oldest first. */
  public List<StoredChange> changes(int most) throws StoreException {
    return List.of();
  }

  /** How many reports of the store were not grouped yet. */
  public int waiting() throws StoreException {
    return 0;
  }

  /** Systematic slips, by origin, the most frequent first; of all origins when {@code ""}. */
  public List<StoredSlip> slips(String origin, int most) throws StoreException {
    return List.of();
  }
}
