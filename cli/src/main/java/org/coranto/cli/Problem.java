package org.coranto.cli;

/** A reason to stop, told to the user in one message that names the remedy. */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exit;

  private Problem(int exit, String message) {
    super(message);
    this.exit = exit;
  }

  /** The user asked for something that cannot be. */
  static Problem wrongUse(String message) {
    return new Problem(Exit.WRONG_USE, message);
  }

  /** The work could not be done. */
  static Problem failed(String message) {
    return new Problem(Exit.FAILED, message);
  }

  int exit() {
    return exit;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
