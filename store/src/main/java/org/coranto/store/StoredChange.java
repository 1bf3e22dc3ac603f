package org.coranto.store;

import org.jspecify.annotations.Nullable;

/**
 * What a grouping changed, newest last.
 *
 * @param run number of the grouping, from 1
 * @param kind opened, joined, moved or renamed
 * @param report id of the report that joined or moved; null when a whole story was renamed
 * @param from the story it was in, or the story's former id; null for a new report
 * @param to the story's id now
 */
public record StoredChange(
    int run, String kind, @Nullable String report, @Nullable String from, String to) {}
