package org.coranto.store;

import org.jspecify.annotations.Nullable;

/**
 * A report as the store lists it.
 *
 * @param id its id
 * @param name its name
 * @param published ISO day, or null
 * @param title its title, or null
 * @param renderings how many renderings of one text it holds
 * @param quotes how many distinct quotes
 * @param events how many distinct events
 */
public record StoredReport(
    String id,
    String name,
    @Nullable String published,
    @Nullable String title,
    int renderings,
    int quotes,
    int events) {}
