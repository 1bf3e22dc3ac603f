package org.coranto.read;

import java.util.function.Consumer;
import org.coranto.model.Accepted;
import org.coranto.model.Outcome;
import org.coranto.model.Rejected;
import org.coranto.model.Report;

/** What one run of the reader keeps: where results go, the names given out, the counts. */
final class Run {
  private final Consumer<Outcome> sink;
  private final ReportNames names = new ReportNames();
  private int accepted;
  private int rejected;
  private int unopened;

  Run(Consumer<Outcome> sink) {
    this.sink = sink;
  }

  /** A name no other report of this run has. */
  String name(String wish) {
    return names.take(wish);
  }

  void accept(Report report) {
    accepted++;
    sink.accept(new Accepted(report));
  }

  void reject(Place place, String mediaType, Refusal refusal) {
    rejected++;
    sink.accept(
        new Rejected(place.origin(mediaType), refusal.place(), refusal.reason(), refusal.remedy()));
  }

  /** Rejects an input of which nothing could be read. */
  void rejectInput(Place place, Refusal refusal) {
    unopened++;
    reject(place, Place.UNKNOWN_TYPE, refusal);
  }

  Tally tally() {
    return new Tally(accepted, rejected, unopened);
  }
}
