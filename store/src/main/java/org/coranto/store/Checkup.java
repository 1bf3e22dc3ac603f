package org.coranto.store;

import java.util.List;

/**
 * What examining a store found.
 *
 * @param documents documents in the ledger
 * @param rejected documents that could not be read
 * @param digest SHA-256 of everything in the store, in hexadecimal
 * @param findings in the order of the checks; not empty
 */
public record Checkup(
    long reports, long documents, long rejected, String digest, List<Finding> findings) {
  /** How bad a finding is. */
  public enum Kind {
    /** As it should be. */
    GOOD,
    /** No fault, but worth knowing. */
    NOTE,
    /** Something in the store is wrong. */
    FAULT
  }

  /**
   * One finding.
   *
   * @param check the check that made it
   * @param words for a person
   */
  public record Finding(String check, Kind kind, String words) {}

  /** Copies the findings. */
  public Checkup {
    findings = List.copyOf(findings);
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return findings.stream().noneMatch(finding -> finding.kind() == Kind.FAULT);
  }
}
