package org.coranto.cli.ingest;

import org.coranto.model.Report;
import org.coranto.model.Situation;
import org.coranto.model.StageListener;

/** Finds what a report says. Called by several threads at once. */
@FunctionalInterface
public interface Analyser {
  /** What the report says; an exception rejects the document. */
  Situation read(Report report, StageListener stages);
}
