package org.coranto.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.coranto.cli.bench.ColdStart;
import org.coranto.cli.bench.Fiction;
import org.coranto.cli.bench.Machine;
import org.coranto.cli.bench.Measurement;
import org.coranto.cli.bench.StageClock;
import org.coranto.cli.bench.StoryBench;
import org.coranto.cli.bench.StoryCurve;
import org.coranto.model.Outcome;
import org.coranto.model.Rejected;
import org.coranto.model.Situation;
import org.coranto.model.Stage;
import org.coranto.model.StageListener;
import org.coranto.model.json.SituationJson;
import org.coranto.read.Limits;
import org.coranto.read.ReadOptions;
import org.coranto.read.ReportReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures speed and memory, and where the time goes. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description =
        "Measures how fast this machine reads, with how much memory, and where the time goes:"
            + " on invented articles that it makes, or on the inputs named.",
    footer = {
      "",
      "Examples:",
      "  coranto bench                              60 invented articles of 750 words",
      "  coranto bench folder/ --format json        your own texts, figures as JSON",
      "  coranto bench --articles 20000 --cold 0    a long run",
      "  coranto bench --articles 40 --write dir    the invented articles as files",
      "  coranto bench --stories 100000             how grouping grows"
    })
final class BenchCommand implements Callable<Integer> {
  private static final int STORY_WORDS = 250;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "INPUT",
      description = "Files and folders to read, as for read. Default: articles made for it.")
  List<String> inputs = List.of();

  @Option(
      names = "--articles",
      paramLabel = "N",
      description = "Invented articles to read. Default: 60.")
  int articles = 60;

  @Option(
      names = "--words",
      paramLabel = "N",
      description = "Words of a rendering of an invented article. Default: 750.")
  int words = 750;

  @Option(
      names = "--renderings",
      paramLabel = "N",
      description = "Renderings of each invented article, in one document. Default: 1.")
  int renderings = 1;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Other numbers invent other articles. Default: 1.")
  long seed = 1;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Invented articles to read before measuring. Default: 20.")
  int warmUp = 20;

  @Option(
      names = "--cold",
      paramLabel = "N",
      description = "Fresh processes to start for the time of a first answer. Default: 3.")
  int cold = 3;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents to read at the same time. Default: the number of processors.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--stories",
      paramLabel = "N",
      description =
          "Measure grouping instead: N synthetic reports, a fifth of them renderings and reprints.")
  int stories;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "With --stories: draw time and memory by reports kept, as SVG.")
  @Nullable Path plot;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json. Default: text.")
  Format format = Format.TEXT;

  @Option(
      names = "--write",
      paramLabel = "DIR",
      description = "Write the invented articles into this folder, and measure nothing.")
  @Nullable Path write;

  /** How the figures are written. */
  enum Format {
    TEXT,
    JSON
  }

  @Override
  public Integer call() throws IOException {
    check("--articles", articles, 1, 1_000_000);
    check("--words", words, 1, Fiction.MOST_WORDS);
    check("--renderings", renderings, 1, 26);
    check("--warm-up", warmUp, 0, 1_000_000);
    check("--cold", cold, 0, 100);
    check("--threads", threads, 1, 1024);
    if (inputs.contains(ReportReader.STANDARD_INPUT)) {
      throw Problem.wrongUse("bench reads no standard input; name files or folders");
    }
    Fiction fiction = new Fiction(seed, words, renderings);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (write != null) {
      toFiles(fiction, write);
      return Exit.DONE;
    }
    if (stories > 0) {
      measureStories(out);
      return Exit.DONE;
    }
    Measurement measured = measure(fiction);
    if (measured.articles() == 0) {
      throw Problem.failed("none of the inputs could be read, so there is nothing to measure");
    }
    if (format == Format.JSON) {
      measured.write(out);
    } else {
      measured.print(out);
    }
    return measured.rejected() == 0 ? Exit.DONE : Exit.SOME_REJECTED;
  }

  private static void check(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw Problem.wrongUse(option + " must be " + least + " to " + most + ", not " + value);
    }
  }

  private void measureStories(PrintWriter out) throws IOException {
    check("--stories", stories, 1_000, 1 << 22);
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    StoryBench.Result result = new StoryBench(stories, STORY_WORDS, seed).run(err);
    if (format == Format.JSON) {
      StoryBench.write(result, out);
    } else {
      StoryBench.print(result, out);
    }
    if (plot != null) {
      Files.writeString(plot, StoryCurve.svg(result));
    }
  }

  private void toFiles(Fiction fiction, Path folder) {
    try {
      Files.createDirectories(folder);
      for (int i = 0; i < articles; i++) {
        Files.writeString(folder.resolve(name(i)), fiction.article(i));
      }
    } catch (IOException e) {
      throw Problem.failed(
          "--write " + folder + " cannot be written to (" + e.getMessage() + "); name another");
    }
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "fiction-%05d.txt", number);
  }

  private Measurement measure(Fiction fiction) throws IOException {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    double load = Machine.load();
    ReportReader reader = new ReportReader(new ReadOptions(Fiction.PUBLISHED, Limits.defaults()));
    Double firstAnswer = null;
    if (cold > 0) {
      say(err, "starting " + cold + " fresh processes");
      firstAnswer =
          ColdStart.seconds(
              Main.class.getName(), fiction.article(0), Fiction.PUBLISHED.toString(), cold);
    }
    Pipeline pipeline = new Pipeline(threads);
    if (warmUp > 0) {
      say(err, "reading " + warmUp + " invented articles to warm up");
      // Others than those measured: negative numbers.
      pipeline.run(
          made(reader, fiction, -warmUp, 0), new Count(err, false), () -> StageListener.NONE);
    }
    say(err, "measuring");
    StageClock clock = new StageClock();
    Count count = new Count(err, true);
    Pipeline.Source source =
        inputs.isEmpty()
            ? made(reader, fiction, 0, articles)
            : documents -> reader.read(inputs, System.in, documents);
    long cpu = Machine.processTime();
    long helpers = Machine.helpersTime();
    long own = Machine.threadTime();
    long started = System.nanoTime();
    pipeline.run(source, count, clock::report);
    double wall = (System.nanoTime() - started) / 1e9;
    // This thread reads, writes and waits; waiting costs nothing.
    clock.add(Stage.READ, Machine.threadTime() - own - count.writing);
    clock.add(Stage.WRITE, count.writing);
    clock.add(Stage.MODEL, Machine.helpersTime() - helpers);
    return new Measurement(
        texts(),
        pipeline.model(),
        threads,
        count.articles,
        count.rejected,
        count.words,
        wall,
        cpu < 0 ? -1 : (Machine.processTime() - cpu) / 1e9,
        clock.times(),
        Machine.peakMemory(),
        Machine.tellsResident(),
        firstAnswer,
        load);
  }

  private String texts() {
    return inputs.isEmpty()
        ? "invented articles of "
            + words
            + " words in "
            + renderings
            + " rendering(s), seed "
            + seed
        : String.join(" ", inputs);
  }

  private static void say(PrintWriter err, String what) {
    err.println("coranto: " + what + " …");
    err.flush();
  }

  /** Articles {@code from} to {@code to}, each as a file of its own would be read. */
  private static Pipeline.Source made(ReportReader reader, Fiction fiction, int from, int to) {
    return (Consumer<Outcome> documents) -> {
      for (int i = from; i < to; i++) {
        byte[] bytes = fiction.article(i).getBytes(StandardCharsets.UTF_8);
        reader.read(new ByteArrayInputStream(bytes), name(Math.abs(i)), documents);
      }
    };
  }

  /** Writes each situation as JSON to nowhere, and counts. */
  private static final class Count implements Pipeline.Sink {
    private final PrintWriter err;
    private final @Nullable Progress progress;
    private final SituationJson json = new SituationJson();
    private int articles;
    private int rejected;
    private long words;
    private long writing;

    Count(PrintWriter err, boolean shown) {
      this.err = err;
      this.progress = shown ? new Progress(err) : null;
    }

    @Override
    public void accept(Situation situation) throws IOException {
      long before = Machine.threadTime();
      json.write(situation, Writer.nullWriter());
      writing += Machine.threadTime() - before;
      articles++;
      words += Fiction.count(situation.report().text());
      if (progress != null) {
        progress.read(articles + rejected);
      }
    }

    @Override
    public void reject(Rejected document) {
      rejected++;
      err.println(Results.message(document));
      err.flush();
    }
  }
}
