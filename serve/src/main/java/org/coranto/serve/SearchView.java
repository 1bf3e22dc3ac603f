package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Words anywhere: people, quotes, events, commitments, reports. Thread-safe. */
final class SearchView {
  private static final int AROUND = 90;

  /** Counts go no further. */
  private static final int MOST = 1000;

  private static final int NAMES = 2000;

  private static final String FOUND =
      "select p.report, p.fact, p.start, p.\"end\" from " + Fragments.FOUND;

  /** Reports of a JSON array, which is bound. */
  private static final String REPORTS = "(select value from json_each(?))";

  /** A place where the words stand: a quote's, or with fact "" a stretch of the text. */
  private record Place(String report, String fact, int start, int end) {}

  /** A kind of hit and how it is found. */
  private enum Kind {
    ACTOR(
        "select t.entity as id, t.name as title, t.name as words, null as report, null as start,"
            + " null as \"end\" from tally_actor t where t.entity in "
            + Fragments.WRITTEN
            + " and exists (select 1 from actor x where x.entity = t.entity and x.mark <>"
            + " 'rejected')",
        " order by t.n desc, t.entity"),
    QUOTE(
        "select f.report || '.' || f.id as id, coalesce((select x.name from actor x where x.report"
            + " = f.report and x.id = f.speaker), 'speaker left open') as title, f.content as"
            + " words, f.report as report, f.start as start, f.\"end\" as \"end\" from"
            + " json_each(?) j cross join quote f on f.report = j.value ->> 0 and f.id = j.value"
            + " ->> 1 where f.same_as is null and f.mark <> 'rejected'"),
    EVENT(
        "select f.report || '.' || f.id as id, f.type as title, f.evidence as words, f.report as"
            + " report, f.start as start, f.\"end\" as \"end\" from event f where f.report in "
            + REPORTS
            + " and f.same_as is null and f.mark <> 'rejected'%s"),
    CONDITION(
        "select f.report || '.' || f.id as id, f.kind as title, f.promise || ' — ' || f.condition"
            + " as words, f.report as report, f.start as start, f.\"end\" as \"end\" from condition"
            + " f where f.report in "
            + REPORTS
            + " and f.same_as is null and f.mark <> 'rejected'%s"),
    REPORT(
        "select j.value ->> 0 as id, '' as title, '' as words, j.value ->> 0 as report, j.value ->>"
            + " 1 as start, j.value ->> 2 as \"end\" from json_each(?) j");

    private final String sql;
    private final String order;

    /** Found in the order that the places have. */
    Kind(String sql) {
      this(sql, "");
    }

    Kind(String sql, String order) {
      this.sql = sql;
      this.order = order;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The question, which ends where a limit can follow. */
    String sql(List<String> words) {
      String column = this == EVENT ? "f.evidence" : "(f.promise || ' ' || f.condition)";
      String each = (" and " + column + " like ? escape '\\'").repeat(words.size());
      return sql.replace("%s", each);
    }

    List<Object> values(Asked asked) {
      List<Object> values = new ArrayList<>();
      switch (this) {
        case ACTOR -> {
          values.add(asked.names);
          values.add(asked.names);
        }
        case QUOTE -> values.add(asked.quotes);
        case REPORT -> values.add(asked.stretches);
        case EVENT, CONDITION -> {
          values.add(asked.reports);
          asked.each.forEach(word -> values.add(Where.like(word)));
        }
      }
      return values;
    }
  }

  /**
   * What is looked for and where it stands, each as the questions take it: JSON arrays, the latest
   * first.
   *
   * @param each the words
   * @param names names that they are parts of or misspelt
   * @param quotes report and fact of each quote that has the words
   * @param stretches the reports whose text has them, each with its first place
   * @param reports all reports that have them
   */
  private record Asked(
      List<String> each, String names, String quotes, String stretches, String reports) {
    static Asked of(List<String> each, List<String> names, List<Place> places) {
      ArrayNode quotes = Json.array();
      Map<String, Place> first = new LinkedHashMap<>();
      for (Place place : places) {
        if (place.fact.isEmpty()) {
          first.merge(place.report, place, (a, b) -> b.start < a.start ? b : a);
        } else {
          quotes.addArray().add(place.report).add(place.fact);
        }
      }
      ArrayNode stretches = Json.array();
      for (Place place : first.values()) {
        stretches.addArray().add(place.report).add(place.start).add(place.end);
      }
      ArrayNode reports = Json.strings(places.stream().map(Place::report).distinct().toList());
      return new Asked(
          each,
          Json.text(Json.strings(names)),
          Json.text(quotes),
          Json.text(stretches),
          Json.text(reports));
    }
  }

