/**
 * The records that cross stage boundaries: {@link org.coranto.model.Report} (what came in), {@link
 * org.coranto.model.Reading} (what one report says), {@link org.coranto.model.Situation} (who, what
 * and where the renderings disagree). All are immutable and safe for any number of threads. All
 * offsets are UTF-16 code units, half-open, into the report's text; {@link
 * org.coranto.model.Offsets} turns them into the code points of the output.
 */
@NullMarked
package org.coranto.model;

import org.jspecify.annotations.NullMarked;
