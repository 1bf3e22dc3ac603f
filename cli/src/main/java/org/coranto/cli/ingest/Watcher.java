package org.coranto.cli.ingest;

import org.coranto.model.Rejected;

/** Is told how a run goes, on the thread that writes. */
public interface Watcher {
  /** A document is rejected. */
  void rejected(Rejected document);

  /** The run has come as far as {@code soFar} says; called a few times a second. */
  void progress(Tallies soFar);
}
