package org.coranto.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.coranto.model.Quote;
import org.coranto.store.Queries;
import org.coranto.store.StoreException;
import org.coranto.store.StoredQuote;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists kept quotes. */
@Command(
    name = "quotes",
    mixinStandardHelpOptions = true,
    description = "Lists quotes, each with where its words stand.",
    footer = {"", "Example: coranto quotes --by Macron --act deny --db reports.db"})
final class QuotesCommand extends StoreCommand {
  @Option(names = "--by", paramLabel = "NAME", description = "Part of the speaker's name.")
  @Nullable String by;

  @Option(names = "--act", paramLabel = "ACT", description = "One of: ${COMPLETION-CANDIDATES}.")
  Quote.@Nullable Act act;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or jsonl. Default: text.")
  Table.Format format = Table.Format.TEXT;

  @Override
  void answer(Queries store, PrintWriter out) throws StoreException {
    Table table = new Table(out, format);
    List<StoredQuote> quotes =
        store.quotes(by, act == null ? null : act.name().toLowerCase(Locale.ROOT));
    for (StoredQuote q : quotes) {
      String speaker = q.speaker() == null ? "(speaker left open)" : q.speaker();
      String words = q.type().equals("direct") ? "“" + q.content() + "”" : q.content();
      table.row(
          speaker
              + ", "
              + q.act()
              + ": "
              + words
              + "  ["
              + q.reportName()
              + ":"
              + q.id()
              + " "
              + q.places()
              + "]"
              + (q.mark().isEmpty() ? "" : "  " + q.mark()),
          "report",
          q.report(),
          "name",
          q.reportName(),
          "published",
          q.published(),
          "id",
          q.id(),
          "speaker",
          q.speaker(),
          "act",
          q.act(),
          "type",
          q.type(),
          "content",
          q.content(),
          "places",
          q.places(),
          "mark",
          q.mark());
    }
    count(quotes.size(), "quotes");
  }
}
