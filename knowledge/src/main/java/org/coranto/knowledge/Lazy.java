package org.coranto.knowledge;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made on first use, once, whatever the number of threads. */
final class Lazy<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T value;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    T seen = value;
    if (seen == null) {
      synchronized (this) {
        seen = value;
        if (seen == null) {
          seen = maker.get();
          value = seen;
        }
      }
    }
    return seen;
  }
}
