/** The store: one SQLite file with reports, readings and facts. */
@NullMarked
package org.coranto.store;

import org.jspecify.annotations.NullMarked;
