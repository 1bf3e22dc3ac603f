package org.coranto.cli;

/** Exit codes, the same for every command. */
final class Exit {
  /** All of it done. */
  static final int DONE = 0;

  /** Done, with documents that could not be read; each was listed. */
  static final int SOME_REJECTED = 1;

  /** Wrong use: an unknown option, a bad date, an input that is not there. */
  static final int WRONG_USE = 2;

  /** Failed: nothing came of it, or the output could not be written. */
  static final int FAILED = 3;

  private Exit() {}
}
