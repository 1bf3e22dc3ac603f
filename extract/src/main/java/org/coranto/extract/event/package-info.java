/** Who did what to whom, and how factual it is. */
@NullMarked
package org.coranto.extract.event;

import org.jspecify.annotations.NullMarked;
