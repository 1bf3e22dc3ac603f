/** Finds whether one text holds several renderings, and where each begins. */
@NullMarked
package org.coranto.read.rendering;

import org.jspecify.annotations.NullMarked;
