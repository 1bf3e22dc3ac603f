package org.coranto.runtime.onnx;

import org.jspecify.annotations.Nullable;

/** The model cannot be used; the message says why and what to do. */
public final class ModelException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Whether the model's files are wrong, not merely unusable on this machine. */
  private final boolean damaged;

  private ModelException(boolean damaged, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.damaged = damaged;
  }

  static ModelException damaged(String message, @Nullable Throwable cause) {
    return new ModelException(true, message, cause);
  }

  static ModelException unusable(String message, @Nullable Throwable cause) {
    return new ModelException(false, message, cause);
  }

  /**
   * Whether the files are truncated, changed or of another version: then the program should stop,
   * since its answers could not be trusted. Otherwise rules can take over.
   */
  public boolean damaged() {
    return damaged;
  }
}
