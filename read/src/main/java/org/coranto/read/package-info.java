/**
 * From bytes to reports: files, folders, archives, records, HTML. {@link
 * org.coranto.read.ReportReader} is the entry.
 */
@NullMarked
package org.coranto.read;

import org.jspecify.annotations.NullMarked;
