/** Quotes with their speakers; denials, headings and the same quote in another rendering. */
@NullMarked
package org.coranto.relate.statement;

import org.jspecify.annotations.NullMarked;
