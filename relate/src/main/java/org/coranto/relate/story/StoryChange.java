package org.coranto.relate.story;

import org.jspecify.annotations.Nullable;

/**
 * What a report's arrival changed.
 *
 * @param kind what happened
 * @param report the report that joined or moved, or null when a story as a whole was renamed
 * @param from the story it was in, or the former id; null for a report that is new
 * @param to the story it is in now
 */
public record StoryChange(Kind kind, @Nullable String report, @Nullable String from, String to) {
  /** What can change. */
  public enum Kind {
    /** A new report opened a story. */
    OPENED,
    /** A new report joined a story. */
    JOINED,
    /**
     * A report known before went over to another story, because that one took it or its own split.
     */
    MOVED,
    /**
     * All of a story goes by another id now: an earlier report came in, or it merged with another.
     */
    RENAMED
  }
}
