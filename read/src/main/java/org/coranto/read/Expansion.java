package org.coranto.read;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts what unpacking gives against what was packed, so that a bomb is stopped while it is still
 * small. A budget inside another charges both. Not thread-safe.
 */
final class Expansion {
  /** What one packed file may give whatever its ratio. */
  static final long FREE_FILE = 1 << 20;

  /** What one archive may give in all whatever its ratio. */
  static final long FREE_ARCHIVE = 16 << 20;

  private final LongSupplier packed;
  private final long free;
  private final int ratio;
  private final @Nullable Expansion outer;
  private long unpacked;

  /**
   * Allows {@code ratio} bytes for each packed byte, and {@code free} bytes on top.
   *
   * @param packed packed bytes so far
   * @param outer the archive around it, or null
   */
  Expansion(LongSupplier packed, long free, int ratio, @Nullable Expansion outer) {
    this.packed = packed;
    this.free = free;
    this.ratio = ratio;
    this.outer = outer;
  }

  /**
   * Takes note of {@code bytes} more unpacked bytes.
   *
   * @throws Refusal if that is too many for what was packed
   */
  void charge(long bytes) throws Refusal {
    unpacked += bytes;
    if (isOver()) {
      throw new Refusal(
          "it unpacks to more than "
              + ratio
              + " times its packed size, the limit archive-ratio: likely an archive bomb",
          "unpack it yourself if you trust it, and read the files");
    }
    if (outer != null) {
      outer.charge(bytes);
    }
  }

  /** Whether nothing more may be unpacked. */
  boolean isSpent() {
    return isOver() || (outer != null && outer.isSpent());
  }

  private boolean isOver() {
    return unpacked > free && (unpacked - free) / ratio > packed.getAsLong();
  }
}
