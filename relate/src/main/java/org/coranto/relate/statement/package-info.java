/**
 * Quotes with their speakers; denials, headings and the same quote in another rendering. Stands
 * between the actors, which it asks who the sources are, and the events, which take from it who
 * says so. {@link org.coranto.relate.statement.StatementRelater} is the entry.
 */
@NullMarked
package org.coranto.relate.statement;

import org.jspecify.annotations.NullMarked;
