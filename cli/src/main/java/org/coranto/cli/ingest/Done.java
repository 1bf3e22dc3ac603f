package org.coranto.cli.ingest;

import org.coranto.model.Rejected;
import org.coranto.model.Report;
import org.coranto.model.Situation;
import org.coranto.read.Document;
import org.coranto.store.Intake;
import org.jspecify.annotations.Nullable;

/**
 * What came of one document: nothing if it was there already, a rejection, or its report.
 *
 * @param rejected why it was not read, or null
 * @param report null if it was there already or is rejected
 * @param situation what the report says; null if the store has that already, or is not asked for
 * @param nanoseconds that it took
 */
record Done(
    Document document,
    Intake.Entry entry,
    @Nullable Rejected rejected,
    @Nullable Report report,
    @Nullable Situation situation,
    long nanoseconds) {}
