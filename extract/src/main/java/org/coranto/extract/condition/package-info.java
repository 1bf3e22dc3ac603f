/** Promises, threats, offers and demands that hang on something. */
@NullMarked
package org.coranto.extract.condition;

import org.jspecify.annotations.NullMarked;
