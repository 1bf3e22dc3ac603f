package org.coranto.model;

/**
 * Is told when a stage of one report has ended, on the thread that works on the report, stage after
 * stage without a gap: what passed since the stage before belongs to it. One listener serves one
 * report, so it needs no locks. What it throws ends the work on the report and comes through to the
 * caller.
 */
@FunctionalInterface
public interface StageListener {
  /** Listens to nothing, at no cost. */
  StageListener NONE = stage -> {};

  /** The work of {@code stage} is done; a stage that has nothing to do may be left out. */
  void ended(Stage stage);
}
