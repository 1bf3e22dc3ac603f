/** Finds, among many reports, those that are renderings or reprints of one text. */
@NullMarked
package org.coranto.relate.rendering;

import org.jspecify.annotations.NullMarked;
