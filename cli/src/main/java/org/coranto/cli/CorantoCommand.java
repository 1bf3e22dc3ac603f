package org.coranto.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The top command: what the program is, and what to try next. */
@Command(
    name = "coranto",
    version = "coranto 0.1.0",
    mixinStandardHelpOptions = true,
    description =
        "Turns news reporting into a sourced situation: who, said what, did what, on which"
            + " condition, and where the renderings disagree.",
    subcommands = {
      ReadCommand.class,
      IngestCommand.class,
      WatchCommand.class,
      ShowCommand.class,
      QuotesCommand.class,
      EventsCommand.class,
      ActorCommand.class,
      DiffCommand.class,
      StoryCommand.class,
      DamageCommand.class,
      BenchCommand.class,
      ExportCommand.class,
      DoctorCommand.class,
      RebuildCommand.class,
      DecideCommand.class,
      SearchCommand.class,
      ReleaseCommand.class,
      CompareCommand.class,
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Try:",
      "  coranto read article.txt --published 2025-09-04",
      "  coranto read reports/ --db reports.db",
      "  coranto ingest archive/ --db reports.db",
      "  coranto watch https://example.org/news.rss --db reports.db",
      "  coranto quotes --by Macron --db reports.db",
      "",
      "Exit codes: 0 done, 1 done with rejected documents, 2 wrong use, 3 failed."
    })
final class CorantoCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
    line.usage(line.getOut());
    return Exit.DONE;
  }
}
