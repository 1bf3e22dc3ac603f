package org.coranto.relate.divergence;

import org.coranto.model.Divergence.Aspect;
import org.jspecify.annotations.Nullable;

/** One kind of evidence that a side of a difference is right. Thread-safe for one report. */
@FunctionalInterface
interface Ground {
  /** Why {@code own} is likelier than {@code other}, in plain words; null when nothing tells. */
  @Nullable String supports(View own, View other, Aspect aspect);
}
