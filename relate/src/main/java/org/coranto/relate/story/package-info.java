/** Groups reports into stories as they arrive, and joins what they tell of one event. */
@NullMarked
package org.coranto.relate.story;

import org.jspecify.annotations.NullMarked;
