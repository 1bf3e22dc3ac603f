package org.coranto.read.web;

import java.io.IOException;

/**
 * Why something is not fetched, or not taken: asking again for the same gives the same. Other
 * {@link IOException}s tell of faults that may pass.
 */
public final class Refused extends IOException {
  private static final long serialVersionUID = 1L;

  /** With a reason that a person can act on. */
  Refused(String reason) {
    super(reason);
  }
}
