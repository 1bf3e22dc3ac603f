package org.coranto.relate.divergence;

import java.util.List;

/** Compares one kind of fact in two aligned sentences. Thread-safe. */
interface Comparison {
  /** The differences, in order of the earlier side; may be empty. */
  List<Difference> compare(Pair pair);
}
