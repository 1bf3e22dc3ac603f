/**
 * From what a report says to the situation: who, the same fact in several renderings, and where
 * they disagree. {@link org.coranto.relate.Relater} is the entry.
 */
@NullMarked
package org.coranto.relate;

import org.jspecify.annotations.NullMarked;
