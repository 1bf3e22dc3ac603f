package org.coranto.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Accepted;
import org.coranto.model.Outcome;
import org.coranto.model.Rejected;
import org.coranto.model.Report;

/** Reads and sorts outcomes for the tests. */
final class Outcomes {
  private final List<Outcome> all = new ArrayList<>();

  static Outcomes of(ReadOptions options, String name, InputStream in) {
    Outcomes outcomes = new Outcomes();
    Tally unused = new ReportReader(options).read(in, name, outcomes.all::add);
    return outcomes;
  }

  static Outcomes of(String name, byte[] bytes) {
    return of(ReadOptions.defaults(), name, new ByteArrayInputStream(bytes));
  }

  static Outcomes of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  List<Outcome> all() {
    return all;
  }

  /** The only report; fails if there is another outcome. */
  Report report() {
    if (all.size() != 1 || !(all.get(0) instanceof Accepted accepted)) {
      throw new AssertionError("expected one report, got " + all);
    }
    return accepted.report();
  }

  /** The only rejected row; fails if there is another outcome. */
  Rejected rejected() {
    if (all.size() != 1 || !(all.get(0) instanceof Rejected rejected)) {
      throw new AssertionError("expected one rejected row, got " + all);
    }
    return rejected;
  }

  List<Report> reports() {
    List<Report> reports = new ArrayList<>();
    for (Outcome outcome : all) {
      if (outcome instanceof Accepted accepted) {
        reports.add(accepted.report());
      }
    }
    return reports;
  }

  List<Rejected> rejections() {
    List<Rejected> rejections = new ArrayList<>();
    for (Outcome outcome : all) {
      if (outcome instanceof Rejected rejected) {
        rejections.add(rejected);
      }
    }
    return rejections;
  }
}
