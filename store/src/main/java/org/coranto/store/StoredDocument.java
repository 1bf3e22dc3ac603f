package org.coranto.store;

/**
 * A document that a report came from.
 *
 * @param key digest of its place and bytes
 * @param report id of the report its text makes
 * @param uri where it was found
 * @param member entry or record inside an archive, or ""
 * @param mediaType what it is
 * @param published the day it states or was said to have, or ""
 * @param asked the day said for all inputs, or ""
 */
public record StoredDocument(
    String key,
    String report,
    String uri,
    String member,
    String mediaType,
    String published,
    String asked) {}
