/** Direct, indirect and mixed quotes with speaker and cue. */
@NullMarked
package org.coranto.extract.quote;

import org.jspecify.annotations.NullMarked;
