package org.coranto.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.coranto.cli.story.SlipKeeper;
import org.coranto.cli.story.StoryKeeper;
import org.coranto.knowledge.Knowledge;
import org.coranto.store.Queries;
import org.coranto.store.Store;
import org.coranto.store.StoredSlip;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the systematic slips of each origin. */
@Command(
    name = "damage",
    mixinStandardHelpOptions = true,
    description =
        "Lists the systematic slips of each publisher, site or folder: damaged forms that stand"
            + " again and again where other renderings have a good one. Learned anew from the kept"
            + " reports each time. No text is ever changed by it; coranto diff --db names them.",
    footer = {
      "",
      "Examples:",
      "  coranto damage --db reports.db",
      "  coranto damage --db reports.db --origin example.org --format jsonl"
    })
final class DamageCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Option(names = "--db", required = true, paramLabel = "FILE", description = "The store.")
  @Nullable Path db;

  @Option(names = "--origin", paramLabel = "NAME", description = "Only of this origin.")
  String origin = "";

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or jsonl. Default: text.")
  Table.Format format = Table.Format.TEXT;

  @Override
  public Integer call() throws IOException {
    Path file = Objects.requireNonNull(db);
    if (!Files.isRegularFile(file)) {
      throw Problem.failed(file + ": there is no such store; coranto read INPUT --db makes one");
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    try (Store store = Stores.openToWrite(file, "", err)) {
      Knowledge knowledge = Knowledge.bundled();
      new StoryKeeper(store.stories(), knowledge).group(false);
      SlipKeeper.rebuild(store.stories(), knowledge);
    }
    List<StoredSlip> slips;
    try (Queries store = Stores.openToRead(file)) {
      slips = store.stories().slips(origin, Integer.MAX_VALUE);
    }
    Table table = new Table(out, format);
    for (StoredSlip s : slips) {
      table.row(
          s.origin()
              + "  “"
              + s.damaged()
              + "” for “"
              + s.likely()
              + "”  "
              + s.count()
              + " times in "
              + StoryTable.count(s.reports(), "report")
              + ", "
              + Math.round(100 * s.share())
              + " %  ["
              + s.example()
              + "]",
          "kind",
          "slip",
          "origin",
          s.origin(),
          "damaged",
          s.damaged(),
          "likely",
          s.likely(),
          "count",
          s.count(),
          "reports",
          s.reports(),
          "share",
          s.share(),
          "example",
          s.example());
    }
    out.flush();
    err.println("coranto: " + StoryTable.count(slips.size(), "systematic slip"));
    err.flush();
    return Exit.DONE;
  }
}
