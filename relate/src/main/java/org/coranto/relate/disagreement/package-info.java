/** How far each rendering of a passage departs from the others, to rank what is to be checked. */
@NullMarked
package org.coranto.relate.disagreement;

import org.jspecify.annotations.NullMarked;
