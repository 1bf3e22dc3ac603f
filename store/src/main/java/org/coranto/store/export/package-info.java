/**
 * Writes a store's facts in the layouts that other tools read. {@link
 * org.coranto.store.export.Exporter} is the entry.
 */
@NullMarked
package org.coranto.store.export;

import org.jspecify.annotations.NullMarked;
