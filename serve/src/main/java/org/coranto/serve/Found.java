package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;

/**
 * Where words stand: looked up once for all the questions of a list and its counts, and for the
 * next pages, until somebody writes. Thread-safe.
 */
final class Found {
  private static final int KEPT = 32;

  private static final String SQL =
      "select p.report, coalesce(v.same_as, v.id) from "
          + Fragments.FOUND
          + " left join quote v on v.report = p.report and v.id = p.fact";

  /**
   * The latest places.
   *
   * @param version of the store when they were looked up
   * @param reports JSON array of the reports that hold all the words
   * @param quotes JSON array of report and id of the quotes that do, or whose variants do
   * @param partial whether there are more places
   */
  record Places(long version, String reports, String quotes, boolean partial) {}

  private final Rows rows;
  private final Map<String, Places> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Places> eldest) {
          return size() > KEPT;
        }
      };

  Found(Rows rows) {
    this.rows = rows;
  }

  Places places(String words) throws StoreException {
    long version = rows.version();
    synchronized (kept) {
      Places places = kept.get(words);
      if (places != null && places.version == version) {
        return places;
      }
    }
    Places places = lookUp(words, version);
    synchronized (kept) {
      kept.put(words, places);
    }
    return places;
  }

  private Places lookUp(String words, long version) throws StoreException {
    Set<String> reports = new LinkedHashSet<>();
    Set<List<String>> quotes = new LinkedHashSet<>();
    int[] places = {0};
    rows.each(
        SQL,
        List.of(Words.match(words)),
        row -> {
          places[0]++;
          String report = row.getString(1);
          String quote = row.getString(2);
          reports.add(report);
          if (quote != null) {
            quotes.add(List.of(report, quote));
          }
        });
    ArrayNode keys = Json.array();
    for (List<String> quote : quotes) {
      keys.addArray().add(quote.get(0)).add(quote.get(1));
    }
    return new Places(
        version,
        Json.text(Json.strings(List.copyOf(reports))),
        Json.text(keys),
        places[0] == Fragments.PLACES);
  }
}
