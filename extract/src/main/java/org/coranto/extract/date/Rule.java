package org.coranto.extract.date;

import org.jspecify.annotations.Nullable;

/** One family of date expressions. Stateless. */
interface Rule {
  /** The expression that begins at token {@code i}, or null. */
  @Nullable Match at(Scan scan, int i);
}
