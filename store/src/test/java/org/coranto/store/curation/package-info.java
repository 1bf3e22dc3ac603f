@NullMarked
package org.coranto.store.curation;

import org.jspecify.annotations.NullMarked;
