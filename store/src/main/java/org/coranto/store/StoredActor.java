package org.coranto.store;

import org.jspecify.annotations.Nullable;

/**
 * An actor of one report as the store finds it.
 *
 * @param report id of its report
 * @param reportName the report's name
 * @param id the actor's id in its report
 * @param name its name
 * @param type what it is
 * @param country ISO-3 code, or null
 * @param forms the ways the report names it, joined with " | "
 * @param mentions how often
 */
public record StoredActor(
    String report,
    String reportName,
    String id,
    String name,
    String type,
    @Nullable String country,
    String forms,
    int mentions) {}
