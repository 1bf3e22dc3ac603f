/** Where renderings do not say the same, and whether it matters. */
@NullMarked
package org.coranto.relate.divergence;

import org.jspecify.annotations.NullMarked;
