package org.coranto.model;

/**
 * A document that became a report.
 *
 * @param report the report
 */
public record Accepted(Report report) implements Outcome {
  @Override
  public Origin origin() {
    return report.origin();
  }
}
