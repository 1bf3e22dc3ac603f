package org.coranto.store;

import org.jspecify.annotations.Nullable;

/**
 * A quote as the store finds it.
 *
 * @param report id of its report
 * @param reportName the report's name
 * @param published the report's ISO day, or null
 * @param id the quote's id in its report
 * @param speaker the speaker's name, or null
 * @param act what the speaker does by saying it
 * @param type direct, indirect or mixed
 * @param content the words
 * @param places where it stands: rendering and code point, one for each witness
 * @param mark what people say of it: accepted, rejected or ""
 */
public record StoredQuote(
    String report,
    String reportName,
    @Nullable String published,
    String id,
    @Nullable String speaker,
    String act,
    String type,
    String content,
    String places,
    String mark) {}
