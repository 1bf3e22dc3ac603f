package org.coranto.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.coranto.cli.sheet.Sheet;
import org.coranto.cli.story.JoinedReport;
import org.coranto.cli.story.Roles;
import org.coranto.cli.story.StoryFinder;
import org.coranto.cli.story.StoryKeeper;
import org.coranto.cli.story.TextComparer;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Accepted;
import org.coranto.model.Offsets;
import org.coranto.model.Outcome;
import org.coranto.model.Passage;
import org.coranto.model.Rejected;
import org.coranto.model.Report;
import org.coranto.model.Situation;
import org.coranto.model.Span;
import org.coranto.read.Limits;
import org.coranto.read.ReadOptions;
import org.coranto.read.ReportReader;
import org.coranto.serve.Texts;
import org.coranto.store.Queries;
import org.coranto.store.Rows;
import org.coranto.store.Store;
import org.jspecify.annotations.Nullable;

/** The pipeline as the server uses it; loaded when it is first needed. Thread-safe. */
final class ServedTexts implements Texts {
  private static final List<String> EXAMPLES =
      List.of(
          "cable-two-renderings-2026-02-13.txt",
          "dam-talks-2026-06-15.txt",
          "mine-three-renderings-2026-06-10.txt");

  private static final int WIDTH = 100;

  private static final int IDENTIFY_SECONDS = 60;

  /** Texts in several renderings that are compared after each grouping. */
  private static final int TEXTS = 50;

  private final Supplier<Pipeline> pipeline = new Once();
  private @Nullable Path store;

  /** Makes the pipeline once. */
  private static final class Once implements Supplier<Pipeline> {
    private @Nullable Pipeline made;

    @Override
    public synchronized Pipeline get() {
      if (made == null) {
        made = new Pipeline(1);
      }
      return made;
    }
  }

  /** Reads the bundled examples, each for the day in its name, into a new store. */
  void readExamples(Path file) throws IOException {
    this.store = file;
    for (String name : EXAMPLES) {
      try (InputStream in =
          Objects.requireNonNull(ServedTexts.class.getResourceAsStream("examples/" + name), name)) {
        String day = name.replaceFirst("^.*-([0-9]{4}-[0-9]{2}-[0-9]{2})\\.txt$", "$1");
        read(in.readAllBytes(), name, LocalDate.parse(day), true);
      }
    }
    group();
  }

  /** Opens a store once to write, so that one of an older version is brought up to date. */
  void prepare(Path file, boolean readOnly) throws IOException {
    this.store = file;
    if (!readOnly && java.nio.file.Files.exists(file)) {
      Store.openToWrite(file, "").close();
    }
  }

  @Override
  public List<Item> read(byte[] file, String name, @Nullable LocalDate published, boolean keep)
      throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    new ReportReader(new ReadOptions(published, Limits.defaults()))
        .read(new ByteArrayInputStream(file), name, outcomes::add);
    return items(outcomes, null, keep);
  }

  @Override
  public List<Item> read(
      String text, String name, @Nullable String title, @Nullable LocalDate published, boolean keep)
      throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    new ReportReader(new ReadOptions(published, Limits.defaults()))
        .read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            name + ".txt",
            outcomes::add);
    return items(outcomes, title, keep);
  }

  private List<Item> items(List<Outcome> outcomes, @Nullable String title, boolean keep)
      throws IOException {
    List<Situation> read = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    Sheet sheet = new Sheet(WIDTH, false, false);
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Accepted accepted) {
        Situation situation = pipeline.get().situation(titled(accepted.report(), title));
        read.add(situation);
        items.add(new Item(situation, sheet.of(situation), keep, null));
      } else if (outcome instanceof Rejected rejected) {
        items.add(new Item(null, null, false, rejected));
      }
    }
    if (keep && !read.isEmpty()) {
      Path file = Objects.requireNonNull(store, "a store");
      try (Store writer = Store.openToWrite(file, pipeline.get().identity())) {
        for (Situation situation : read) {
          writer.add(situation);
        }
      }
    }
    return items;
  }

  private static Report titled(Report report, @Nullable String title) {
    if (title == null || title.isBlank()) {
      return report;
    }
    return new Report(
        report.id(),
        report.name(),
        report.origin(),
        report.text(),
        report.extracted(),
        report.published(),
        report.language(),
        title.strip(),
        report.url(),
        report.source(),
        report.authors(),
        report.renderings(),
        report.doubts());
  }

  @Override
  public List<Pair> align(List<Report> reports) {
    JoinedReport joined = JoinedReport.of(reports);
    List<Pair> pairs = new ArrayList<>();
    for (Passage passage : pipeline.get().situation(joined.report()).passages()) {
      Span a = cover(passage.a());
      Span b = cover(passage.b());
      if (!joined.part(a).id().equals(joined.part(b).id())) {
        pairs.add(new Pair(stretch(joined, a), stretch(joined, b)));
      }
    }
    return pairs;
  }

  private static Span cover(List<Span> spans) {
    Span all = spans.get(0);
    for (Span span : spans) {
      all = all.cover(span);
    }
    return all;
  }

  private static Stretch stretch(JoinedReport joined, Span span) {
    Report part = joined.part(span);
    Offsets offsets = Offsets.of(part.text());
    Span points = joined.codePoints(span);
    return new Stretch(
        part.id(),
        new Span(offsets.toCodeUnits(points.start()), offsets.toCodeUnits(points.end())));
  }

  @Override
  public void group() throws IOException {
    Path file = Objects.requireNonNull(store, "a store");
    try (Queries queries = Store.openToRead(file)) {
      if (queries.stories().waiting() == 0) {
        return;
      }
    }
    try (Store writer = Store.openToWrite(file, "")) {
      new StoryKeeper(writer.stories(), Knowledge.bundled()).group(false);
      List<String> texts = writer.stories().toCompare(TEXTS);
      if (!texts.isEmpty()) {
        TextComparer comparer = new TextComparer(writer.stories(), pipeline.get()::situation);
        for (String text : texts) {
          comparer.compare(text);
        }
      }
    }
  }

  @Override
  public Identity identify(String text, @Nullable LocalDate published) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    new ReportReader(new ReadOptions(published, Limits.defaults()))
        .read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            "asked.txt",
            outcomes::add);
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Accepted accepted) {
        return identity(pipeline.get().situation(accepted.report()));
      }
    }
    return new Identity(null, null, List.of());
  }

  private Identity identity(Situation situation) throws IOException {
    String id = situation.report().id();
    try (Rows rows = Rows.open(Objects.requireNonNull(store, "a store"), 1, IDENTIFY_SECONDS)) {
      StoryFinder.Found found = new StoryFinder(rows, Knowledge.bundled()).find(situation);
      List<Match> matches = new ArrayList<>();
      if (id.equals(found.neighbour())) {
        matches.add(new Match(id, "same", 1, List.of()));
      }
      for (org.coranto.relate.rendering.Match match : found.matches()) {
        matches.add(
            new Match(
                Roles.other(match, id),
                match.kind().name().toLowerCase(Locale.ROOT),
                rounded(match.score()),
                match.changes().stream().map(c -> c.name().toLowerCase(Locale.ROOT)).toList()));
      }
      return new Identity(
          found.neighbour(), found.neighbour() == null ? null : rounded(found.alike()), matches);
    }
  }

  private static double rounded(double score) {
    return Math.round(Math.min(1, score) * 1000) / 1000.0;
  }
}
