package org.coranto.cli;

import java.io.PrintWriter;
import java.util.List;
import org.coranto.cli.sheet.Sheet;
import org.coranto.store.Queries;
import org.coranto.store.StoreException;
import org.coranto.store.StoredReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a kept report's sheet, or lists what is kept. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows the sheet of a kept report; without one, lists the reports.")
final class ShowCommand extends StoreCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "REPORT",
      description = "Name of a report, or the beginning of its id.")
  @Nullable String report;

  @Option(names = "--all", description = "List also damage and differences of wording.")
  boolean all;

  @Override
  void answer(Queries store, PrintWriter out) throws StoreException {
    if (report != null) {
      out.print(new Sheet(Terminal.width(), Terminal.colours(), all).of(store.situation(report)));
      return;
    }
    List<StoredReport> reports = store.reports();
    for (StoredReport r : reports) {
      out.println(
          r.id()
              + "  "
              + (r.published() == null ? "no day    " : r.published())
              + "  "
              + r.name()
              + "  ("
              + r.renderings()
              + (r.renderings() == 1 ? " rendering, " : " renderings, ")
              + r.quotes()
              + " quotes, "
              + r.events()
              + " events)"
              + (r.title() == null ? "" : "  " + r.title()));
    }
    count(reports.size(), "reports");
  }
}
