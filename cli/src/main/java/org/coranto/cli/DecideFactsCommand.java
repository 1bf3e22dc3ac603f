package org.coranto.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.coranto.model.Actor;
import org.coranto.model.Committed;
import org.coranto.model.Divergence;
import org.coranto.model.Event;
import org.coranto.model.Happened;
import org.coranto.model.Mention;
import org.coranto.model.Offsets;
import org.coranto.model.Said;
import org.coranto.model.Situation;
import org.coranto.model.Span;
import org.coranto.store.StoreException;
import org.coranto.store.curation.Curated;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what of a report can be decided about. */
@Command(
    name = "facts",
    mixinStandardHelpOptions = true,
    description = {
      "Lists everything in a report that can be decided about, by id, with the verdicts so far,",
      "what was rejected included. Behind each stands where its words begin, in code points."
    },
    footer = {"", "Example: coranto decide facts article --db reports.db"})
final class DecideFactsCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Mixin DecideCommand.Place place = new DecideCommand.Place();

  @Parameters(paramLabel = "REPORT", description = "Name of a report, or the beginning of its id.")
  String report = "";

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or jsonl. Default: text.")
  Table.Format format = Table.Format.TEXT;

  @Override
  public Integer call() throws StoreException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    new Lines(place.open().curated(report), new Table(out, format)).write();
    out.flush();
    return Exit.DONE;
  }

  /** Writes one report's lines. */
  private static final class Lines {
    private final Curated curated;
    private final Situation situation;
    private final String text;
    private final Offsets offsets;
    private final Table table;

    Lines(Curated curated, Table table) {
      this.curated = curated;
      this.situation = curated.situation();
      this.text = situation.report().text();
      this.offsets = Offsets.of(text);
      this.table = table;
    }

    void write() {
      for (Actor a : situation.actors()) {
        StringBuilder mentions = new StringBuilder(a.name()).append(',');
        for (Mention mention : a.mentions()) {
          mentions
              .append(' ')
              .append(place(mention.span()))
              .append(' ')
              .append(words(mention.span()));
          mentions.append(';');
        }
        mentions.setLength(mentions.length() - 1);
        row(a.id(), lower(a.type()), mentions.toString(), null, null);
      }
      for (Said s : situation.said()) {
        String speaker = s.speaker() == null ? "(open)" : name(s.speaker());
        Span extent = s.quote().extent();
        row(s.quote().id(), lower(s.quote().act()), speaker, extent, s.sameAs());
      }
      for (Happened h : situation.happened()) {
        Event e = h.event();
        row(
            e.id(),
            e.type() + (e.mode() == null ? "" : "/" + e.mode()) + " " + lower(h.factuality()),
            names(h.actor()) + " → " + names(h.recipient()),
            e.evidence(),
            h.sameAs());
      }
      for (Committed c : situation.committed()) {
        row(
            c.condition().id(),
            lower(c.condition().kind()),
            c.holder() == null ? "(open)" : name(c.holder()),
            c.condition().extent(),
            c.sameAs());
      }
      for (int i = 0; i < situation.divergences().size(); i++) {
        Divergence d = situation.divergences().get(i);
        String sides = "“" + words(d.a()) + "” or “" + words(d.b()) + "”";
        row("d" + (i + 1), lower(d.severity()) + " " + lower(d.aspect()), sides, d.a(), null);
      }
    }

    private void row(
        String id, String what, String who, @Nullable Span span, @Nullable String sameAs) {
      String mark = curated.mark(id);
      String place = span == null ? "" : place(span);
      boolean both = span != null && id.charAt(0) != 'd';
      String words = both ? words(Objects.requireNonNull(span)) : "";
      table.row(
          String.format(Locale.ROOT, "%-4s %-9s %-16s ", id, mark, what)
              + who
              + (both ? ": “" + words + "”" : "")
              + (span == null ? "" : "  [" + place + "]")
              + (sameAs == null ? "" : "  same as " + sameAs),
          "report",
          situation.report().id(),
          "id",
          id,
          "mark",
          mark,
          "what",
          what,
          "who",
          who,
          "words",
          words,
          "place",
          place,
          "same_as",
          sameAs);
    }

    private String name(String id) {
      return situation.actor(id).name() + " (" + id + ")";
    }

    private String names(List<String> ids) {
      return ids.isEmpty() ? "?" : String.join(", ", ids.stream().map(this::name).toList());
    }

    private String place(Span span) {
      String rendering =
          situation.report().renderings().get(situation.report().renderingAt(span.start())).id();
      return rendering + " " + offsets.toCodePoints(span.start());
    }

    private String words(Span span) {
      return span.in(text).replaceAll("\\s+", " ");
    }

    private static String lower(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT);
    }
  }
}
