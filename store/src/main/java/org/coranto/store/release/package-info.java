/**
 * Versions of a data set: {@link org.coranto.store.release.Release} writes one, {@link
 * org.coranto.store.release.Comparison} tells what changed between two.
 */
@NullMarked
package org.coranto.store.release;

import org.jspecify.annotations.NullMarked;
