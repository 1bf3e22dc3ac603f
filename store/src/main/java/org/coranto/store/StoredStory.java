package org.coranto.store;

import org.jspecify.annotations.Nullable;

/**
 * A story as the store lists it.
 *
 * @param id its id
 * @param published ISO day of its earliest report, or null
 * @param last ISO day of its latest report, or null
 * @param reports how many reports it has
 * @param sources how many independent texts they are: renderings and reprints count as one
 * @param events how many distinct events they tell
 * @param differences how many differences of substance lie between renderings of one text
 * @param title the title, or the first line, of its earliest report
 */
public record StoredStory(
    String id,
    @Nullable String published,
    @Nullable String last,
    int reports,
    int sources,
    int events,
    int differences,
    String title) {}
