package org.coranto.store;

import java.io.IOException;

/** The store could not do what was asked; the message names the file and the remedy. */
public final class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  StoreException(String message) {
    super(message);
  }
}
