package org.coranto.cli.story;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Offsets;
import org.coranto.model.Origin;
import org.coranto.model.Rendering;
import org.coranto.model.Report;
import org.coranto.model.Span;

/**
 * Several reports of one text as one report, each of their renderings being one of its own, so that
 * they can be compared. Immutable.
 */
public final class JoinedReport {
  private final Report report;
  private final List<Report> parts;
  private final List<Integer> partOf;
  private final List<Span> from;

  private JoinedReport(Report report, List<Report> parts, List<Integer> partOf, List<Span> from) {
    this.report = report;
    this.parts = parts;
    this.partOf = partOf;
    this.from = from;
  }

  /**
   * Joins reports.
   *
   * @param reports at least one; day, title and language are the first one's
   */
  public static JoinedReport of(List<Report> reports) {
    StringBuilder text = new StringBuilder();
    StringBuilder id = new StringBuilder();
    StringBuilder uri = new StringBuilder();
    List<Rendering> renderings = new ArrayList<>();
    List<Integer> partOf = new ArrayList<>();
    List<Span> from = new ArrayList<>();
    for (int k = 0; k < reports.size(); k++) {
      Report part = reports.get(k);
      id.append(k == 0 ? "" : "-").append(part.id());
      uri.append(k == 0 ? "" : " + ").append(part.origin().uri());
      for (Rendering rendering : part.renderings()) {
        if (text.length() > 0) {
          text.append('\n');
        }
        int start = text.length();
        text.append(rendering.span().in(part.text()));
        renderings.add(
            new Rendering(Rendering.idOf(renderings.size()), new Span(start, text.length())));
        partOf.add(k);
        from.add(rendering.span());
      }
    }
    Report first = reports.get(0);
    Report joined =
        new Report(
            id.toString(),
            "diff",
            new Origin(uri.toString(), null, first.origin().mediaType()),
            text.toString(),
            true,
            first.published(),
            first.language(),
            first.title(),
            renderings);
    return new JoinedReport(joined, List.copyOf(reports), List.copyOf(partOf), List.copyOf(from));
  }

  /** The joined report. */
  public Report report() {
    return report;
  }

  /** The report that a place of the joined one comes from. */
  public Report part(Span span) {
    return parts.get(partOf.get(report.renderingAt(span.start())));
  }

  /** Whether two places come from one report. */
  public boolean samePart(Span a, Span b) {
    return partOf
        .get(report.renderingAt(a.start()))
        .equals(partOf.get(report.renderingAt(b.start())));
  }

  /** The place in that report, in code points. */
  public Span codePoints(Span span) {
    int rendering = report.renderingAt(span.start());
    int shift = from.get(rendering).start() - report.renderings().get(rendering).span().start();
    Offsets offsets = Offsets.of(part(span).text());
    return new Span(
        offsets.toCodePoints(span.start() + shift), offsets.toCodePoints(span.end() + shift));
  }
}
