/** Reads a passage in two renderings side by side, by a learned network. */
@NullMarked
package org.coranto.relate.judge;

import org.jspecify.annotations.NullMarked;
