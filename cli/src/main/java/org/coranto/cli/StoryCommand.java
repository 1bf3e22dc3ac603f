package org.coranto.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.coranto.cli.story.SlipKeeper;
import org.coranto.cli.story.StoryKeeper;
import org.coranto.cli.story.TextComparer;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Rejected;
import org.coranto.model.Situation;
import org.coranto.read.Limits;
import org.coranto.read.ReadOptions;
import org.coranto.read.ReportReader;
import org.coranto.store.Queries;
import org.coranto.store.Store;
import org.coranto.store.StoreException;
import org.coranto.store.Stories;
import org.coranto.store.StoryShelf;
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
            + " one text, its events with all witnesses, and where renderings disagree. With --db"
            + " the stories are kept; reports that came in since join them.",
    footer = {
      "",
      "Renderings and reprints of one text count as one source.",
      "",
      "Examples:",
      "  coranto story folder/                     the stories of a folder",
      "  coranto story --db reports.db             the stories of a store",
      "  coranto story --db reports.db --show s4f2 one of them",
      "  coranto story --db reports.db --changes   who joined, moved, and what was renamed"
    })
final class StoryCommand implements Callable<Integer> {
  private static final int MOST_CHANGES = 1_000;

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

  @Option(
      names = "--all",
      description = "List also stories of one report; with --show, also damage.")
  boolean all;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or jsonl. Default: text.")
  Table.Format format = Table.Format.TEXT;

  @Option(names = "--changes", description = "With --db: list what the last groupings changed.")
  boolean changes;

  @Option(
      names = "--compare",
      paramLabel = "N",
      description =
          "With --db: texts whose renderings in several reports are compared at once; the others"
              + " are the next time. Default: 100.")
  int compared = 100;

  @Option(names = "--anew", description = "With --db: group all reports anew.")
  boolean anew;

  @Mixin Threads threads = new Threads();

  @Override
  public Integer call() throws IOException {
    if (inputs.isEmpty() == (db == null)) {
      throw Problem.wrongUse("story takes inputs, or --db FILE, not both");
    }
    if (db == null && (changes || anew)) {
      throw Problem.wrongUse("--changes and --anew need --db FILE");
    }
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    StoryTable table = new StoryTable(new Table(line.getOut(), format), all);
    int exit = db == null ? ofInputs(table) : ofStore(table, db);
    line.getOut().flush();
    line.getErr().flush();
    return exit;
  }

  private int ofInputs(StoryTable table) throws IOException {
    Grouping grouping = new Grouping();
    int exit = readInputs(grouping);
    grouping.finish();
    if (shown == null) {
      table.list(grouping.list(all));
    } else {
      table.show(grouping.find(shown));
    }
    tell(grouping.reports() + " reports, " + grouping.stories() + " stories");
    return exit;
  }

  private int ofStore(StoryTable table, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Problem.failed(file + ": there is no such store; coranto read INPUT --db makes one");
    }
    group(file);
    try (Queries store = Stores.openToRead(file)) {
      Stories stories = store.stories();
      if (shown != null) {
        String named = shown;
        table.show(
            stories
                .show(named)
                .orElseThrow(
                    () ->
                        Problem.failed(
                            "there is no story "
                                + named
                                + "; coranto story --all --db FILE lists them")));
      } else if (changes) {
        table.changes(stories.changes(MOST_CHANGES));
      } else {
        table.list(stories.list(all, Integer.MAX_VALUE, 0));
      }
      tell(
          store.reports().size()
              + " reports, "
              + stories.list(true, Integer.MAX_VALUE, 0).size()
              + " stories");
    }
    return Exit.DONE;
  }

  /** Lets new reports join; where the store cannot be written, it is shown as it was grouped. */
  private void group(Path file) throws IOException {
    try (Store store = Store.openToWrite(file, "")) {
      tell(new StoryKeeper(store.stories(), Knowledge.bundled()).group(anew));
      compare(store.stories());
      SlipKeeper.rebuild(store.stories(), Knowledge.bundled());
    } catch (StoreException e) {
      if (anew || e.getCause() != null) {
        throw e;
      }
      tell(e.getMessage() + "; shown as it was grouped last");
    }
  }

  /** Compares renderings in several reports; what is left over is done the next time. */
  private void compare(StoryShelf shelf) throws IOException {
    List<String> texts = shelf.toCompare(compared);
    if (texts.isEmpty()) {
      return;
    }
    Pipeline pipeline = new Pipeline(1);
    TextComparer comparer = new TextComparer(shelf, pipeline::situation);
    Progress progress = new Progress(Objects.requireNonNull(spec).commandLine().getErr());
    for (int i = 0; i < texts.size(); i++) {
      comparer.compare(texts.get(i));
      int done = i + 1;
      progress.show(done, () -> done + " of " + texts.size() + " texts compared");
    }
    progress.clear();
    if (!shelf.toCompare(1).isEmpty()) {
      tell("more texts in several renderings are left to compare; run it again, or --compare N");
    }
  }

  private void tell(StoryKeeper.Done done) {
    if (done.reports() == 0 && !done.anew()) {
      return;
    }
    StringJoiner changes = new StringJoiner(", ");
    done.changes()
        .forEach((kind, n) -> changes.add(n + " " + kind.name().toLowerCase(Locale.ROOT)));
    tell(
        (done.anew() ? "grouped anew" : StoryTable.count(done.reports(), "new report") + " grouped")
            + (changes.length() == 0 ? "" : ": " + changes));
  }

  private void tell(String what) {
    Objects.requireNonNull(spec).commandLine().getErr().println("coranto: " + what);
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
