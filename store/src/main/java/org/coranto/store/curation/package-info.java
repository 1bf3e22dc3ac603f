/**
 * People's decisions as data, and what they make of a situation. The reading itself is never
 * changed: {@link org.coranto.store.curation.Curation} puts the decisions on top of it each time.
 */
@NullMarked
package org.coranto.store.curation;

import org.jspecify.annotations.NullMarked;
