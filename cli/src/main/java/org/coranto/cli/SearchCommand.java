package org.coranto.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.coranto.store.Queries;
import org.coranto.store.Search;
import org.coranto.store.SearchHit;
import org.coranto.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds words in a store's texts, quotes and names. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Finds words in the texts, quotes and names of a store. All words must be there, in any order;"
          + " case and accents do not matter, and everything is taken literally. Names are found by"
          + " parts of them and misspelt; words that the store's names spell otherwise are found in"
          + " texts and quotes too, after those written as asked."
    },
    footer = {
      "",
      "Each hit names its report and the code points at which its words begin and end.",
      "",
      "Examples:",
      "  coranto search cable repair --db reports.db",
      "  coranto search Zelenskyy --in names --db reports.db"
    })
final class SearchCommand extends StoreCommand {
  private static final int CONTEXT = 60;

  @Parameters(arity = "1..*", paramLabel = "WORD", description = "What to find.")
  List<String> words = List.of();

  @Option(
      names = "--in",
      paramLabel = "PART",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: all.")
  Search.In in = Search.In.ALL;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Most hits in each part, 1 to 1000. Default: 20.")
  int limit = 20;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or jsonl. Default: text.")
  Table.Format format = Table.Format.TEXT;

  @Override
  void answer(Queries store, PrintWriter out) throws StoreException {
    if (limit < 1 || limit > 1_000) {
      throw Problem.wrongUse("--limit " + limit + ": from 1 to 1000");
    }
    String asked = String.join(" ", words);
    if (asked.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw Problem.wrongUse("there is no word to find in: " + asked);
    }
    Table table = new Table(out, format);
    List<SearchHit> hits = store.search(asked, in, limit);
    Search.In part = Search.In.ALL;
    for (SearchHit hit : hits) {
      if (format == Table.Format.TEXT && hit.in() != part) {
        out.println((part == Search.In.ALL ? "" : System.lineSeparator()) + hit.in());
      }
      part = hit.in();
      table.row(
          line(hit),
          "in",
          hit.in().name().toLowerCase(Locale.ROOT),
          "report",
          hit.report(),
          "name",
          hit.reportName(),
          "published",
          hit.published(),
          "start",
          hit.start(),
          "end",
          hit.end(),
          "fact",
          hit.fact().isEmpty() ? null : hit.fact(),
          "who",
          hit.who().isEmpty() ? null : hit.who(),
          "text",
          hit.text(),
          "words",
          places(hit),
          "exact",
          hit.exact());
    }
    count(hits.size(), "hits");
  }

  private static String places(SearchHit hit) {
    return String.join(
        " ", hit.words().stream().map(place -> place.start() + "-" + place.end()).toList());
  }

  private static String line(SearchHit hit) {
    StringBuilder line = new StringBuilder("  ");
    if (hit.in() == Search.In.NAMES) {
      line.append(hit.who());
      if (!hit.who().equals(hit.text())) {
        line.append(", written ").append(plain(hit.text()));
      }
    } else {
      line.append(hit.who().isEmpty() ? "" : hit.who() + ": ").append(around(hit));
    }
    line.append("  [").append(hit.reportName());
    line.append(hit.fact().isEmpty() ? "" : ":" + hit.fact());
    line.append(' ').append(hit.start()).append('–').append(hit.end()).append(']');
    return line.append(hit.exact() ? "" : "  (like it)").toString();
  }

  /** The first word found, with what stands around it. */
  private static String around(SearchHit hit) {
    int[] points = hit.text().codePoints().toArray();
    int first = hit.words().isEmpty() ? 0 : hit.words().get(0).start() - hit.start();
    int from = first <= CONTEXT ? 0 : first - CONTEXT;
    int to = Math.min(points.length, first + 2 * CONTEXT);
    return (from == 0 ? "" : "…")
        + plain(new String(points, from, to - from))
        + (to == points.length ? "" : "…");
  }

  private static String plain(String words) {
    return words.replaceAll("\\s++", " ").strip();
  }
}
