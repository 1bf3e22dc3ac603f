package org.coranto.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.coranto.cli.sheet.Sheet;
import org.coranto.cli.story.JoinedReport;
import org.coranto.cli.story.Origins;
import org.coranto.cli.story.SlipKeeper;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Accepted;
import org.coranto.model.Outcome;
import org.coranto.model.Rejected;
import org.coranto.model.Report;
import org.coranto.model.Situation;
import org.coranto.model.json.SituationJson;
import org.coranto.read.Limits;
import org.coranto.read.ReadOptions;
import org.coranto.read.ReportReader;
import org.coranto.relate.rendering.RenderingMatcher;
import org.coranto.relate.rendering.Sketch;
import org.coranto.store.Queries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows where renderings of one text disagree. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Shows where renderings of one text disagree: those inside a kept report, or those"
            + " in several files. Three or more vote.",
    footer = {
      "",
      "Examples:",
      "  coranto diff first.txt second.txt",
      "  coranto diff article --db reports.db"
    })
final class DiffCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|REPORT",
      description = "Files, each with one rendering of the same text; with --db, a kept report.")
  List<String> inputs = List.of();

  @Option(names = "--db", paramLabel = "FILE", description = "The store that keeps the report.")
  @Nullable Path db;

  @Option(names = "--published", paramLabel = "DAY", description = "Publication day of the files.")
  @Nullable String published;

  @Option(names = "--all", description = "List also damage and differences of wording.")
  boolean all;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json. Default: text.")
  Format format = Format.TEXT;

  /** How the result is written. */
  enum Format {
    TEXT,
    JSON
  }

  @Override
  public Integer call() throws IOException {
    Situation situation = db == null ? ofFiles() : ofStore(db);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (format == Format.JSON) {
      new SituationJson().write(situation, out);
    } else {
      out.print(new Sheet(Terminal.width(), Terminal.colours(), all).differences(situation));
    }
    out.flush();
    return Exit.DONE;
  }

  private Situation ofStore(Path file) throws IOException {
    if (inputs.size() != 1) {
      throw Problem.wrongUse("diff --db takes one report; coranto show --db FILE lists them");
    }
    try (Queries store = Stores.openToRead(file)) {
      Situation situation = store.situation(inputs.get(0));
      String origin = Origins.of(situation.report());
      return SlipKeeper.known(store.stories().slips(origin, Integer.MAX_VALUE)).tag(situation);
    }
  }

  private Situation ofFiles() throws IOException {
    ReportReader reader =
        new ReportReader(new ReadOptions(Days.parse("--published", published), Limits.defaults()));
    List<Outcome> outcomes = new ArrayList<>();
    for (String input : inputs) {
      reader.read(Path.of(input), outcomes::add);
    }
    List<Report> reports = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Rejected rejected) {
        throw Problem.failed(Results.message(rejected).substring("coranto: ".length()));
      }
      reports.add(((Accepted) outcome).report());
    }
    warnOfOtherTexts(reports);
    Report report = reports.size() == 1 ? reports.get(0) : JoinedReport.of(reports).report();
    return new Pipeline(1).situation(report);
  }

  /**
   * Says which files do not look like renderings of the first one's text; compares all the same.
   */
  private void warnOfOtherTexts(List<Report> reports) {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Knowledge knowledge = Knowledge.bundled();
    Report first = reports.get(0);
    for (Report other : reports.subList(1, reports.size())) {
      Sketch a = Sketch.of("a", first.text(), knowledge);
      Sketch b = Sketch.of("b", other.text(), knowledge);
      if (RenderingMatcher.compare(a, b).isEmpty()) {
        err.println(
            "coranto: "
                + other.origin().display()
                + " does not look like a rendering of "
                + first.origin().display()
                + "; what follows compares what they have in common");
      }
    }
    err.flush();
  }
}
