/** One actor for all surface forms in a report. */
@NullMarked
package org.coranto.relate.actor;

import org.jspecify.annotations.NullMarked;
