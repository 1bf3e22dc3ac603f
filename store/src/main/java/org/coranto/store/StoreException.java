package org.coranto.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The store could not do what was asked; the message names the file and the remedy. */
public final class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean busy;

  /** Says what could not be done, and why. */
  public StoreException(String message, Throwable cause) {
    this(message, cause, false);
  }

  StoreException(String message) {
    this(message, null, false);
  }

  private StoreException(String message, @Nullable Throwable cause, boolean busy) {
    super(message, cause);
    this.busy = busy;
  }

  /** Another process writes to the store; it will be free again. */
  static StoreException busy(String message, @Nullable Throwable cause) {
    return new StoreException(message, cause, true);
  }

  /** Whether the same would succeed once another writer has finished. */
  public boolean isBusy() {
    return busy;
  }
}
