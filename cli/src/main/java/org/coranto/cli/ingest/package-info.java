/**
 * Takes many documents into a store, unattended: one thread finds them, several read them, one
 * writes. {@link org.coranto.cli.ingest.Ingest} is the entry.
 */
@NullMarked
package org.coranto.cli.ingest;

import org.jspecify.annotations.NullMarked;
