/** Systematic slips of an origin, learned from aligned renderings: evidence, never a correction. */
@NullMarked
package org.coranto.relate.slip;

import org.jspecify.annotations.NullMarked;
