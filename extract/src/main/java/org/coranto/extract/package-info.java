/** From a report to what it says: {@link org.coranto.extract.Extractor} is the entry. */
@NullMarked
package org.coranto.extract;

import org.jspecify.annotations.NullMarked;
