/** Events and conditions with their parties; the same happening told twice. */
@NullMarked
package org.coranto.relate.event;

import org.jspecify.annotations.NullMarked;