  private final Rows rows;

  SearchView(Rows rows) {
    this.rows = rows;
  }

  ObjectNode of(Params params) throws StoreException {
    String words = params.words();
    if (words == null) {
      throw Refusal.badRequest("q", "say which words to find");
    }
    @Nullable String only =
        params.oneOf("kind", Set.of("actor", "quote", "event", "condition", "report"));
    int limit = params.limit();
    List<Object> after = Cursor.read(params.text("cursor"), "n");
    long skip = after == null ? 0 : ((Number) after.get(0)).longValue();
    List<String> each = Words.of(words);
    List<Place> places =
        rows.list(
            FOUND,
            List.of(Words.match(words)),
            row -> new Place(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)));
    Asked asked = Asked.of(each, rows.names(words, NAMES), places);
    ObjectNode page = Json.object().put("q", words);
    ArrayNode items = page.putArray("items");
    ObjectNode counts = Json.object();
    long total = 0;
    long left = skip;
    for (Kind kind : Kind.values()) {
      List<Object> values = kind.values(asked);
      values.add(MOST);
      long count = rows.number("select count(*) from (" + kind.sql(each) + " limit ?)", values);
      counts.put(kind.label(), count);
      if (only != null && !only.equals(kind.label())) {
        continue;
      }
      total += count;
      if (items.size() < limit && left < count) {
        hits(items, kind, kind.values(asked), each, limit - items.size(), left);
      }
      left = Math.max(0, left - count);
    }
    page.put("total", total);
    page.set("counts", counts);
    page.put("partial", places.size() == Fragments.PLACES);
    if (skip + items.size() < total && items.size() > 0) {
      page.put("next", Cursor.of(List.of(skip + items.size())));
    } else {
      page.putNull("next");
    }
    return page;
  }

  private void hits(
      ArrayNode items, Kind kind, List<Object> values, List<String> each, int most, long skip)
      throws StoreException {
    values.add(most);
    values.add(skip);
    rows.each(
        "select h.*, r.name, "
            + Fragments.TITLE
            + ", r.published from ("
            + kind.sql(each)
            + kind.order
            + " limit ? offset ?) h left join report r on r.id = h.report",
        values,
        row -> {
          ObjectNode hit = items.addObject();
          boolean report = kind == Kind.REPORT;
          hit.put("kind", kind.label()).put("id", row.getString(1));
          hit.put("title", row.getString(report ? 8 : 2));
          hit.set("snippet", snippet(report ? row.getString(8) : row.getString(3), each));
          if (row.getString(4) == null) {
            hit.putNull("report");
          } else {
            hit.putObject("report")
                .put("id", row.getString(4))
                .put("name", row.getString(7))
                .put("title", row.getString(8))
                .put("published", row.getString(9));
          }
          hit.put("start", (Integer) row.getObject(5)).put("end", (Integer) row.getObject(6));
        });
  }

  /** The words around the first of those found. */
  static ArrayNode snippet(String text, List<String> words) {
    ArrayNode parts = Json.array();
    String folded = text.toLowerCase(Locale.ROOT);
    int at = -1;
    int length = 0;
    for (String word : words) {
      int found = folded.indexOf(word.toLowerCase(Locale.ROOT));
      if (found >= 0 && (at < 0 || found < at)) {
        at = found;
        length = word.length();
      }
    }
    if (at < 0 || at + length > text.length()) {
      part(parts, text.length() <= 2 * AROUND ? text : cut(text, 0, 2 * AROUND), false);
      return parts;
    }
    int from = Math.max(0, at - AROUND);
    int to = Math.min(text.length(), at + length + AROUND);
    part(parts, cut(text, from, at), false);
    part(parts, cut(text, at, at + length), true);
    part(parts, cut(text, at + length, to), false);
    return parts;
  }

  /** A piece that splits no surrogate pair. */
  private static String cut(String text, int from, int to) {
    int start =
        from > 0 && from < text.length() && Character.isLowSurrogate(text.charAt(from))
            ? from + 1
            : from;
    int end = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    return start < end ? text.substring(start, end) : "";
  }

  private static void part(ArrayNode parts, String text, boolean hit) {
    if (!text.isEmpty()) {
      parts.addObject().put("text", text).put("hit", hit);
    }
  }
}
