package org.coranto.store;

import org.jspecify.annotations.Nullable;

/**
 * An event as the store finds it.
 *
 * @param report id of its report
 * @param reportName the report's name
 * @param id the event's id in its report
 * @param type PLOVER type
 * @param mode PLOVER mode, or null
 * @param cameo CAMEO code
 * @param goldstein Goldstein value
 * @param date ISO date, or null
 * @param actors names of who does it, joined with ", "
 * @param recipients names of who undergoes it, joined with ", "
 * @param place its place, or null
 * @param factuality how factual it is
 * @param evidence the clause
 * @param places where it stands: rendering and code point, one for each witness
 * @param mark what people say of it: accepted, rejected or ""
 */
public record StoredEvent(
    String report,
    String reportName,
    String id,
    String type,
    @Nullable String mode,
    String cameo,
    double goldstein,
    @Nullable String date,
    String actors,
    String recipients,
    @Nullable String place,
    String factuality,
    String evidence,
    String places,
    String mark) {}
