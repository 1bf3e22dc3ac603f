package org.coranto.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.coranto.model.Rejected;
import org.coranto.model.Situation;
import org.coranto.read.Limits;
import org.coranto.read.ReadOptions;
import org.coranto.read.ReportReader;
import org.coranto.store.Queries;
import org.coranto.store.StoredReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Groups reports into stories, and shows what the reports of one tell together. */
@Command(
    name = "story",
    mixinStandardHelpOptions = true,
    description =
        "Groups reports into stories and lists them, or shows one: its reports, which of them carry"
            + " one text, and its events with all witnesses.",
    footer = {
      "",
      "Renderings and reprints of one text count as one source.",
      "",
      "Examples:",
      "  coranto story folder/                     the stories of a folder",
      "  coranto story --db reports.db             the stories of a store",
      "  coranto story --db reports.db --show s4f2 one of them"
    })
final class StoryCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "INPUT",
      description = "Text, HTML, JSONL or zip files, folders of them; none with --db.")
  List<String> inputs = List.of();

  @Option(names = "--db", paramLabel = "FILE", description = "The store whose reports to group.")
  @Nullable Path db;

  @Option(
      names = "--show",
      paramLabel = "STORY|REPORT",
      description = "Show one story: the beginning of its id, or a report's name.")
  @Nullable String shown;

  @Option(
      names = "--published",
      paramLabel = "DAY",
      description = "Publication day of the inputs; a record's own day wins.")
  @Nullable String published;

  @Option(names = "--all", description = "When listing, list also stories of one report.")
  boolean all;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or jsonl. Default: text.")
  Table.Format format = Table.Format.TEXT;

  @Mixin Threads threads = new Threads();

  @Override
  public Integer call() throws IOException {
    if (inputs.isEmpty() == (db == null)) {
      throw Problem.wrongUse("story takes inputs, or --db FILE, not both");
    }
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    PrintWriter out = line.getOut();
    Grouping grouping = new Grouping();
    int exit = db == null ? readInputs(grouping) : readStore(grouping, db);
    grouping.finish();
    StoryTable table = new StoryTable(grouping, new Table(out, format));
    if (shown == null) {
      table.list(all);
    } else {
      table.show(grouping.find(shown));
    }
    out.flush();
    PrintWriter err = line.getErr();
    err.println(
        "coranto: " + grouping.reports() + " reports, " + grouping.stories().size() + " stories");
    err.flush();
    return exit;
  }

  private static int readStore(Grouping grouping, Path file) throws IOException {
    try (Queries store = Stores.openToRead(file)) {
      for (StoredReport report : store.reports()) {
        grouping.add(store.situation(report.id()));
      }
    }
    return Exit.DONE;
  }

  private int readInputs(Grouping grouping) throws IOException {
    ReportReader reader =
        new ReportReader(new ReadOptions(Days.parse("--published", published), Limits.defaults()));
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    List<Rejected> rejected = new ArrayList<>();
    new Pipeline(threads.count())
        .run(
            reader,
            inputs,
            new Pipeline.Sink() {
              @Override
              public void accept(Situation situation) {
                grouping.add(situation);
              }

              @Override
              public void reject(Rejected document) {
                rejected.add(document);
                err.println(Results.message(document));
              }
            });
    if (rejected.isEmpty()) {
      return Exit.DONE;
    }
    return grouping.reports() == 0 ? Exit.FAILED : Exit.SOME_REJECTED;
  }
}
