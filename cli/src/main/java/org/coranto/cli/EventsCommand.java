package org.coranto.cli;

import java.io.PrintWriter;
import java.util.List;
import org.coranto.model.EventType;
import org.coranto.store.Queries;
import org.coranto.store.StoreException;
import org.coranto.store.StoredEvent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists kept events. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = "Lists events, each with how factual it is and where its words stand.",
    footer = {"", "Example: coranto events --type CONSULT --from 2025-09-01 --db reports.db"})
final class EventsCommand extends StoreCommand {
  @Option(names = "--type", paramLabel = "TYPE", description = "One of: ${COMPLETION-CANDIDATES}.")
  @Nullable EventType type;

  @Option(names = "--actor", paramLabel = "NAME", description = "Part of the name of a party.")
  @Nullable String actor;

  @Option(names = "--from", paramLabel = "DAY", description = "First day, e.g. 2025-09-01.")
  @Nullable String from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last day.")
  @Nullable String to;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or jsonl. Default: text.")
  Table.Format format = Table.Format.TEXT;

  @Override
  void answer(Queries store, PrintWriter out) throws StoreException {
    Days.parse("--from", from);
    Days.parse("--to", to);
    Table table = new Table(out, format);
    List<StoredEvent> events = store.events(type == null ? null : type.name(), actor, from, to);
    for (StoredEvent e : events) {
      table.row(
          line(e),
          "report",
          e.report(),
          "name",
          e.reportName(),
          "id",
          e.id(),
          "type",
          e.type(),
          "mode",
          e.mode(),
          "cameo",
          e.cameo(),
          "goldstein",
          e.goldstein(),
          "date",
          e.date(),
          "actor",
          e.actors(),
          "recipient",
          e.recipients(),
          "place",
          e.place(),
          "factuality",
          e.factuality(),
          "evidence",
          e.evidence(),
          "places",
          e.places(),
          "mark",
          e.mark());
    }
    count(events.size(), "events");
  }

  private static String line(StoredEvent e) {
    StringBuilder line = new StringBuilder(e.date() == null ? "no date   " : e.date());
    line.append("  ").append(e.factuality()).append("  ").append(e.type());
    if (e.mode() != null) {
      line.append('/').append(e.mode());
    }
    line.append("  ").append(e.actors().isEmpty() ? "(not said)" : e.actors());
    if (!e.recipients().isEmpty()) {
      line.append(" → ").append(e.recipients());
    }
    line.append(": “").append(e.evidence()).append("”");
    if (e.place() != null) {
      line.append(", ").append(e.place());
    }
    line.append("  [" + e.reportName() + ":" + e.id() + " " + e.places() + "]");
    return line.append(e.mark().isEmpty() ? "" : "  " + e.mark()).toString();
  }
}
