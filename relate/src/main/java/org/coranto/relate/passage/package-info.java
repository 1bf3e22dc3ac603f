/** Aligned stretches of the renderings of one text. */
@NullMarked
package org.coranto.relate.passage;

import org.jspecify.annotations.NullMarked;
