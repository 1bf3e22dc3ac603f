/** Date expressions, resolved by tense and publication day; the publication day itself. */
@NullMarked
package org.coranto.extract.date;

import org.jspecify.annotations.NullMarked;
