/** Which of the things seen last share features with a new one, at a fixed cost. */
@NullMarked
package org.coranto.relate.candidate;

import org.jspecify.annotations.NullMarked;
